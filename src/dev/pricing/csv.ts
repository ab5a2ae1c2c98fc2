/** RFC 4180: quoted fields may hold commas, quotes (doubled) and line ends. */
export type CsvRow = Readonly<Record<string, string>>;

export function parseCsv(text: string): CsvRow[] {
  const [header = [], ...rows] = cells(text);
  return rows.map(row =>
    Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])),
  );
}

function cells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows.filter(each => each.some(cell => cell !== ''));
}

export function formatCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string =>
    row.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  return [header, ...rows].map(row => `${line(row)}\n`).join('');
}
