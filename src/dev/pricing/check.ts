/** `npm run pricing:check`: what the catalogue holds, how old it is, and where maintained packages disagree. */
import { readFileSync } from 'node:fs';
import { compareWithPeers, type Difference, type KnownDifference } from './drift';
import { readPeers, type PeerField } from './peers';
import { dayOfCheck, formatProblem, readCatalogue } from './readCatalogue';
import { countProvider, fieldNames, findDue, type ProviderCounts } from './report';

function main(): void {
  const today = dayOfCheck();
  const { data, problems } = readCatalogue('pricing', today);
  problems.forEach(each => {
    console.error(formatProblem(each));
  });

  const counts = data.providers.map(provider => countProvider(provider, today));
  printCounts(counts);
  printList('Due', findDue(data, today));

  const explained = readKnown('src/dev/pricing/knownDrift.json');
  const quotes = readPeers(data.providers);
  const drift = compareWithPeers(data, quotes, explained);
  console.log(
    `\nDrift: ${quotes.length} models and ${drift.compared} prices compared with the packages, ` +
      `${drift.known.length} known differences`,
  );
  printList('Explained differences that are gone: remove them', drift.stale.map(formatDifference));
  printList(
    'New differences: correct the price or explain it',
    drift.unknown.map(formatDifference),
  );
  process.exitCode = problems.length + drift.unknown.length > 0 ? 1 : 0;
}

/** The file gives a reason once for all that it explains: `[ours, theirs]` by model and field. */
function readKnown(file: string): KnownDifference[] {
  const groups = JSON.parse(readFileSync(file, 'utf8')) as {
    peer: string;
    reason: string;
    models: Record<string, Partial<Record<PeerField, [ours: number, theirs: number]>>>;
  }[];
  return groups.flatMap(({ peer, reason, models }) =>
    Object.entries(models).flatMap(([model, fields]) =>
      Object.entries(fields).map(([field, [ours, theirs]]) => ({
        peer,
        model,
        field: field as PeerField,
        ours,
        theirs,
        reason,
      })),
    ),
  );
}

function printCounts(counts: readonly ProviderCounts[]): void {
  const rows = counts.map(each => {
    const offered = each.models - each.retired;
    return [
      each.provider,
      String(each.models),
      String(each.retired),
      String(each.intervals),
      String(each.offers),
      ...fieldNames.map(name => `${each.fill[name] ?? 0}/${offered}`),
      String(each.oldPrices),
      each.oldestCheck,
    ];
  });
  const total = (read: (each: ProviderCounts) => number): string =>
    String(counts.reduce((sum, each) => sum + read(each), 0));
  const header = ['provider', 'models', 'retired', 'prices', 'offers', ...fieldNames];
  printTable([
    [...header, '>60 days', 'oldest'],
    ...rows,
    [
      `${counts.length} providers`,
      total(each => each.models),
      total(each => each.retired),
      total(each => each.intervals),
      total(each => each.offers),
      ...fieldNames.map(
        name =>
          `${total(each => each.fill[name] ?? 0)}/${total(each => each.models - each.retired)}`,
      ),
      total(each => each.oldPrices),
      '',
    ],
  ]);
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  }
}

function printList(title: string, lines: readonly string[]): void {
  if (lines.length > 0) {
    console.log(`\n${title} (${lines.length})\n${lines.map(line => `  ${line}`).join('\n')}`);
  }
}

function formatDifference({ peer, model, field, ours, theirs }: Difference): string {
  return `${model}  ${field}  ours ${ours}  ${peer} $${theirs}`;
}

main();
