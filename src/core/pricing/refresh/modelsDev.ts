/** models.dev's `api.json`: providers by id, each with its models; dollars per 1M tokens. */
import { countOf, dayOf, fieldsOf, listOf, priceOf, textOf, type Fields } from './fields';
import { hasPrice, type PriceList, type PriceQuote, type QuotedRates } from './priceQuote';
import { providerNamed } from './providerNames';

export function isModelsDev(document: Fields): boolean {
  const providers = Object.values(providersOf(document));
  const withModels = providers.filter(each => fieldsOf(fieldsOf(each)?.models) !== null);
  return providers.length > 0 && withModels.length * 2 > providers.length;
}

export function readModelsDev(document: Fields): PriceList {
  let entries = 0;
  const quotes = Object.entries(providersOf(document)).flatMap(([name, provider]) => {
    const models = Object.entries(fieldsOf(fieldsOf(provider)?.models) ?? {});
    entries += models.length;
    const ours = providerNamed('modelsDev', name);
    return ours === undefined
      ? []
      : models.flatMap(([id, model]) => {
          const quote = readModel(ours, id, fieldsOf(model));
          return quote === null ? [] : [quote];
        });
  });
  return { format: 'modelsDev', quotes, passedOver: entries - quotes.length };
}

/** Once the providers were one level down. */
function providersOf(document: Fields): Fields {
  return fieldsOf(document.providers) ?? document;
}

function readModel(provider: string, key: string, model: Fields | null): PriceQuote | null {
  const cost = fieldsOf(model?.cost);
  const id = textOf(model?.id) ?? textOf(key);
  const outputs = listOf(fieldsOf(model?.modalities)?.output);
  if (
    model === null ||
    cost === null ||
    id === undefined ||
    model.status === 'deprecated' ||
    (outputs.length > 0 && !outputs.includes('text'))
  ) {
    return null;
  }
  const name = textOf(model.name);
  const limit = fieldsOf(model.limit);
  const releasedOn = dayOf(model.release_date);
  const asOf = dayOf(model.last_updated);
  const quote: PriceQuote = {
    provider,
    id,
    ...(name === undefined ? {} : { name }),
    rates: readRates(cost),
    ...readTiers(cost),
    contextWindow: countOf(limit?.context),
    maxOutput: countOf(limit?.output),
    ...(releasedOn === undefined ? {} : { releasedOn }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  return hasPrice(quote) ? quote : null;
}

function readRates(cost: Fields): QuotedRates {
  return {
    inputPerMTok: priceOf(cost.input),
    outputPerMTok: priceOf(cost.output),
    cacheReadPerMTok: priceOf(cost.cache_read),
    cacheWritePerMTok: priceOf(cost.cache_write),
  };
}

const namedLimit = 200_000;

/** `context_over_200k` is a name, not a limit: OpenAI's tiers begin above 272,000 tokens and are called so, too. */
function readTiers(cost: Fields): Pick<PriceQuote, 'tiers' | 'limitsAreRough'> {
  const over = fieldsOf(cost.context_over_200k);
  return over === null
    ? { tiers: [] }
    : { tiers: [{ inputAbove: namedLimit, rates: readRates(over) }], limitsAreRough: true };
}
