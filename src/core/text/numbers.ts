/** What is shown for a value nobody knows. */
export const unknownText = '—';

const formatters = new Map<string, Intl.NumberFormat>();

/** Building a formatter costs more than using it a hundred times. */
export function numberFormatter(
  language: string,
  minimumFractionDigits: number,
  maximumFractionDigits: number,
): Intl.NumberFormat {
  const key = `${language} ${minimumFractionDigits} ${maximumFractionDigits}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(language, {
      minimumFractionDigits,
      maximumFractionDigits,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** A count with its thousands separated: `12,431`. */
export function formatNumber(value: number | null, language = 'en'): string {
  return value === null || !Number.isFinite(value)
    ? unknownText
    : numberFormatter(language, 0, 2).format(value);
}

/** A count in a few characters: `128K` or `12.8万`; the exact number belongs in a tooltip. */
export function formatCompact(value: number | null, language = 'en'): string {
  return value === null || !Number.isFinite(value)
    ? unknownText
    : compactFormatter(language).format(value);
}

const compactFormatters = new Map<string, Intl.NumberFormat>();

function compactFormatter(language: string): Intl.NumberFormat {
  let formatter = compactFormatters.get(language);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(language, {
      notation: 'compact',
      maximumFractionDigits: 1,
    });
    compactFormatters.set(language, formatter);
  }
  return formatter;
}

/** A percentage (35 = 35 %): whole from 10 on, one decimal below, `<0.1%` for the merest trace. */
export function formatPercent(percent: number | null, language = 'en'): string {
  if (percent === null || !Number.isFinite(percent)) {
    return unknownText;
  }
  if (percent > 0 && percent < 0.1) {
    return `<${numberFormatter(language, 1, 1).format(0.1)}%`;
  }
  return `${numberFormatter(language, 0, percent < 10 ? 1 : 0).format(percent)}%`;
}

/** A multiple of the cheapest: `1×`, `2.4×`, `180×`; `<0.1×` where an offer covers what costs still less. */
export function formatTimes(times: number | null, language = 'en'): string {
  if (times === null || !Number.isFinite(times)) {
    return unknownText;
  }
  if (times > 0 && times < 0.1) {
    return `<${numberFormatter(language, 1, 1).format(0.1)}×`;
  }
  return `${numberFormatter(language, 0, times < 10 ? 1 : 0).format(times)}×`;
}
