/**
 * `npx tsx src/dev/pricing/coverage.ts <facts folder>`: accounts for every row of the collected facts,
 * which are not part of the repository: where it is in the catalogue, or why it was left out.
 * Rows a script cannot place are placed by hand in `coverageByHand.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, parseCsv, type CsvRow } from './csv';
import { matchRow } from './matchRow';
import { readCatalogue } from './readCatalogue';
import { resolveReference } from './reference';

const tables = [
  'current',
  'retired',
  'lifecycle',
  'free-tiers',
  'regions',
  'history',
  'price-war-2024',
];

function main(facts: string): void {
  const { data } = readCatalogue('pricing');
  const byHand = JSON.parse(readFileSync('src/dev/pricing/coverageByHand.json', 'utf8')) as Record<
    string,
    string
  >;
  const missing: string[] = [];
  const rows: string[][] = [];
  for (const table of tables) {
    let left = 0;
    const facted = parseCsv(readFileSync(join(facts, `${table}.csv`), 'utf8'));
    facted.forEach((row, index) => {
      const name = `${table}:${index + 1}`;
      const hand = byHand[name];
      const [places, remark] =
        hand === undefined ? [matchRow(data, table, row), ''] : splitPlaces(hand);
      const wrong = places.filter(place => resolveReference(data, place) === undefined);
      if (wrong.length > 0) {
        missing.push(`${name}: there is no ${wrong.join(', ')}`);
      } else if (places.length === 0 && remark === '') {
        missing.push(`${name}: ${subjectOf(row)}: neither a place nor a reason`);
      }
      left += places.length === 0 ? 1 : 0;
      rows.push([table, String(index + 1), subjectOf(row), places.join('; '), remark]);
    });
    console.log(
      `${table}: ${facted.length} rows, ${facted.length - left} placed, ${left} left out`,
    );
  }
  writeFileSync(
    'pricing/coverage.csv',
    formatCsv(['facts', 'row', 'subject', 'place', 'remark'], rows),
  );
  missing.forEach(each => {
    console.error(each);
  });
  process.exitCode = missing.length > 0 ? 1 : 0;
}

/** `a/b prices[0]; c/d lifecycle (a word on it)` → places and remark. */
function splitPlaces(text: string): [places: string[], remark: string] {
  const places: string[] = [];
  const remarks: string[] = [];
  for (const part of text.split(/; ?/)) {
    const [place, remark = ''] = part.split(/ (?=\()/);
    if (place !== undefined && /^[a-z0-9-]+(\/\S+)?( [a-zA-Z]+(\[\d+\])?)?$/.test(place)) {
      places.push(place);
      remarks.push(remark.replace(/^\(|\)$/g, ''));
    } else {
      remarks.push(part);
    }
  }
  return [places, remarks.filter(each => each !== '').join('; ')];
}

function subjectOf(row: CsvRow): string {
  const provider = row.provider_id ?? row.provider ?? '';
  const subject = row.model_id ?? row.model ?? row.country_or_region ?? '';
  return `${provider} ${subject}`.slice(0, 80);
}

main(process.argv[2] ?? '.');
