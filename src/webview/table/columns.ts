import { sentence, type Sentence } from '../../core/text/sentence';
import { freeTierStatuses, placeOfClass, placeOfLifecycle } from '../../core/terms';
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
  readonly label: Sentence;
  readonly hint: Sentence;
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
    label: sentence('Model'),
    hint: sentence('Sort by name'),
    isNumeric: false,
    fromWidth: 0,
    width: 130,
    narrowWidth: 100,
    sortKey: row => row.name,
  },
  {
    id: 'provider',
    label: sentence('Provider'),
    hint: sentence('Who bills and serves'),
    isNumeric: false,
    fromWidth: 1120,
    width: 150,
    sortKey: row => row.providerName,
  },
  {
    id: 'market',
    label: sentence('Market'),
    hint: sentence('Market the provider bills in'),
    isNumeric: false,
    fromWidth: 1530,
    width: 70,
    sortKey: row => row.market,
  },
  {
    id: 'class',
    label: sentence('Class'),
    hint: sentence('Class of the model'),
    isNumeric: false,
    fromWidth: 1200,
    width: 82,
    sortKey: row => placeOfClass[row.class],
  },
  {
    id: 'tokens',
    label: sentence('Tokens'),
    hint: sentence("Tokens of the text by the model's own tokenizer; ≈ is an estimate"),
    isNumeric: true,
    fromWidth: 480,
    width: 92,
    narrowWidth: 80,
    sortKey: row => row.tokens?.tokens ?? null,
  },
  {
    id: 'input',
    label: sentence('Input'),
    hint: sentence("Price of input per unit of tokens, in the provider's currency"),
    isNumeric: true,
    fromWidth: 840,
    width: 76,
    // Prices of two currencies cannot be put in order by their figures alone.
    sortKey: row => row.price?.inputComparable ?? null,
  },
  {
    id: 'output',
    label: sentence('Output'),
    hint: sentence("Price of output per unit of tokens, in the provider's currency"),
    isNumeric: true,
    fromWidth: 840,
    width: 76,
    sortKey: row => row.price?.outputComparable ?? null,
  },
  {
    id: 'cost',
    label: sentence('Cost'),
    hint: sentence("Cost of one request with the assumptions above, in the provider's currency"),
    isNumeric: true,
    fromWidth: 0,
    width: 118,
    narrowWidth: 116,
    leastWidth: 100,
    sortKey: row => row.cost?.comparable ?? null,
  },
  {
    id: 'monthly',
    label: sentence('Per month'),
    hint: sentence('Thirty days of the requests above'),
    isNumeric: true,
    fromWidth: 560,
    width: 104,
    sortKey: row => row.cost?.monthlyComparable ?? null,
  },
  {
    id: 'times',
    label: sentence('× cheapest'),
    hint: sentence('Multiple of the cheapest model that fits and is not free, on a log scale'),
    isNumeric: true,
    fromWidth: 580,
    width: 112,
    narrowWidth: 101,
    sortKey: row => row.timesCheapest,
  },
  {
    id: 'freeTier',
    label: sentence('Free tier'),
    hint: sentence('Whether this use would be free'),
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
    label: sentence('Context'),
    hint: sentence('Context window, and how much of it this request takes'),
    isNumeric: true,
    fromWidth: 680,
    width: 100,
    narrowWidth: 78,
    sortKey: row => row.contextWindow,
    startsDescending: true,
  },
  {
    id: 'openAI',
    label: sentence('OpenAI'),
    hint: sentence('Whether the provider offers an OpenAI-compatible interface'),
    isNumeric: false,
    fromWidth: 1460,
    width: 72,
    sortKey: row => (row.openAICompatible === null ? null : row.openAICompatible ? 0 : 1),
  },
  {
    id: 'lifecycle',
    label: sentence('Status'),
    hint: sentence('Whether the model is offered and for how long'),
    isNumeric: false,
    fromWidth: 1380,
    width: 92,
    sortKey: row => placeOfLifecycle[row.lifecycle.status],
  },
  {
    id: 'price',
    label: sentence('Checked'),
    hint: sentence('Day on which the price was last compared with its source'),
    isNumeric: false,
    fromWidth: 1290,
    width: 92,
    sortKey: row => row.price?.checkedOn ?? null,
    startsDescending: true,
  },
];

export function columnOf(id: ColumnId): Column {
  const found = columns.find(column => column.id === id);
  if (found === undefined) {
    throw new Error(`There is no column "${id}".`);
  }
  return found;
}
