/** All of a column in one place: its words, its room, what it sorts by and what stands in it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { freeTierStatuses, type CurrencyCode, type ShownUnit } from '../../core/terms';
import { unknownText } from '../../core/text/numbers';
import { shownUnit } from '../../core/request/scenario';
import { sentence } from '../../core/text/sentence';
import type { Writer } from '../../core/text/writer';
import { amountHeadings, amountWords, isTold, sourceWords } from '../../core/words';
import type { Row } from '../../protocol/comparisonRow';
import {
  explainTokens,
  writeRate,
  writeTokens,
  writeVersus,
  type Cell,
  type CellView,
  type Column,
} from './column';
import { modelCell } from './modelCell';

/** In the order of the table; at 700 px the essential four remain, beside a narrow editor three. */
export const columns = {
  model: {
    label: sentence('Model'),
    hint: sentence('Sort by name'),
    fromWidth: 0,
    width: 220,
    narrowWidth: 170,
    leastWidth: 110,
    sortKey: row => row.name,
    cell: modelCell,
  },
  tokens: {
    label: sentence('Tokens'),
    hint: sentence("Tokens of the text by the model's own tokenizer; ≈ is an estimate"),
    isNumeric: true,
    fromWidth: 840,
    width: 92,
    narrowWidth: 80,
    // `≈ 5,242,880`
    widening: { by: 28, isNeededBy: ({ tokens }) => (tokens?.tokens ?? 0) >= 1_000_000 },
    isAboutText: true,
    sortKey: row => row.tokens?.tokens ?? null,
    cell: (row, view) => ({
      content: writeTokens(row, view),
      title: explainTokens(row, view),
      value: row.tokens?.tokens ?? null,
    }),
  },
  input: {
    label: sentence('Input'),
    hint: sentence("Price of input per unit of tokens, in the provider's currency"),
    isNumeric: true,
    fromWidth: 1120,
    width: 76,
    // Prices of two currencies cannot be put in order by their figures alone.
    sortKey: row => row.price?.inputComparable ?? null,
    cell: (row, view) => rateCell(row, row.price?.inputPerMTok ?? null, view),
  },
  output: {
    label: sentence('Output'),
    hint: sentence("Price of output per unit of tokens, in the provider's currency"),
    isNumeric: true,
    fromWidth: 1120,
    width: 76,
    sortKey: row => row.price?.outputComparable ?? null,
    cell: (row, view) => rateCell(row, row.price?.outputPerMTok ?? null, view),
  },
  cost: {
    label: sentence('Cost'),
    unit: (scenario, files) => amountHeadings[shownUnit(scenario, files)],
    hint: sentence("Cost of calls with the assumptions above, in the provider's currency"),
    isNumeric: true,
    fromWidth: 0,
    width: 140,
    narrowWidth: 132,
    leastWidth: 108,
    // `≥ ¥106,123,456`
    widening: { by: 36, isNeededBy: ({ cost }) => (cost?.shown.amount ?? 0) >= 1e6 },
    isAboutText: true,
    sortKey: row => row.cost?.comparable ?? null,
    cell: costCell,
  },
  monthly: {
    label: sentence('Per month'),
    hint: sentence('Thirty days of the calls above'),
    isNumeric: true,
    fromWidth: 740,
    width: 104,
    // `¥106,123,456`
    widening: { by: 36, isNeededBy: ({ cost }) => (cost?.monthly ?? 0) >= 1e7 },
    isAboutText: true,
    sortKey: row => row.cost?.comparable ?? null,
    cell: ({ cost }, { writer }) => ({
      content:
        cost === null
          ? unknownText
          : writer.amount(cost.monthly, cost.currency, 'month', cost.isLeast),
    }),
  },
  times: {
    label: sentence('vs yours'),
    hint: sentence('What it costs beside your model; the bar is on a log scale'),
    isNumeric: true,
    fromWidth: 480,
    width: 150,
    narrowWidth: 96,
    isAboutText: true,
    sortKey: row => row.timesBaseline,
    cell: versusCell,
  },
  freeTier: {
    label: sentence('Free tier'),
    hint: sentence('Whether this use would be free'),
    fromWidth: 0,
    width: 144,
    narrowWidth: 138,
    leastWidth: 104,
    sortKey: freeTierPlace,
    cell: (row, view) => ({ content: verdictChip(row, view), title: row.freeTier.reason }),
  },
  context: {
    label: sentence('Context'),
    hint: sentence('Context window, and how much of it this call takes'),
    isNumeric: true,
    fromWidth: 1120,
    width: 100,
    narrowWidth: 78,
    sortKey: row => row.contextWindow,
    startsDescending: true,
    cell: contextCell,
  },
  price: {
    label: sentence('Checked'),
    hint: sentence('Day on which the price was last compared with its source'),
    fromWidth: 1290,
    width: 92,
    sortKey: row => row.price?.checkedOn ?? null,
    startsDescending: true,
    cell: ({ price }, { writer }) => ({
      content: price?.checkedOn ?? unknownText,
      title: price && `${writer.say(sourceWords[price.source.kind])}: ${price.source.title}`,
      className: 'date',
    }),
  },
} satisfies Readonly<Record<string, Column>>;

