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

/** A round count in running text as people say it: `5M`, `500 万`; any other with all its digits. */
export function formatCount(value: number, language = 'en'): string {
  const units = language.startsWith('zh') ? chineseUnits : englishUnits;
  const unit = units.find(([size]) => value >= size);
  return unit === undefined || Number(value.toPrecision(4)) !== value
    ? formatNumber(value, language)
    : `${value / unit[0]}${unit[1]}`;
}

const chineseUnits = [
  [100_000_000, ' 亿'],
  [10_000, ' 万'],
] as const;
const englishUnits = [
  [1_000_000_000, 'B'],
  [1_000_000, 'M'],
] as const;

/** A context window as model cards write it, in every language: `128K`, `200K`, `1M`. */
export function formatWindow(tokens: number | null): string {
  if (tokens === null || !Number.isFinite(tokens)) {
    return unknownText;
  }
  const thousand = tokens % 1000 !== 0 && tokens % 1024 === 0 ? 1024 : 1000;
  const isMillions = tokens >= thousand * thousand;
  const shown = tokens / (isMillions ? thousand * thousand : thousand);
  return `${Number(shown.toFixed(isMillions ? 2 : 0))}${isMillions ? 'M' : 'K'}`;
}

/** A percentage (35 = 35 %): whole from 10 on, one decimal below, `<0.1%` for the merest trace. */
export function formatPercent(percent: number | null, language = 'en'): string {
  return formatShare(percent, '%', language);
}

/** What something costs beside another: `−82%`, `+35%`, `3.1×`; `=` where a reader would see no difference. */
export function formatVersus(times: number | null, language = 'en'): string {
  if (times === null || !Number.isFinite(times)) {
    return unknownText;
  }
  if (times >= 2) {
    return formatShare(times, '×', language);
  }
  const percent = percentApart(times);
  return percent === 0
    ? '='
    : `${times < 1 ? '−' : '+'}${numberFormatter(language, 0, 0).format(percent)}%`;
}

/** By how much what costs so many times is cheaper or dearer, in whole percent. */
export function percentApart(times: number): number {
  const percent = Math.round(Math.abs(times - 1) * 100);
  // Whatever costs something is not 100 % cheaper.
  return times > 0 && times < 1 ? Math.min(percent, 99) : percent;
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
