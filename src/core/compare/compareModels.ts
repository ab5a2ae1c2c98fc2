import { english, type Writer } from '../text/writer';
import type { TokenCount } from '../tokenCount';
import { exchangeRateOn, type ExchangeRate, type UserRate } from '../pricing/exchangeRates';
import { dayIn, type Moment } from '../time/moment';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { isOffered } from '../pricing/lifecycleOn';
import { modelClasses, textClasses, type CurrencyCode, type LifecycleStatus } from '../terms';
import { lastOf } from '../steps';
import type { TokenizerOf } from '../tokens/families/modelTokenizers';
import { buildRow, type Proportions, type RowContext } from './buildRow';
import { cheapestPaid, rankRows } from './ranking';
import {
  momentOf,
  validateRequest,
  type CompareRequest,
  type ValidRequest,
} from '../request/compareRequest';
import { resolveModelIds } from './resolveModelIds';
import type { Row, UnrankedRow } from './row';

/** What a comparison needs besides the request. Only the first three must be given. */
export interface CompareContext {
  readonly catalogue: Catalogue;
  /** The moment of asking: ISO date-time with zone, or a day. */
  readonly now: string;
  readonly tokenizerOf: TokenizerOf;
  /** Counts of the request's text by tokenizer family; a family left out was not counted. */
  readonly counts?: ReadonlyMap<string, TokenCount>;
  /** The user's own exchange rates; they win over the catalogue's. */
  readonly ownRates?: readonly UserRate[];
  /** Currency to rank in when the request wants none. Default USD. */
  readonly rankingCurrency?: CurrencyCode;
  /** Age from which a price is called old. Default 60 days. */
  readonly staleAfterDays?: number;
  /** Assumptions in proportion to each model's own input tokens; they replace the request's numbers. */
  readonly proportions?: Proportions;
  /** Rank by the average over a week where the price depends on the hour. */
  readonly isBlended?: boolean;
  readonly writer?: Writer;
}

export interface RowComparison {
  readonly asOf: string;
  /** Rates used to convert or to rank, each once. */
  readonly exchangeRates: readonly ExchangeRate[];
  readonly rankingCurrency: CurrencyCode;
  /** In the default ranking. */
  readonly rows: readonly Row[];
}

/**
 * Compares models for a request: the one path from tokens to rows that every surface uses.
 * @throws InvalidRequestError that names the field to mend.
 */
export function compareModels(request: CompareRequest, context: CompareContext): RowComparison {
  return lastOf(comparing(request, context));
}

/**
 * The same, one model at a step, for hosts that have other work to do in between.
 * @throws InvalidRequestError that names the field to mend.
 */
export function* comparing(
  request: CompareRequest,
  context: CompareContext,
): Generator<undefined, RowComparison> {
  const { catalogue, writer = english } = context;
  const valid = validateRequest(request, writer);
  const asOf = valid.asOf ?? context.now;
  const moment = momentOf(asOf, writer);
  const rankingCurrency = valid.currency ?? context.rankingCurrency ?? 'USD';
  const rates = { file: catalogue.data.exchangeRates, own: context.ownRates ?? [] };
  const rowContext: RowContext = {
    catalogue,
    moment,
    today: dayIn(momentOf(context.now, writer), 'UTC'),
    rates,
    rankingCurrency,
    unitRates: new Map(),
    // Models named one by one are all wanted.
    wantedClasses: new Set(valid.modelIds === undefined ? textClasses : modelClasses),
    staleAfterDays: context.staleAfterDays ?? 60,
    counts: context.counts ?? new Map(),
    tokenizerOf: context.tokenizerOf,
    proportions: context.proportions ?? {},
    isBlended: context.isBlended ?? false,
  };
  const built: UnrankedRow[] = [];
  for (const entry of modelsToCompare(valid, catalogue, moment, writer)) {
    built.push(buildRow(entry, valid, rowContext));
    yield;
  }
  const exchangeRates = ratesUsed(built, rankingCurrency, rowContext);
  const rows = withMultiples(built);
  yield;
  return { asOf, exchangeRates, rankingCurrency, rows: rankRows(rows) };
}

/**
 * The models a request is about: those it names, else those offered on the day. Hosts ask this first
 * to know which tokenizers must count.
 * @throws InvalidRequestError when a name means no model, or several.
 */
export function modelsToCompare(
  request: Pick<ValidRequest, 'modelIds' | 'includeRetired'>,
  catalogue: Catalogue,
  moment: Moment,
  writer = english,
): readonly CatalogueModel[] {
  if (request.modelIds !== undefined) {
    return resolveModelIds(request.modelIds, catalogue, writer);
  }
  return catalogue.models.filter(entry => {
    const status = statusAt(entry, catalogue, moment);
    return isOffered(status) || (request.includeRetired === true && status === 'retired');
  });
}

export function statusAt(
  entry: CatalogueModel,
  catalogue: Catalogue,
  moment: Moment,
): LifecycleStatus {
  return catalogue.lifecycleOn(entry, dayIn(moment, entry.provider.timeZone));
}

function withMultiples(rows: readonly UnrankedRow[]): readonly Row[] {
  const cheapest = cheapestPaid(rows)?.toNumber();
  return rows.map(row => ({
    ...row,
    // A ratio to look at, not money.
    timesCheapest:
      cheapest !== undefined && row.comparable?.gt(0) === true
        ? row.comparable.toNumber() / cheapest
        : null,
  }));
}

function ratesUsed(
  rows: readonly UnrankedRow[],
  rankingCurrency: CurrencyCode,
  { rates }: RowContext,
): readonly ExchangeRate[] {
  const used = new Map<string, ExchangeRate>();
  for (const { cost, day } of rows) {
    if (cost.kind === 'unknown' || cost.currency === rankingCurrency) {
      continue;
    }
    const rate = exchangeRateOn(cost.currency, rankingCurrency, day, rates);
    if (rate !== null) {
      used.set(`${rate.base} ${rate.quote} ${rate.date}`, rate);
    }
  }
  return [...used.values()];
}
