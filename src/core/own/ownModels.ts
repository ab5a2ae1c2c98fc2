/** A model or price from the settings as part of a provider, like any other, but marked as the user's own. */
import type { FreeTier, Model, PriceInterval, ProviderFile, Source } from '../pricing/schema';
import { withPriceFrom } from './ownIntervals';
import type { OwnModel } from './ownPrices';

const sourceKey = 'own models';
const source: Source = { kind: 'own', title: 'priceLens.prices.ownModels' };

/** The provider with these models of its own in it; `today`: the day on which the settings say so. */
export function withOwnModels(
  known: ProviderFile | undefined,
  owns: readonly [OwnModel, ...OwnModel[]],
  today: string,
): ProviderFile {
  const provider = known ?? newProvider(owns[0], today);
  const models = new Map(provider.models.map(model => [model.id, model]));
  const endpoints = new Map(provider.endpoints.map(endpoint => [endpoint.baseUrl, endpoint]));
  const added: ProviderFile['endpoints'] = [];
  for (const own of owns) {
    models.set(own.modelId, ownModel(own, models.get(own.modelId), provider, today));
    if (own.baseUrl !== undefined && !endpoints.has(own.baseUrl)) {
      const endpoint = endpointAt(own.baseUrl, provider);
      endpoints.set(own.baseUrl, endpoint);
      added.push(endpoint);
    }
  }
  return {
    ...provider,
    sources: { ...provider.sources, [sourceKey]: source },
    endpoints: added.length === 0 ? provider.endpoints : [...provider.endpoints, ...added],
    models: [...models.values()],
  };
}

function newProvider(own: OwnModel, today: string): ProviderFile {
  const name = own.provider ?? own.providerId;
  const market = own.market ?? (own.currency === 'CNY' ? 'cn' : 'intl');
  return {
    id: own.providerId,
    name: { en: name, zh: name },
    market,
    kind: 'maker',
    currency: own.currency,
    timeZone: market === 'cn' ? 'Asia/Shanghai' : 'UTC',
    homePage: own.baseUrl ?? '',
    openAICompatible: null,
    sources: {},
    endpoints: [],
    // What a user enters is what that user can call, whatever market the account is in.
    availability: [{ regions: ['CN', '*'], status: 'supported', ...evidence(today) }],
    models: [],
  };
}

function evidence(today: string): Pick<PriceInterval, 'source' | 'checkedOn' | 'confidence'> {
  return { source: sourceKey, checkedOn: today, confidence: 'high' };
}

function endpointAt(url: string, { market }: ProviderFile): ProviderFile['endpoints'][number] {
  return { id: url, name: { en: hostOf(url) }, market, baseUrl: url };
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\//, '').split('/')[0] ?? url;
}

function ownModel(
  own: OwnModel,
  existing: Model | undefined,
  provider: ProviderFile,
  today: string,
): Model {
  const price: PriceInterval = {
    effectiveFrom: own.effectiveFrom ?? null,
    dateKind: 'effective',
    ...(own.currency !== provider.currency && { currency: own.currency }),
    rates: own.rates,
    ...(own.note !== undefined && { note: { en: own.note } }),
    ...evidence(today),
  };
  const freeTiers = [...freeTier(own, today), ...(existing?.freeTiers ?? [])];
  return {
    ...(existing ?? { lifecycle: { status: 'live' } }),
    id: own.modelId,
    name: own.name ?? existing?.name ?? own.modelId,
    ...(own.name !== undefined && { nameZh: own.name }),
    class: own.class ?? existing?.class ?? 'balanced',
    contextWindow: own.contextWindow ?? existing?.contextWindow ?? null,
    maxOutput: own.maxOutput ?? existing?.maxOutput ?? null,
    ...(own.tokenizer !== undefined && { tokenizer: own.tokenizer }),
    prices: withPriceFrom(existing?.prices ?? [], price),
    ...(freeTiers.length > 0 && { freeTiers }),
  };
}

/** Zero both ways is the user's word that it is free: a model on one's own machine. */
function freeTier({ rates, effectiveFrom }: OwnModel, today: string): FreeTier[] {
  return rates.inputPerMTok === 0 && rates.outputPerMTok === 0
    ? [
        {
          kind: 'free-model',
          status: 'active',
          ...(effectiveFrom !== undefined && { from: effectiveFrom }),
          ...evidence(today),
        },
      ]
    : [];
}
