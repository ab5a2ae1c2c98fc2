import { expect, test } from 'vitest';
import type { ModelHistory, PriceHistory } from '../../src/protocol/comparisonHistory';
import { historyLines } from '../../src/webview/history/historyData';

const step = (
  from: string | null,
  to: string | null,
  price: number,
): ModelHistory['steps'][number] => ({
  from,
  to,
  currency: 'CNY',
  inputPerMTok: price,
  outputPerMTok: price,
  inputComparable: price,
  outputComparable: price,
  source: { kind: 'official', title: 'list', url: null },
  ofText: null,
});
const history = (...models: ModelHistory['steps'][]): PriceHistory => ({
  currency: 'CNY',
  until: '2026-11-22',
  choices: [],
  models: models.map((steps, i) => ({ id: `m${i}`, name: `m${i}`, providerName: 'p', steps })),
});
const dayOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

/** The days of a line's stretches: it is drawn between neighbouring values. */
function stretches(days: readonly number[], values: readonly (number | null)[]): string[][] {
  const found: string[][] = [[]];
  values.forEach((value, i) => {
    if (value === null) {
      found.push([]);
    } else {
      found.at(-1)?.push(dayOf(days[i] ?? NaN));
    }
  });
  return found.filter(({ length }) => length > 0).map(each => [each[0] ?? '', each.at(-1) ?? '']);
}

test('a line is drawn to the last day of its price, whatever other models do meanwhile', () => {
  const { days, lines } = historyLines(
    history(
      [step('2025-02-26', '2025-08-30', 2), step('2025-09-29', '2026-07-24', 2)],
      [step('2025-12-01', '2026-02-05', 1), step('2026-02-06', null, 3)],
    ),
    'input',
  );
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(lines.map(({ values }) => stretches(days, values))).toEqual([
    [
      ['2025-02-26', '2025-08-30'],
      ['2025-09-29', '2026-07-24'],
    ],
    [['2025-12-01', '2026-11-22']],
  ]);
});

test('a price older than any record is drawn from before the first dated change', () => {
  const { days, lines } = historyLines(
    history([step(null, '2024-05-20', 5), step('2024-05-21', null, 1)]),
    'output',
  );
  expect(stretches(days, lines[0]?.values ?? [])).toEqual([['2024-03-21', '2026-11-22']]);
  expect(lines[0]?.values.at(-1)).toBe(1);
});
