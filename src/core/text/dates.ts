import { kept, unknownText } from './numbers';

/** A day, month or year as precisely as it is known: `Nov 20, 2026`, `2026-11`, `2026`. */
export function formatDate(date: string | null, language = 'en'): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || !Number.isInteger(year) || year < 1) {
    return unknownText;
  }
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const moment = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (Number.isNaN(moment)) {
    return unknownText;
  }
  // Between Chinese characters it is the shortest, and the one that sorts.
  return language.startsWith('zh')
    ? (date ?? unknownText)
    : dateFormatter(language, precision).format(moment);
}

function dateFormatter(language: string, precision: 'day' | 'month' | 'year'): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'short' }),
    ...(precision === 'day' && { day: 'numeric' }),
  };
  return kept(`${language} ${precision}`, () => new Intl.DateTimeFormat(language, options));
}
