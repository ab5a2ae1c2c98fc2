import { messageOf } from '../../core/messageOf';

/** What the system said of a connection: `fetch` hides it one level down, attempts at several addresses two. */
export function networkReason(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : [];
  return messageOf(first ?? cause);
}
