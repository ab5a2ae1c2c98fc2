/** What an error says of itself. */
export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
