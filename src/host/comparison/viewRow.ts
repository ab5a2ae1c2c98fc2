/** The core's row as the view shows it: numbers and sentences, nothing left to compute. */
import type { Writer } from '../../core/text/writer';
import type { Row as CoreRow } from '../../core/compare/row';
import { sourceReference, verdictText } from '../../core/compare/publicComparison';
import type { ProviderFile } from '../../core/pricing/schema';
import type { CurrencyCode } from '../../core/terms';
import type { OfferVerdict } from '../../core/freeTier/offerVerdict';
import { verdictTag } from '../../core/words';
import type { Row } from '../../protocol/comparisonRow';
import { lastCheckedOn } from '../../core/pricing/lastChecked';

export interface RowSettings {
  readonly writer: Writer;
  /** Currency of comparison. */
  readonly currency: CurrencyCode;
  /** Of a day that is past, nobody asks whether its prices still hold. */
  readonly isPast: boolean;
}

export function viewRow(row: CoreRow, { writer, isPast }: RowSettings): Row {
  const { entry } = row;
  const { provider, model } = entry;
  return {
    id: entry.id,
    name: writer.nameOf(model),
    providerName: writer.localized(provider.name),
    market: provider.market,
    class: model.class,
    section: row.section,
    sectionReason: row.sectionReasons.length === 0 ? null : writer.sayAll(row.sectionReasons),
    tokens: row.tokens,
    tokenizer: { family: row.tokenizer.family, basis: row.tokenizer.basis },
    price: viewPrice(row, writer, isPast),
    cost: viewCost(row),
    batchNote: row.batchNote && writer.say(row.batchNote),
    hours: row.hours.length === 0 ? null : writer.list(row.hours),
    costReason: row.payableReason && writer.say(row.payableReason),
    timesBaseline: row.timesBaseline,
    freeTier: {
      ...viewVerdict(row.verdict, writer),
      reason: verdictText(row, writer),
      percentUsed: row.verdict.percentUsed,
    },
    contextWindow: row.contextWindow,
    maxOutput: row.maxOutput,
    contextPercent: row.contextPercent,
    fitsContext: row.fitsContext,
    available: row.available,
    lifecycle: {
      status: row.status,
      releasedOn: model.lifecycle.releasedOn ?? null,
      shutdownOn: model.lifecycle.shutdownOn ?? null,
      daysLeft: row.daysLeft,
      warning: row.shutdownWarning === null ? null : writer.say(row.shutdownWarning),
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

function viewCost({ cost, total, payable, payableMonth, ...row }: CoreRow): Row['cost'] {
  return payable === null
    ? null
    : {
        currency: cost.kind === 'known' ? cost.currency : row.entry.provider.currency,
        listed: payable.eq(0) && total?.gt(0) === true ? total.toNumber() : null,
        total: payable.toNumber(),
        isLeast: row.isLeast,
        shown: { ...row.shown, amount: row.shown.amount?.toNumber() ?? null },
        // Of files by the thousand it is worked out for what is expanded alone.
        ...(row.calls === 1 && viewRange(row)),
        monthly: payableMonth?.toNumber() ?? null,
        comparable: row.comparable?.toNumber() ?? null,
      };
}

export function viewRange({
  shownRange,
}: Pick<CoreRow, 'shownRange'>): Pick<NonNullable<Row['cost']>, 'range'> {
  const range = shownRange();
  return range === null ? {} : { range: [range[0].toNumber(), range[1].toNumber()] };
}

/** Of the best offer or of one of the others. */
export function viewVerdict(
  verdict: OfferVerdict,
  writer: Writer,
): Pick<Row['freeTier'], 'status' | 'catches' | 'tag'> {
  const { status, catches } = verdict;
  return { status, catches: [...catches], tag: writer.say(verdictTag(verdict)) };
}

/** A source as the view links it: a `null` where there is no address. */
export function viewSource(
  provider: ProviderFile,
  key: string,
): NonNullable<Row['price']>['source'] {
  const { title, url } = sourceReference(provider, key);
  return { kind: provider.sources[key]?.kind ?? 'copy', title, url: url ?? null };
}

function viewPrice(row: CoreRow, writer: Writer, isPast: boolean): Row['price'] {
  const { price, rates, promotion, entry } = row;
  if (price === null || rates === null) {
    return null;
  }
  const { interval, currency } = price;
  return {
    currency,
    inputPerMTok: rates.inputPerMTok,
    outputPerMTok: rates.outputPerMTok,
    inputComparable: row.comparableInput?.toNumber() ?? null,
    outputComparable: row.comparableOutput?.toNumber() ?? null,
    effectiveFrom: interval.effectiveFrom,
    checkedOn: lastCheckedOn(interval),
    source: viewSource(entry.provider, interval.source),
    confidence: interval.confidence,
    outdated: row.outdated && !isPast,
    conflict: interval.conflict === undefined ? null : writer.localized(interval.conflict),
    promiseNote: row.promiseNote && writer.say(row.promiseNote),
    promotion: promotion && {
      ...promotion,
      next: promotion.next?.rates ?? null,
    },
  };
}
