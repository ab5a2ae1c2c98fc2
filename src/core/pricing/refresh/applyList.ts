import { groupBy } from '../../groupBy';
import { isOffered, lifecycleOn } from '../lifecycleOn';
import type { CatalogueData, Model, ProviderFile, Source } from '../schema';
import { dayOfFetch } from './dayOfFetch';
import { mergeQuote, type KeptReason } from './mergeQuote';
import { newModel } from './newModel';
import { listTitles, type PriceList, type PriceQuote } from './priceQuote';
import { withUsedSources } from './usedSources';

export interface ListOrigin {
  /** Moment of the fetch, ISO 8601 in UTC. */
  readonly now: string;
  /** Where the list was fetched; named as the source where it is an https address. */
  readonly url: string;
}

export interface AppliedList {
  readonly data: CatalogueData;
  /** Full ids of our models that the list prices. */
  readonly named: readonly string[];
  readonly same: number;
  /** Of the same, those whose date is renewed. */
  readonly confirmed: number;
  /** Full ids of models whose differing price was not taken, by reason. */
  readonly kept: Readonly<Record<KeptReason, readonly string[]>>;
}

/** The catalogue with what a price list knows; models the list does not name stay as they are. */
export function applyList(
  base: CatalogueData,
  list: PriceList,
  { now, url }: ListOrigin,
): AppliedList {
  const quotesOf = groupBy(list.quotes, ({ provider }) => provider);
  const named: string[] = [];
  const kept: Record<KeptReason, string[]> = { richer: [], newer: [], otherCurrency: [] };
  let same = 0;
  let confirmed = 0;

  const applyTo = (provider: ProviderFile): ProviderFile => {
    const quotes = quotesOf.get(provider.id) ?? [];
    // A list in dollars says nothing of prices in yuan.
    if (quotes.length === 0 || provider.currency !== 'USD') {
      return provider;
    }
    const today = dayOfFetch(now, provider.timeZone);
    const sourceKey = `refresh-${list.format}-${today}`;
    const source: Source = {
      kind: 'dataset',
      title: listTitles[list.format],
      ...(url.startsWith('https://') ? { url } : {}),
      date: today,
    };
    const matches = matchQuotes(provider.models, quotes);
    const models = provider.models.map(model => {
      const quote = matches.known.get(model);
      if (quote === undefined || !isOffered(lifecycleOn(model, today, base.date))) {
        return model;
      }
      const id = `${provider.id}/${model.id}`;
      named.push(id);
      const outcome = mergeQuote(model, quote, { today, source: sourceKey });
      if (outcome.kind === 'changed') {
        return outcome.model;
      }
      if (outcome.kind === 'kept') {
        kept[outcome.reason].push(id);
        return model;
      }
      same++;
      confirmed += outcome.model === model ? 0 : 1;
      return outcome.model;
    });
    const added = matches.unknown
      .filter(quote => list.format !== 'genaiPrices' && isWorthAdding(provider, quote, today))
      .map(quote => newModel(quote, list.format, today, sourceKey));
    const isChanged = models.some((model, index) => model !== provider.models[index]);
    return isChanged || added.length > 0
      ? withUsedSources({
          ...provider,
          sources: { ...provider.sources, [sourceKey]: source },
          models: [...models, ...added],
        })
      : provider;
  };

  const providers = base.providers.map(applyTo);
  const today = dayOfFetch(now);
  const isNew = providers.some((provider, index) => provider !== base.providers[index]);
  return {
    data: isNew ? { ...base, date: today > base.date ? today : base.date, providers } : base,
    named,
    same,
    confirmed,
    kept,
  };
}

/** By the model's own id first, then by the other names it is known under. Letter case does not matter. */
function matchQuotes(
  models: readonly Model[],
  quotes: readonly PriceQuote[],
): { known: ReadonlyMap<Model, PriceQuote>; unknown: readonly PriceQuote[] } {
  const byId = new Map(models.map(model => [model.id.toLowerCase(), model]));
  const byName = new Map(
    models.flatMap(model =>
      [...(model.aliases ?? []), model.name].map(name => [name.toLowerCase(), model]),
    ),
  );
  const known = new Map<Model, PriceQuote>();
  const unknown = new Map<string, PriceQuote>();
  for (const quote of quotes) {
    const model = byId.get(quote.id.toLowerCase());
    if (model !== undefined) {
      known.set(model, known.get(model) ?? quote);
    }
  }
  for (const quote of quotes) {
    const id = quote.id.toLowerCase();
    const model = byName.get(id);
    if (byId.has(id)) {
      continue;
    }
    if (model === undefined) {
      unknown.set(id, unknown.get(id) ?? quote);
    } else {
      known.set(model, known.get(model) ?? quote);
    }
  }
  return { known, unknown: [...unknown.values()] };
}

/** Bedrock's ids of the same model called through one region's gateways. */
const regionalCopy = /^(us|us-gov|eu|apac|jp|au|ca)\./;

/**
 * New models of those who make or host them. Aggregators list hundreds of routes to models that are
 * here under their maker, and would bury them. genai-prices never adds any: it keeps retired models,
 * whose old requests it has to price, and does not say which they are.
 */
function isWorthAdding(provider: ProviderFile, quote: PriceQuote, today: string): boolean {
  const { inputPerMTok, outputPerMTok } = quote.rates;
  return (
    provider.kind !== 'aggregator' &&
    !regionalCopy.test(quote.id) &&
    inputPerMTok !== null &&
    outputPerMTok !== null &&
    (quote.deprecatedOn ?? '9999') > today
  );
}
