import type { Locale } from './message';
import { languageTag, unknownText } from './numbers';

/** A day, month or year as precisely as it is known: `Nov 20, 2026`, `2026年11月`, `2026`. */
export function formatDate(date: string | null, locale: Locale = 'en'): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || !Number.isInteger(year) || year < 1) {
    return unknownText;
  }
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const moment = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return Number.isNaN(moment) ? unknownText : dateFormatter(locale, precision).format(moment);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** As with numbers, building a formatter costs far more than using it. */
function dateFormatter(locale: Locale, precision: 'day' | 'month' | 'year'): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(languageTag(locale), {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision !== 'year' && { month: locale === 'en' ? 'short' : 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    });
    formatters.set(key, formatter);
  }
  return formatter;
}
