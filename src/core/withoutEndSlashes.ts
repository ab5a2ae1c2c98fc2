/** An address or path without the slashes it ends with; looks at each of them once. */
export function withoutEndSlashes(text: string): string {
  return text.replace(/(?<!\/)\/+$/, '');
}
