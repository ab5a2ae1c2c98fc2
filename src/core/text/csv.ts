import { isModelId } from '../identifiers';

/** Without it Excel reads a file in the code page of the system. For files only: pasted it is a character. */
export const byteOrderMark = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, full-width forms as in Chinese ones included. */
const formulaSigns = '=+\\-@＝＋－＠';

/** At the start, and where a spreadsheet that separates by semicolons or tabs would begin a cell. */
const beginsFormula = new RegExp(
  `(?=[${formulaSigns}])(?<=(?:^|[;\\t\\r\\n])["'\\s]*)|^(?=[\\t\\r\\n])`,
  'g',
);

/** A scoped id as Cloudflare's; without a bracket, a bar and an exclamation mark no formula can call anything. */
const scopedId = /^@[a-z\d-]+\//i;

/** Text that a spreadsheet would run is led in by an apostrophe, but for ids, which are looked up. */
export function csvCell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') {
    return String(value ?? '');
  }
  const isId = scopedId.test(value) && isModelId(value);
  const text = isId ? value : value.replace(beginsFormula, "'");
  return /[",;\r\n'\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines end as the standard has it, the last one too. */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return rows.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
