import { freeTierStatuses, placeOfClass, placeOfLifecycle } from '../../core/terms';
import type { ComparisonStrings } from '../../protocol/comparisonStrings';
import type { Row } from '../../protocol/comparisonRow';

export const columnIds = [
  'model',
  'provider',
  'market',
  'class',
  'tokens',
  'input',
  'output',
  'cost',
  'monthly',
  'times',
  'freeTier',
  'context',
  'openAI',
  'lifecycle',
  'price',
] as const;
export type ColumnId = (typeof columnIds)[number];

export interface Column {
  readonly id: ColumnId;
  readonly isNumeric: boolean;
  /** Width of the view in CSS pixels from which on there is room for it. */
  readonly fromWidth: number;
  /** CSS pixels: fixed, so that no number moves a column. The model has at least this and all that is left. */
  readonly width: number;
  /** Beside an editor the columns stand closer together. */
  readonly narrowWidth?: number;
  /** In less than 480 pixels the name needs the room. */
  readonly leastWidth?: number;
  /** What the column sorts by; `null` sorts last in both directions. */
  readonly sortKey: (row: Row) => number | string | null;
  /** Most people want numbers from small to large, verdicts from best to worst. */
  readonly startsDescending?: true;
}

/** In the order of the table; at 700 px the essential six remain, beside a narrow editor four. */
export const columns: readonly Column[] = [
  {
    id: 'model',
    isNumeric: false,
    fromWidth: 0,
    width: 130,
    narrowWidth: 100,
    sortKey: row => row.name,
  },
  {
    id: 'provider',
    isNumeric: false,
    fromWidth: 1120,
    width: 150,
    sortKey: row => row.providerName,
  },
  { id: 'market', isNumeric: false, fromWidth: 1530, width: 70, sortKey: row => row.market },
  {
    id: 'class',
    isNumeric: false,
    fromWidth: 1200,
    width: 82,
    sortKey: row => placeOfClass[row.class],
  },
  {
    id: 'tokens',
    isNumeric: true,
    fromWidth: 480,
    width: 92,
    narrowWidth: 80,
    sortKey: row => row.tokens?.tokens ?? null,
  },
  {
    id: 'input',
    isNumeric: true,
    fromWidth: 840,
    width: 76,
    // Prices of two currencies cannot be put in order by their figures alone.
    sortKey: row => row.price?.inputComparable ?? null,
  },
  {
    id: 'output',
    isNumeric: true,
    fromWidth: 840,
    width: 76,
    sortKey: row => row.price?.outputComparable ?? null,
  },
  {
    id: 'cost',
    isNumeric: true,
    fromWidth: 0,
    width: 118,
    narrowWidth: 116,
    leastWidth: 100,
    sortKey: row => row.cost?.comparable ?? null,
  },
  {
    id: 'monthly',
    isNumeric: true,
    fromWidth: 560,
    width: 104,
    sortKey: row => row.cost?.monthlyComparable ?? null,
  },
  {
    id: 'times',
    isNumeric: true,
    fromWidth: 580,
    width: 112,
    narrowWidth: 101,
    sortKey: row => row.timesCheapest,
  },
  {
    id: 'freeTier',
    isNumeric: false,
    fromWidth: 0,
    width: 144,
    narrowWidth: 138,
    leastWidth: 104,
    sortKey: ({ freeTier: { status } }) =>
      status === 'unknown' ? null : freeTierStatuses.indexOf(status),
  },
  {
    id: 'context',
    isNumeric: true,
    fromWidth: 680,
    width: 100,
    narrowWidth: 78,
    sortKey: row => row.contextWindow,
    startsDescending: true,
  },
  {
    id: 'openAI',
    isNumeric: false,
    fromWidth: 1460,
    width: 72,
    sortKey: row => (row.openAICompatible === null ? null : row.openAICompatible ? 0 : 1),
  },
  {
    id: 'lifecycle',
    isNumeric: false,
    fromWidth: 1380,
    width: 92,
    sortKey: row => placeOfLifecycle[row.lifecycle.status],
  },
  {
    id: 'price',
    isNumeric: false,
    fromWidth: 1290,
    width: 92,
    sortKey: row => row.price?.checkedOn ?? null,
    startsDescending: true,
  },
];

export function columnLabel(id: ColumnId, strings: ComparisonStrings): string {
  return strings[`column.${id}`];
}

export function columnHint(id: ColumnId, strings: ComparisonStrings): string {
  return strings[`hint.${id}`];
}
