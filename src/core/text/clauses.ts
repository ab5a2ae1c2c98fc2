import type { Locale } from './message';

/** Parts of one spoken sentence, with the comma of the language. Empty ones are left out. */
export function joinClauses(parts: readonly string[], locale: Locale): string {
  return parts.filter(part => part !== '').join(locale === 'zh' ? '，' : ', ');
}
