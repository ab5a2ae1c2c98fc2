/** FNV-1a over numbers: enough to notice that one of a thousand counts differs. */
export function digestOf(counts: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const count of counts) {
    hash = Math.imul(hash ^ (count & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (count >>> 16), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
