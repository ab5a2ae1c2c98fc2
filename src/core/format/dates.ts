import type { Locale } from '../messages/message';
import { languageTag, unknownText } from './numbers';

/** A day, month or year as precisely as it is known: `Nov 20, 2026`, `2026年11月`, `2026`. */
export function formatDate(date: string | null, locale: Locale = 'en'): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || !Number.isInteger(year) || year < 1) {
    return unknownText;
  }
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) {
    options.month = locale === 'en' ? 'short' : 'long';
  }
  if (day !== undefined) {
    options.day = 'numeric';
  }
  return new Intl.DateTimeFormat(languageTag(locale), options).format(
    Date.UTC(year, (month ?? 1) - 1, day ?? 1),
  );
}
