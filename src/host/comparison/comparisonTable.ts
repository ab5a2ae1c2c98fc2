/** From counts to the rows of the view, in steps. */
import { sentence } from '../../core/text/sentence';
import type { Writer } from '../../core/text/writer';
import type { CompareRequest, TokenCount } from '../../core/api';
import { choose, type Choice } from '../../core/compare/choice';
import type { RowComparison } from '../../core/compare/compareModels';
import { inSections } from '../../core/compare/ranking';
import type { Assumptions, ScenarioQuestion } from '../../core/compare/scenarioQuestion';
import type { Row as CoreRow } from '../../core/compare/row';
import type { ExchangeRates } from '../../core/pricing/exchangeRates';
import type { Catalogue } from '../../core/pricing/catalogue';
import type { ComparisonView } from '../../protocol/comparison';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { viewDetail } from './viewDetail';
import { viewRow, type RowSettings } from './viewRow';

/** The way from counts to rows; the pricing service in VS Code. */
export interface Pricing {
  readonly catalogue: Catalogue;
  readonly exchangeRates: ExchangeRates;
  readonly writer: Writer;
  /** One model at a step. */
  comparing(
    request: CompareRequest,
    counts: ReadonlyMap<string, TokenCount>,
    assumptions: Assumptions,
  ): Generator<undefined, RowComparison>;
}

/** A comparison as the view shows it, and what its details are made of. */
export interface ComparisonTable {
  /** What was counted, as given. */
  readonly counts: ReadonlyMap<string, TokenCount>;
  readonly head: Omit<ComparisonView, 'subject' | 'rows' | 'details'>;
  readonly rows: readonly Row[];
  /** The same as the core has them. */
  readonly coreRows: readonly CoreRow[];
  readonly settings: RowSettings;
}

/** A step is one model priced, or one written. */
export function* comparisonTable(
  pricing: Pricing,
  { request, assumptions, scenario }: ScenarioQuestion,
  counts: ReadonlyMap<string, TokenCount>,
): Generator<undefined, ComparisonTable> {
  const { writer } = pricing;
  const comparison = yield* pricing.comparing(request, counts, assumptions);
  const settings: RowSettings = {
    writer,
    currency: comparison.rankingCurrency,
    isPast: request.asOf !== undefined,
  };
  const coreRows = inSections(comparison.rows);
  const rows: Row[] = [];
  for (const row of coreRows) {
    rows.push(viewRow(row, settings));
    yield;
  }
  return {
    counts,
    head: {
      asOf: comparison.asOf,
      currency: comparison.rankingCurrency,
      choice: viewChoice(choose(comparison, scenario), settings),
      exchangeRates: comparison.exchangeRates.map(({ base, quote, rate, date, source }) => ({
        base,
        quote,
        rate: rate.toNumber(),
        date,
        source: source?.title ?? writer.say(sentence('your setting')),
      })),
    },
    rows,
    coreRows,
    settings,
  };
}

function viewChoice(
  { best, saving, free, skipped, rank, usable, oldPrices }: Choice,
  { writer, currency, isPast }: RowSettings,
): ComparisonView['choice'] {
  return {
    best: best?.entry.id ?? null,
    saving:
      saving?.amount == null ? null : { ...saving, amount: saving.amount.toNumber(), currency },
    free: free?.entry.id ?? null,
    // Of a past day nobody asks why not.
    skipped: isPast
      ? null
      : skipped && { id: skipped.row.entry.id, reason: writer.say(skipped.reason) },
    rank,
    usable,
    priceAge:
      oldPrices === null || isPast
        ? null
        : writer.say('{old} of {of} prices were checked long ago and may have changed', oldPrices),
  };
}

/** Details of what is expanded, in the order of the table. */
export function detailsOf(
  { coreRows, settings }: ComparisonTable,
  ids: readonly string[],
): Detail[] {
  const expanded = new Set(ids);
  return coreRows.filter(row => expanded.has(row.entry.id)).map(row => viewDetail(row, settings));
}
