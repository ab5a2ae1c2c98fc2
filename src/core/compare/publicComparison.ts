/** The public API's shapes, derived from the rows: rounded once, told in sentences. */
import { sentence } from '../text/sentence';
import { english, type Writer } from '../text/writer';
import type {
  Comparison,
  ComparisonRow,
  ModelLifecycle,
  ModelSummary,
  SourceReference,
} from '../api';
import { conversionFactor } from '../pricing/exchangeRates';
import { amountFor, type CostEstimate } from '../cost/estimateCost';
import { discountNote, type Price } from '../pricing/priceAt';
import type { Decimal } from '../money';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import type { LifecycleStatus, SourceKind } from '../terms';
import type { ProviderFile } from '../pricing/schema';
import type { TokenizerOf } from '../tokens/families/modelTokenizers';
import { modelsToCompare, statusAt, type RowComparison } from './compareModels';
import { momentOf, validateQuery } from '../request/compareRequest';
import type { Row } from './row';

export function publicComparison(comparison: RowComparison, writer = english): Comparison {
  return {
    asOf: comparison.asOf,
    exchangeRates: comparison.exchangeRates.map(({ base, quote, rate, date, source }) => ({
      base,
      quote,
      rate: toNumber(rate),
      date,
      source: source?.title ?? writer.say(sentence('your setting')),
    })),
    rows: comparison.rows.map(row => publicRow(row, writer)),
  };
}

function publicRow(row: Row, writer: Writer): ComparisonRow {
  const { entry, cost, converted, price, verdict } = row;
  return {
    modelId: entry.id,
    provider: entry.provider.id,
    tokens: row.tokens,
    cost: cost.kind === 'known' ? publicCost(cost, price, writer) : null,
    ...(cost.kind === 'unknown' && { costReason: writer.say(cost.reason) }),
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
      ...(verdict.catches.length > 0 && { catches: [...verdict.catches] }),
      reason: verdictText(row, writer),
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
export function verdictText({ verdict }: Pick<Row, 'verdict'>, writer: Writer): string {
  const { reason, needs, details } = verdict;
  const required =
    needs.length === 0 ? [] : [sentence('Requires {conditions}.', { conditions: { list: needs } })];
  return writer.sayAll([reason, ...required, ...details]);
}

/** Where a statement of a provider's file comes from. */
export function sourceReference(
  provider: ProviderFile,
  key: string,
): SourceReference & { readonly kind: SourceKind } {
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
  const { asOf = now, includeRetired = false } = validateQuery(query);
  const moment = momentOf(asOf);
  return modelsToCompare({ includeRetired }, catalogue, moment).map(entry => {
    const { provider, model } = entry;
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
      lifecycle: publicLifecycle(entry, statusAt(entry, catalogue, moment)),
    };
  });
}

function publicCost(
  cost: CostEstimate,
  price: Price | null,
  writer: Writer,
): NonNullable<ComparisonRow['cost']> {
  return {
    currency: cost.currency,
    input: toNumber(amountFor(cost, 'input')),
    output: toNumber(amountFor(cost, 'output')),
    cacheRead: toNumber(amountFor(cost, 'cacheRead')),
    cacheWrite: toNumber(amountFor(cost, 'cacheWrite')),
    total: toNumber(cost.total),
    ...(cost.tierAbove !== null && {
      tierApplied: writer.say(sentence('input > {n} tokens', { n: cost.tierAbove })),
    }),
    ...(cost.schedule !== null && { scheduleApplied: writer.localized(cost.schedule) }),
    ...variantApplied(cost, price, writer),
    ...(cost.notes.length > 0 && { notes: cost.notes.map(note => writer.say(note)) }),
  };
}

/** The mode that was billed, and the user's discount on it. */
function variantApplied(
  { variant }: CostEstimate,
  price: Price | null,
  writer: Writer,
): { variantApplied?: string } {
  const discount = price?.interval.discount;
  const applied = [
    ...(variant === null ? [] : [writer.localized(variant)]),
    ...(discount === undefined ? [] : [writer.say(discountNote(discount))]),
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
