/** What is shown for a value nobody knows. */
export const unknownText = '—';

const formatters = new Map<string, unknown>();

/** Building a formatter of Intl's costs more than using it a hundred times: each is kept by its key. */
export function kept<Formatter>(key: string, build: () => Formatter): Formatter {
  const formatter = (formatters.get(key) as Formatter | undefined) ?? build();
  formatters.set(key, formatter);
  return formatter;
}

export function numberFormatter(
  language: string,
  minimumFractionDigits: number,
  maximumFractionDigits: number,
): Intl.NumberFormat {
  const digits = { minimumFractionDigits, maximumFractionDigits };
  return kept(
    `${language} ${minimumFractionDigits} ${maximumFractionDigits}`,
    () => new Intl.NumberFormat(language, digits),
  );
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

function compactFormatter(language: string): Intl.NumberFormat {
  const options = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return kept(`${language} compact`, () => new Intl.NumberFormat(language, options));
}

/** A percentage (35 = 35 %): whole from 10 on, one decimal below, `<0.1%` for the merest trace. */
export function formatPercent(percent: number | null, language = 'en'): string {
  return formatShare(percent, '%', language);
}

/** A multiple of the cheapest: `1×`, `2.4×`, `180×`; `<0.1×` where an offer covers what costs still less. */
export function formatTimes(times: number | null, language = 'en'): string {
  return formatShare(times, '×', language);
}

function formatShare(share: number | null, sign: string, language: string): string {
  if (share === null || !Number.isFinite(share)) {
    return unknownText;
  }
  if (share > 0 && share < 0.1) {
    return `<${numberFormatter(language, 1, 1).format(0.1)}${sign}`;
  }
  return `${numberFormatter(language, 0, share < 10 ? 1 : 0).format(share)}${sign}`;
}
