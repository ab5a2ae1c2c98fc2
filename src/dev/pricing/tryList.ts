/** `npm run pricing:list -- <file>…`: what Refresh Prices would make of saved price lists, and where tiers differ. */
import { readFileSync } from 'node:fs';
import type { PriceChange } from '../../core/refresh/changes';
import { readList, reviewRefresh } from '../../core/refresh/reviewRefresh';
import type { CatalogueData } from '../../core/pricing/schema';
import { dayOfCheck, readCatalogue } from './readCatalogue';
import { tierDifferences } from './tierDifferences';

function tryList(base: CatalogueData, file: string, today: string): void {
  const text = readFileSync(file, 'utf8');
  const outcome = reviewRefresh(text, { base, now: `${today}T12:00:00Z`, url: file });
  const list = readList(JSON.parse(text), today);
  if (!outcome.ok || outcome.review.list === null || list === null) {
    console.log(file, outcome.ok ? 'is no list of others' : outcome.refusal.reason);
    return;
  }
  const { changes, held, list: applied, format, passedOver } = outcome.review;
  const heldIds = new Set(held.map(({ id }) => id));
  const added = changes.filter(({ kind }) => kind === 'added');
  const moved = changes.filter(change => !added.includes(change));
  console.log(
    `\n${file}: ${format}, names ${applied.named.length} of our models, ${applied.same} the same; ` +
      `${applied.notAdded} not added, ${passedOver} of no use`,
  );
  print('Changed', moved.filter(({ id }) => !heldIds.has(id)).map(described));
  print('Held', held.map(described));
  for (const [reason, ids] of Object.entries(applied.kept)) {
    print(`Left, ${reason}`, ids);
  }
  print(
    'Left, not understood',
    applied.notUnderstood.map(({ id, fields }) => `${id}  ${fields.join(', ')}`),
  );
  print(
    'Other tiers than ours',
    tierDifferences(base, list, today).map(
      ({ model, ours, theirs }) => `${model}  ours ${ours || 'none'}  theirs ${theirs || 'none'}`,
    ),
  );
  print(
    'Added',
    added.map(({ id }) => id),
  );
}

function described({ id, classes }: PriceChange): string {
  const parts = classes.map(
    ({ class: name, inputAbove, thinking, before, after }) =>
      `${name}${thinking === true ? ' thinking' : ''}${inputAbove === 0 ? '' : ` >${inputAbove}`} ` +
      `${before ?? '—'} → ${after ?? '—'}`,
  );
  return `${id}  ${parts.join(', ')}`;
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length > 0) {
    console.log(`${title} (${lines.length})\n${lines.map(line => `  ${line}`).join('\n')}`);
  }
}

const today = dayOfCheck();
const { data } = readCatalogue('pricing', today);
for (const file of process.argv.slice(2)) {
  tryList(data, file, today);
}
