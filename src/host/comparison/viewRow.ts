/** The core's row as the view shows it: numbers and sentences, nothing left to compute. */
import type { Row as CoreRow } from '../../core/compare/row';
import { sourceReference, verdictText } from '../../core/compare/publicComparison';
import { convert, type ExchangeRates } from '../../core/pricing/exchangeRates';
import { ratesFor, isThinking } from '../../core/cost/estimateCost';
import { daysBetween } from '../../core/time/moment';
import { formatMessage, formatMessages, localize, type Locale } from '../../core/text/message';
import { modelName } from '../../core/text/modelName';
import { decimal } from '../../core/money';
import type { CurrencyCode, ProviderFile, Rates } from '../../core/pricing/schema';
import type { Row, RowGroup } from '../../protocol/comparisonRow';
import { lastCheckedOn } from '../../core/pricing/lastChecked';

export interface RowSettings {
  readonly locale: Locale;
  /** Currency of comparison. */
  readonly currency: CurrencyCode;
  readonly rates: ExchangeRates;
  readonly thinking: boolean;
  /** The average over a week instead of the price of the moment. */
  readonly isBlended: boolean;
}

export function viewRow(row: CoreRow, settings: RowSettings): Row {
  const { locale } = settings;
  const { entry, cost } = row;
  const { provider, model } = entry;
  return {
    id: entry.id,
    name: modelName(model, locale),
    providerName: provider.name[locale],
    market: provider.market,
    class: model.class,
    group: groupOf(row),
    groupReason: reasonOf(row, locale),
    tokens: row.tokens,
    tokenizer: { family: row.tokenizer.family, basis: row.tokenizer.basis },
    price: viewPrice(row, settings),
    cost:
      cost.kind === 'unknown'
        ? null
        : {
            currency: cost.currency,
            total:
              settings.isBlended && row.overWeek !== null
                ? row.overWeek.blended.toNumber()
                : cost.total.toNumber(),
            monthly: row.volume === null ? null : row.volume.perMonth.toNumber(),
            comparable: row.comparable === null ? null : row.comparable.toNumber(),
          },
    costReason: cost.kind === 'unknown' ? formatMessage(cost.reason, locale) : null,
    timesCheapest: row.timesCheapest,
    freeTier: {
      status: row.verdict.status,
      reason: verdictText(row, locale),
      percentUsed: row.verdict.percentUsed,
    },
    contextWindow: model.contextWindow,
    maxOutput: model.maxOutput,
    contextPercent:
      row.inputTokens === null || model.contextWindow === null
        ? null
        : ((row.inputTokens + row.outputTokens) / model.contextWindow) * 100,
    fitsContext: row.fitsContext,
    available: row.available,
    lifecycle: {
      status: row.status,
      releasedOn: model.lifecycle.releasedOn ?? null,
      shutdownOn: model.lifecycle.shutdownOn ?? null,
      daysLeft: daysLeft(row),
      warning: row.shutdownWarning === null ? null : formatMessage(row.shutdownWarning, locale),
    },
    openAICompatible: provider.openAICompatible,
    features: {
      caching: row.price?.table.rates.cacheReadPerMTok != null,
      batch: row.price?.interval.batch !== undefined,
      thinking: model.thinking === 'optional' || model.thinking === 'always',
    },
    searchText: [
      entry.id,
      model.name,
      model.nameZh ?? '',
      ...(model.aliases ?? []),
      provider.name.en,
      provider.name.zh,
      model.class,
    ].join(' '),
  };
}

/** The rates that bill this row: its tier, schedule and variant. */
export function appliedRates(row: CoreRow, thinking: boolean): Rates | null {
  const { price, inputTokens, outputTokens } = row;
  return price === null
    ? null
    : ratesFor(
        price.table,
        inputTokens ?? 0,
        outputTokens,
        isThinking({ thinking }, row.entry.model),
      ).rates;
}

/** A source as the view links it: a `null` where there is no address. */
export function viewSource(
  provider: ProviderFile,
  key: string,
): NonNullable<Row['price']>['source'] {
  const { title, url } = sourceReference(provider, key);
  return { kind: provider.sources[key]?.kind ?? 'copy', title, url: url ?? null };
}

function groupOf(row: CoreRow): RowGroup {
  if (row.eligibility.status === 'no') {
    return 'unsuitable';
  }
  if (row.group === 'free') {
    return row.entry.provider.kind === 'aggregator' ? 'freeRoute' : 'free';
  }
  if (row.price === null || appliedRates(row, false)?.inputPerMTok == null) {
    return 'unpriced';
  }
  return row.lowConfidence ? 'lowConfidence' : 'ranked';
}

function reasonOf({ eligibility, cost }: CoreRow, locale: Locale): string | null {
  if (eligibility.reasons.length > 0) {
    return formatMessages(eligibility.reasons, locale);
  }
  return cost.kind === 'unknown' && cost.reason.key !== 'cost.notCounted'
    ? formatMessage(cost.reason, locale)
    : null;
}

function viewPrice(row: CoreRow, settings: RowSettings): Row['price'] {
  const { price, promotion, entry } = row;
  const rates = appliedRates(row, settings.thinking);
  if (price === null || rates === null) {
    return null;
  }
  const { interval, currency } = price;
  return {
    currency,
    inputPerMTok: rates.inputPerMTok,
    outputPerMTok: rates.outputPerMTok,
    comparableRate: comparableRate(currency, row.day, settings),
    effectiveFrom: interval.effectiveFrom,
    checkedOn: lastCheckedOn(interval),
    source: viewSource(entry.provider, interval.source),
    confidence: interval.confidence,
    stale: row.stale,
    conflict: interval.conflict === undefined ? null : localize(interval.conflict, settings.locale),
    promotion: promotion && {
      lastDay: promotion.lastDay,
      minimumUntil: promotion.minimumUntil,
      nextInputPerMTok: promotion.next?.rates.inputPerMTok ?? null,
      nextOutputPerMTok: promotion.next?.rates.outputPerMTok ?? null,
    },
  };
}

/** By currency and day: dividing so many digits for every row would take longer than all else in it. */
const unitRates = new WeakMap<RowSettings, Map<string, number | null>>();

function comparableRate(currency: CurrencyCode, day: string, settings: RowSettings): number | null {
  const { currency: wanted, rates } = settings;
  if (currency === wanted) {
    return 1;
  }
  const known = unitRates.get(settings) ?? new Map<string, number | null>();
  unitRates.set(settings, known);
  const pair = `${currency} ${day}`;
  let rate = known.get(pair);
  if (rate === undefined) {
    rate = convert(decimal(1), currency, wanted, day, rates)?.amount.toNumber() ?? null;
    known.set(pair, rate);
  }
  return rate;
}

function daysLeft({ entry, day, shutdownWarning }: CoreRow): number | null {
  const { shutdownOn } = entry.model.lifecycle;
  return shutdownWarning === null || shutdownOn?.length !== 10
    ? null
    : daysBetween(day, shutdownOn);
}
