/** Letters and digits only, so that "qwen long", "qwen-long" and "QwenLong" are the same. */
function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether the letters occur in this order within one stretch barely longer than themselves: forgives slips of typing. */
function isNearly(term: string, text: string): boolean {
  for (
    let start = text.indexOf(term.charAt(0));
    start >= 0;
    start = text.indexOf(term.charAt(0), start + 1)
  ) {
    let at = start;
    let matched = 0;
    while (at < text.length && matched < term.length && at - start < term.length + 2) {
      if (text.charAt(at) === term.charAt(matched)) {
        matched++;
      }
      at++;
    }
    if (matched === term.length) {
      return true;
    }
  }
  return false;
}

/**
 * Items that contain every word of the query, in any order. When none does, words of three letters
 * and more may lack up to two letters in between ("qwn lng").
 */
export function searchItems<T>(
  items: readonly T[],
  query: string,
  textOf: (item: T) => string,
): readonly T[] {
  const terms = query
    .split(/\s+/)
    .map(squash)
    .filter(term => term !== '');
  if (terms.length === 0) {
    return items;
  }
  const texts = items.map(item => squash(textOf(item)));
  const matching = (matches: (term: string, text: string) => boolean): readonly T[] =>
    items.filter((_, index) => terms.every(term => matches(term, texts[index] ?? '')));
  const exact = matching((term, text) => text.includes(term));
  return exact.length > 0
    ? exact
    : matching((term, text) => text.includes(term) || (term.length > 2 && isNearly(term, text)));
}
