/** The public API's shapes, derived from the rows: rounded once, told in sentences. */
import type {
  Comparison,
  ComparisonRow,
  ModelLifecycle,
  ModelSummary,
  SourceReference,
} from '../api';
import { conversionFactor } from '../pricing/exchangeRates';
import { amountFor, type CostEstimate } from '../cost/estimateCost';
import { dayIn, parseMoment } from '../time/moment';
import { discountNote, type Price } from '../pricing/priceAt';
import { formatMessage, formatMessages, localize, message, type Locale } from '../text/message';
import type { Decimal } from '../money';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { isOffered } from '../pricing/lifecycleOn';
import type { LifecycleStatus } from '../terms';
import type { ProviderFile } from '../pricing/schema';
import type { TokenizerOf } from '../tokens/families/modelTokenizers';
import type { RowComparison } from './compareModels';
import { InvalidRequestError } from './invalidRequestError';
import { validateQuery } from './request';
import type { Row } from './row';

export function publicComparison(comparison: RowComparison, locale: Locale = 'en'): Comparison {
  return {
    asOf: comparison.asOf,
    exchangeRates: comparison.exchangeRates.map(({ base, quote, rate, date, source }) => ({
      base,
      quote,
      rate: toNumber(rate),
      date,
      source: source?.title ?? formatMessage(message('rate.own'), locale),
    })),
    rows: comparison.rows.map(row => publicRow(row, locale)),
  };
}

function publicRow(row: Row, locale: Locale = 'en'): ComparisonRow {
  const { entry, cost, converted, price, verdict } = row;
  return {
    modelId: entry.id,
    provider: entry.provider.id,
    tokens: row.tokens,
    cost: cost.kind === 'known' ? publicCost(cost, price, locale) : null,
    ...(cost.kind === 'unknown' && { costReason: formatMessage(cost.reason, locale) }),
    converted: converted && {
      currency: converted.currency,
      total: toNumber(converted.amount),
      rate: toNumber(conversionFactor(converted)),
      rateDate: converted.rate.date,
    },
    price: price && {
      inputPerMTok: price.table.rates.inputPerMTok,
      outputPerMTok: price.table.rates.outputPerMTok,
      currency: price.currency,
      effectiveFrom: price.interval.effectiveFrom,
      checkedOn: price.interval.checkedOn,
      source: sourceReference(entry.provider, price.interval.source),
    },
    freeTier: {
      status: verdict.status,
      reason: verdictText(row, locale),
      ...(verdict.offer !== null && {
        source: sourceReference(entry.provider, (verdict.evidence ?? verdict.offer).source),
        checkedOn: (verdict.evidence ?? verdict.offer).checkedOn,
      }),
    },
    fitsContext: row.fitsContext,
    available: row.available,
    lifecycle: publicLifecycle(entry, row.status),
  };
}

/** The verdict in full: what it is, what it requires, what was assumed. */
export function verdictText({ verdict }: Pick<Row, 'verdict'>, locale: Locale = 'en'): string {
  const { reason, needs, details } = verdict;
  const required =
    needs.length === 0 ? [] : [message('verdict.needs', { conditions: { list: needs } })];
  return formatMessages([reason, ...required, ...details], locale);
}

/** Where a statement of a provider's file comes from. */
export function sourceReference(provider: ProviderFile, key: string): SourceReference {
  const source = provider.sources[key];
  return {
    kind: source?.kind ?? 'copy',
    title: source?.title ?? key,
    ...(source?.url !== undefined && { url: source.url }),
  };
}

/** What the catalogue offers on a day, for `models()`. @throws InvalidRequestError that names the field. */
export function modelSummaries(
  query: { readonly asOf?: string; readonly includeRetired?: boolean },
  catalogue: Catalogue,
  now: string,
  tokenizerOf: TokenizerOf,
): ModelSummary[] {
  const { asOf = now, includeRetired } = validateQuery(query);
  const moment = parseMoment(asOf);
  if (moment === null) {
    throw new InvalidRequestError('asOf', message('request.notMoment', { field: 'asOf' }));
  }
  return catalogue.models.flatMap(entry => {
    const { provider, model } = entry;
    const status = catalogue.lifecycleOn(entry, dayIn(moment, provider.timeZone));
    if (!isOffered(status) && !(includeRetired === true && status === 'retired')) {
      return [];
    }
    const tokenizer = tokenizerOf(provider.id, model.id);
    return {
      id: entry.id,
      provider: provider.id,
      name: model.name,
      market: provider.market,
      class: model.class,
      contextWindow: model.contextWindow,
      maxOutput: model.maxOutput,
      currency: provider.currency,
      tokenizer: tokenizer.family,
      tokenizerBasis: tokenizer.basis,
      lifecycle: publicLifecycle(entry, status),
    };
  });
}

function publicCost(
  cost: CostEstimate,
  price: Price | null,
  locale: Locale,
): NonNullable<ComparisonRow['cost']> {
  return {
    currency: cost.currency,
    input: toNumber(amountFor(cost, 'input')),
    output: toNumber(amountFor(cost, 'output')),
    cacheRead: toNumber(amountFor(cost, 'cacheRead')),
    cacheWrite: toNumber(amountFor(cost, 'cacheWrite')),
    total: toNumber(cost.total),
    ...(cost.tierAbove !== null && {
      tierApplied: formatMessage(message('tier.inputAbove', { n: cost.tierAbove }), locale),
    }),
    ...(cost.schedule !== null && { scheduleApplied: localize(cost.schedule, locale) }),
    ...variantApplied(cost, price, locale),
    ...(cost.notes.length > 0 && { notes: cost.notes.map(note => formatMessage(note, locale)) }),
  };
}

/** The mode that was billed, and the user's discount on it. */
function variantApplied(
  { variant }: CostEstimate,
  price: Price | null,
  locale: Locale,
): { variantApplied?: string } {
  const discount = price?.interval.discount;
  const applied = [
    ...(variant === null ? [] : [localize(variant, locale)]),
    ...(discount === undefined ? [] : [formatMessage(discountNote(discount), locale)]),
  ];
  return applied.length === 0 ? {} : { variantApplied: applied.join(' · ') };
}

function publicLifecycle({ model }: CatalogueModel, status: LifecycleStatus): ModelLifecycle {
  const { releasedOn, shutdownOn, replacement } = model.lifecycle;
  return {
    status,
    ...(releasedOn !== undefined && { releasedOn }),
    ...(shutdownOn !== undefined && { shutdownOn }),
    ...(replacement !== undefined && { replacement }),
  };
}

/** The one rounding of the API: to the nearest number that JavaScript has. */
function toNumber(amount: Decimal): number {
  return Number(amount.toString());
}
