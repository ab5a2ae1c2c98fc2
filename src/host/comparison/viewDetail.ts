/** What an expanded row tells: the bill line by line, every rate, every offer, every source. */
import { sentence } from '../../core/text/sentence';
import type { Writer } from '../../core/text/writer';
import type { Row as CoreRow } from '../../core/compare/row';
import type { OfferVerdict } from '../../core/freeTier/offerVerdict';
import { offerName } from '../../core/freeTier/offerOn';
import type { PriceTable, ProviderFile, Rates } from '../../core/pricing/schema';
import { familyOf } from '../../core/tokens/families/families';
import { tokenizerOf } from '../../core/tokens/families/modelTokenizers';
import type { Detail } from '../../protocol/comparisonDetail';
import { viewRange, viewSource, viewVerdict, type RowSettings } from './viewRow';

export function viewDetail(row: CoreRow, settings: RowSettings): Detail {
  const { writer } = settings;
  const { entry, price } = row;
  const { provider, model } = entry;
  const rates = viewRates(row, writer);
  const applied = rates.find(rate => rate.applied);
  const currency = price?.currency ?? provider.currency;
  return {
    id: entry.id,
    breakdown: viewBreakdown(row, settings),
    notes: row.cost.kind === 'known' ? row.cost.notes.map(note => writer.say(note)) : [],
    buys: writer.tokensPerCoin(applied?.inputPerMTok ?? null, currency),
    rates,
    rateCurrency: currency,
    offers: [row.verdict, ...row.verdict.others].flatMap(verdict =>
      verdict.offer === null ? [] : [viewOffer(verdict, verdict.offer, provider, writer)],
    ),
    tokenizerReason: writer.say(familyOf(row.tokenizer.family).evidence),
    tokenizerSource: tokenizerSource(row),
    aliases: model.aliases ?? [],
    replacement: model.lifecycle.replacement ?? null,
    servesModel: model.servesModel ?? null,
    endpoints: provider.endpoints.map(endpoint => ({
      name: writer.localized(endpoint.name),
      baseUrl: endpoint.baseUrl ?? null,
    })),
    note: model.note === undefined ? null : writer.localized(model.note),
    remarks: remarks(row, writer),
    sources: viewSources(row),
    pricingPage: provider.pricingPage ?? null,
    history: model.prices.map(interval => ({
      from: interval.effectiveFrom,
      inputPerMTok: interval.rates.inputPerMTok,
      outputPerMTok: interval.rates.outputPerMTok,
      currency: interval.currency ?? provider.currency,
    })),
  };
}

function viewBreakdown(row: CoreRow, { currency }: RowSettings): Detail['breakdown'] {
  const { cost, converted } = row;
  return cost.kind === 'unknown'
    ? null
    : {
        currency: cost.currency,
        lines: cost.lines.map(({ ratePerMTok, isDiscounted, amount, ...line }) => ({
          ...line,
          ratePerMTok: ratePerMTok.toNumber(),
          ...(!isDiscounted && { undiscounted: true }),
          amount: amount.toNumber(),
        })),
        batchFactor: cost.batchFactor?.toNumber() ?? null,
        total: cost.total.toNumber(),
        ...viewRange(row),
        overWeek: row.overWeek && {
          average: row.overWeek.blended.toNumber(),
          dearest: row.overWeek.worst.toNumber(),
        },
        converted: converted === null ? null : { currency, total: converted.amount.toNumber() },
      };
}

type ViewRate = Detail['rates'][number];

function viewRates({ price, rates: billed }: CoreRow, writer: Writer): ViewRate[] {
  if (price === null) {
    return [];
  }
  const view = (rates: Rates, names: readonly string[]): ViewRate => ({
    name: names.length === 0 ? null : names.join(' · '),
    applied: rates === billed,
    ...rates,
  });
  const withVariants = (
    { rates, variants = [] }: Pick<PriceTable, 'rates' | 'variants'>,
    names: readonly string[],
  ): ViewRate[] => [
    view(rates, names),
    ...variants.map(variant => view(variant.rates, [...names, writer.localized(variant.name)])),
  ];
  const ofTable = (table: PriceTable, names: readonly string[]): ViewRate[] => [
    ...withVariants(table, names),
    ...(table.tiers ?? []).flatMap(tier =>
      withVariants(tier, [
        ...names,
        writer.say(sentence('input > {n} tokens', { n: tier.inputAbove })),
      ]),
    ),
  ];
  return [
    ...ofTable(price.interval, []),
    ...(price.interval.schedules ?? []).flatMap(schedule =>
      ofTable(schedule.table, [writer.localized(schedule.name)]),
    ),
  ];
}

function viewOffer(
  verdict: OfferVerdict,
  offer: NonNullable<OfferVerdict['offer']>,
  provider: ProviderFile,
  writer: Writer,
): Detail['offers'][number] {
  const name = offerName(offer);
  return {
    name: 'text' in name ? writer.say(name) : writer.localized(name),
    ...viewVerdict(verdict, writer),
    reason: writer.say(verdict.reason),
    conditions: [...verdict.needs, ...verdict.details].map(each => writer.say(each)),
    source: dated(provider, verdict.evidence ?? offer),
  };
}

type DatedSource = Detail['sources'][number];

/** A statement of a provider's file as the page cites it. */
function dated(
  provider: ProviderFile,
  {
    source,
    checkedOn,
    confidence,
  }: Pick<DatedSource, 'checkedOn' | 'confidence'> & { readonly source: string },
): DatedSource {
  const date = provider.sources[source]?.date ?? null;
  return { source: viewSource(provider, source), date, checkedOn, confidence };
}

function tokenizerSource({ entry: { provider, model } }: CoreRow): DatedSource | null {
  const evidence =
    model.tokenizer === undefined
      ? tokenizerOf(provider.id, model.id).evidence
      : { kind: 'own' as const, title: model.tokenizer, url: undefined, date: null };
  if (evidence === undefined) {
    return null;
  }
  const { kind, title, url = null, date } = evidence;
  return { source: { kind, title, url }, date, checkedOn: null, confidence: null };
}

function viewSources({ entry, price }: CoreRow): Detail['sources'] {
  const { provider, model } = entry;
  const interval = price?.interval;
  const confirmation = interval?.confirmation && {
    ...interval.confirmation,
    confidence: interval.confidence,
  };
  const statements = [
    interval,
    confirmation,
    interval?.cacheEvidence,
    interval?.batch?.cacheEvidence,
    model.lifecycle.evidence,
  ].filter(each => each !== undefined);
  // The first that names a source counts.
  return statements
    .filter(({ source }, at) => statements.findIndex(each => each.source === source) === at)
    .map(statement => dated(provider, statement));
}

function remarks({ entry, price }: CoreRow, writer: Writer): string[] {
  return [price?.interval.note, entry.model.lifecycle.note].flatMap(note =>
    note === undefined ? [] : [writer.localized(note)],
  );
}
