import { english, type Writer } from '../text/writer';
import type { TokenCount } from '../tokenCount';
import { exchangeRateOn, type ExchangeRate, type UserRate } from '../pricing/exchangeRates';
import { dayIn, type Moment } from '../time/moment';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { isOffered } from '../pricing/lifecycleOn';
import {
  modelClasses,
  textClasses,
  type AmountUnit,
  type CurrencyCode,
  type HourRule,
  type LifecycleStatus,
} from '../terms';
import { lastOf } from '../steps';
import type { TokenizerOf } from '../tokens/families/modelTokenizers';
import { buildRow, type Proportions, type RowContext } from './buildRow';
import { rankRows } from './ranking';
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
  /** Counts of several texts, each of which is a call of its own; `counts` are then their sums. */
  readonly callCounts?: readonly ReadonlyMap<string, TokenCount>[];
  /** The user's own exchange rates; they win over the catalogue's. */
  readonly ownRates?: readonly UserRate[];
  /** Currency to rank in when the request wants none. Default USD. */
  readonly rankingCurrency?: CurrencyCode;
  /** Age from which a price is called old. Default 60 days. */
  readonly staleAfterDays?: number;
  /** Assumptions in proportion to each model's own input tokens; they replace the request's numbers. */
  readonly proportions?: Proportions;
  /** Which price counts where it depends on the hour. Default now's. */
  readonly hours?: HourRule;
  /** The output tokens of the request are what is assumed while nobody says. */
  readonly isAnswerAssumed?: boolean;
  /** They stand in the text, which calls them so. */
  readonly answerName?: string;
  /** What the amounts shown are of. Default one call. */
  readonly unit?: AmountUnit;
  /** IANA zone of the reader's clock. Default UTC. */
  readonly timeZone?: string;
  /** Full id of the model that the others are compared with; it gets a row in any case. */
  readonly baseline?: string;
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
  const now = momentOf(context.now, writer);
  const rates = { file: catalogue.data.exchangeRates, own: context.ownRates ?? [] };
  const rowContext: RowContext = {
    catalogue,
    moment,
    today: dayIn(now, 'UTC'),
    rates,
    rankingCurrency,
    unitRates: new Map(),
    // Models named one by one are all wanted.
    wantedClasses: new Set(valid.modelIds === undefined ? textClasses : modelClasses),
    staleAfterDays: context.staleAfterDays ?? 60,
    counts: context.counts ?? new Map(),
    callCounts: context.callCounts ?? [],
    lengths: new Map(),
    runs: new Map(),
    tokenizerOf: context.tokenizerOf,
    proportions: context.proportions ?? {},
    hours: context.hours ?? 'now',
    unit: context.unit ?? 'call',
    isAnswerAssumed: context.isAnswerAssumed ?? false,
    answerName: context.answerName ?? null,
    reader: { timeZone: context.timeZone ?? 'UTC', epochMs: epochOf(now) },
  };
  const built: UnrankedRow[] = [];
  const models = modelsToCompare(valid, catalogue, moment, writer);
  for (const entry of valid.modelIds === undefined ? withBaseline(models, context) : models) {
    built.push(buildRow(entry, valid, rowContext));
    yield;
  }
  const exchangeRates = ratesUsed(built, rankingCurrency, rowContext);
  const rows = besideBaseline(built, context.baseline);
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

function epochOf(moment: Moment): number {
  return moment.kind === 'day' ? Date.parse(moment.day) : moment.epochMs;
}

/** The baseline is shown beside the others also where it is not on offer. */
function withBaseline(
  models: readonly CatalogueModel[],
  { catalogue, baseline }: CompareContext,
): readonly CatalogueModel[] {
  const entry = baseline === undefined ? undefined : catalogue.model(baseline);
  return entry === undefined || models.includes(entry) ? models : [...models, entry];
}

function besideBaseline(
  rows: readonly UnrankedRow[],
  baselineId: string | undefined,
): readonly Row[] {
  const baseline = rows.find(({ entry }) => entry.id === baselineId);
  const base = baseline?.comparable?.toNumber() ?? 0;
  return rows.map(row => ({
    ...row,
    // A ratio to look at, not money.
    timesBaseline:
      base > 0 && row !== baseline && row.comparable !== null
        ? row.comparable.toNumber() / base
        : null,
    section: row === baseline ? 'baseline' : row.section,
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