export type ColumnId = keyof typeof columns;
export const columnIds = Object.keys(columns) as readonly ColumnId[];

function rateCell({ price }: Row, rate: number | null, view: CellView): Cell {
  return {
    content: price === null ? unknownText : writeRate(rate, price.currency, view),
    title: rate === null ? view.writer.say('Not published') : null,
    value: rate,
  };
}

function costCell({ cost, costReason, batchNote }: Row, { writer }: CellView): Cell {
  if (cost === null) {
    return { content: unknownText, title: costReason };
  }
  const { listed, currency, shown, isLeast, total } = cost;
  return {
    content: writer.amount(shown.amount, currency, shown.unit, isLeast),
    value: total,
    title:
      listed === null
        ? batchNote === null
          ? exactCost(cost, { writer })
          : writer.sentences([exactCost(cost, { writer }), batchNote])
        : writer.say('Price beyond the free offer: {money}', {
            money: writer.money(listed, currency),
          }),
  };
}

/** With every digit, and that thinking is not in it. */
function exactCost(
  { total, currency, isLeast, shown, range }: NonNullable<Row['cost']>,
  { writer }: Pick<CellView, 'writer'>,
): string {
  const exact = writer.say('{amount} per call', { amount: writer.exactMoney(total, currency) });
  return writer.clauses([
    exact,
    isLeast ? writer.say('without thinking, of whose length nothing is said') : '',
    estimateText(range, shown.unit, currency, writer),
  ]);
}

/** `$20.10–$22.70 per 1,000 calls (tokens estimated)`; empty where it is exact. */
export function estimateText(
  range: NonNullable<Row['cost']>['range'],
  unit: ShownUnit,
  currency: CurrencyCode,
  writer: Writer,
): string {
  const between = range === undefined ? null : writer.range(range, currency, unit);
  return between === null
    ? ''
    : writer.say('{amount} (tokens estimated)', { amount: amountWords[unit](between) });
}

/** A bar on a log scale beside the figure: each tenfold is as long as the one before. */
function versusCell(row: Row, view: CellView, farthest: number): Cell {
  const { timesBaseline: times } = row;
  if (times === null) {
    return { content: unknownText, value: null, className: 'times' };
  }
  // What costs nothing is farther than any other.
  const distance = times > 0 ? Math.abs(Math.log(times)) / Math.log(farthest) : 1;
  const share = times === 1 ? 0 : Math.max(0.02, distance);
  return {
    content: html`<span class="bar" .style=${`--share: ${share.toFixed(3)}`}></span
      ><span class="figure">${writeVersus(row, view)}</span>`,
    value: times,
    className: 'times',
  };
}

/** What has a catch is no better than the least that gives anything. */
function freeTierPlace({ freeTier: { status, catches } }: Row): number | null {
  const place = freeTierStatuses.indexOf(status);
  const leastGift = freeTierStatuses.indexOf('limits-unpublished');
  if (catches.length > 0) {
    return Math.max(place, leastGift);
  }
  return status === 'unknown' ? null : place;
}

function verdictChip({ freeTier }: Row, view: CellView): Cell['content'] {
  const { status, catches, tag, percentUsed } = freeTier;
  return isTold(freeTier)
    ? html`<span class=${chipClass(freeTier)}
        >${tag}${catches.length > 1 ? html` <span class="percent">+${catches.length - 1}</span>` : nothing}${
          status === 'within-quota' && catches.length === 0
            ? html` ${percent(percentUsed, view)}`
            : nothing
        }</span
      >`
    : unknownText;
}

export function chipClass({
  status,
  catches,
}: Pick<Row['freeTier'], 'status' | 'catches'>): string {
  return `chip ${catches.length > 0 ? 'catch' : status}`;
}

/** Less than a hundredth of a limit is no news; the cell's explanation still has the figure. */
function percent(value: number | null, { writer }: CellView): TemplateResult | typeof nothing {
  return value !== null && value >= 1
    ? html`<span class="percent">${writer.percent(value)}</span>`
    : nothing;
}

function contextCell(row: Row, view: CellView): Cell {
  const { writer } = view;
  const { contextWindow, contextPercent } = row;
  const isTooLong = row.fitsContext === false;
  const figures = {
    window: writer.number(contextWindow),
    share: contextPercent === null ? unknownText : writer.percent(contextPercent),
  };
  const title =
    contextWindow === null
      ? writer.say('Not published')
      : isTooLong
        ? writer.say('Too long: the call takes {share} of {window} tokens', figures)
        : writer.say('{window} tokens; this call takes {share}', figures);
  return {
    content: html`${
      isTooLong
        ? html`<span class="codicon codicon-error" role="img" aria-label=${title}></span> `
        : nothing
    }${writer.window(contextWindow)}${isTooLong ? nothing : percent(contextPercent, view)}`,
    title,
    ...(isTooLong && { className: 'exceeded' }),
  };
}
