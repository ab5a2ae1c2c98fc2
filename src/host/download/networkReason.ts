import { messageOf } from '../../core/messageOf';

/** What the system said of a connection: `fetch` hides it one level down. */
export function networkReason(error: unknown): string {
  return messageOf(error instanceof Error ? (error.cause ?? error) : error);
}
