/** models.dev's `api.json`: providers by id, each with its models; dollars per 1M tokens. */
import {
  countOf,
  dayOf,
  dayOrMonthOf,
  fieldsOf,
  isForText,
  listOf,
  priceOf,
  textOf,
  type Fields,
} from './fields';
import { modelsDevFields } from './modelsDevFields';
import {
  hasPrice,
  priceList,
  thinkingOutput,
  type PriceList,
  type PriceQuote,
  type QuotedRates,
  type QuotedTable,
  type QuotedTier,
  type Reading,
} from '../priceQuote';
import { providerNamed, type NameProvider } from './providerNames';

export function isModelsDev(document: Fields): boolean {
  const providers = Object.values(providersOf(document));
  const withModels = providers.filter(each => fieldsOf(fieldsOf(each)?.models) !== null);
  return providers.length > 0 && withModels.length * 2 > providers.length;
}

export function readModelsDev(
  document: Fields,
  nameProvider: NameProvider = providerNamed,
): PriceList {
  const readings = Object.entries(providersOf(document)).flatMap(([name, provider]) => {
    const models = Object.entries(fieldsOf(fieldsOf(provider)?.models) ?? {});
    const ours = nameProvider('modelsDev', name);
    return models.map(([id, model]) =>
      ours === undefined ? null : readModel(ours, id, fieldsOf(model)),
    );
  });
  return priceList('modelsDev', readings);
}

/** Once the providers were one level down. */
function providersOf(document: Fields): Fields {
  return fieldsOf(document.providers) ?? document;
}

function readModel(provider: string, key: string, model: Fields | null): Reading {
  const cost = fieldsOf(model?.cost);
  const id = textOf(model?.id) ?? textOf(key);
  if (model === null || cost === null || id === undefined || !isOfUse(model)) {
    return null;
  }
  const base = readTable(cost);
  const tiers = readTiers(cost);
  const fields = [
    ...modelsDevFields.notUnderstood(model),
    ...modelsDevFields.notUnderstood(cost, 'cost.', true),
    ...(base === null ? ['cost.reasoning'] : []),
    ...(tiers === null ? ['cost.tiers'] : []),
  ];
  if (base === null || tiers === null || fields.length > 0) {
    return { provider, id, fields };
  }
  const limit = fieldsOf(model.limit);
  const quote: PriceQuote = {
    provider,
    id,
    name: textOf(model.name),
    ...base,
    ...tiers,
    ...(model.reasoning === false ? { neverThinks: true } : {}),
    contextWindow: countOf(limit?.context),
    maxOutput: countOf(limit?.output),
    releasedOn: dayOrMonthOf(model.release_date),
    deprecatedOn: dayOf(model.deprecation_date),
    asOf: dayOf(model.last_updated),
  };
  return hasPrice(quote) ? quote : null;
}

/** `deprecated` means there: no longer served. */
function isOfUse({ status, type, modalities }: Fields): boolean {
  const { input, output } = fieldsOf(modalities) ?? {};
  return (
    status !== 'deprecated' &&
    (type === undefined || type === 'chat') &&
    isForText(input) &&
    isForText(output)
  );
}

function readRates(cost: Fields): QuotedRates {
  return {
    inputPerMTok: priceOf(cost.input),
    outputPerMTok: priceOf(cost.output),
    cacheReadPerMTok: priceOf(cost.cache_read),
    cacheWritePerMTok: priceOf(cost.cache_write),
  };
}

function readTable(cost: Fields): QuotedTable | null {
  const rates = readRates(cost);
  const thinking = thinkingOutput(rates.outputPerMTok, priceOf(cost.reasoning));
  return thinking === undefined ? null : { rates, ...thinking };
}

const namedLimit = 200_000;

/**
 * `tiers` has the limits. `context_over_200k` stands beside it for older readers and is a name, not a
 * limit: OpenAI's tier above 272,000 tokens is called so, too. Alone, it says where no tier begins.
 */
function readTiers(cost: Fields): Pick<PriceQuote, 'tiers' | 'limitsAreRough'> | null {
  // An empty list says nothing of where a tier begins.
  if (cost.tiers != null && !(Array.isArray(cost.tiers) && cost.tiers.length === 0)) {
    const tiers = readExactTiers(cost.tiers);
    return tiers === null ? null : { tiers };
  }
  const over = fieldsOf(cost.context_over_200k);
  return over === null
    ? { tiers: [] }
    : { tiers: [{ inputAbove: namedLimit, rates: readRates(over) }], limitsAreRough: true };
}

/** Nobody publishes ten; each is compared with every other. */
const mostTiers = 100;

function readExactTiers(value: unknown): readonly QuotedTier[] | null {
  if (listOf(value).length > mostTiers) {
    return null;
  }
  const tiers = listOf(value).map(each => readTier(fieldsOf(each)));
  const whole = tiers.filter(tier => tier !== null).sort((a, b) => a.inputAbove - b.inputAbove);
  const limits = new Set(whole.map(({ inputAbove }) => inputAbove));
  return Array.isArray(value) && limits.size === tiers.length ? whole : null;
}

function readTier(tier: Fields | null): QuotedTier | null {
  const limit = fieldsOf(tier?.tier);
  const inputAbove = countOf(limit?.size);
  if (
    tier === null ||
    limit === null ||
    inputAbove === null ||
    Object.keys(limit).some(name => name !== 'type' && name !== 'size') ||
    (limit.type !== undefined && limit.type !== 'context') ||
    modelsDevFields.notUnderstood(tier, 'cost.tiers[].', true).length > 0
  ) {
    return null;
  }
  const table = readTable(tier);
  const { inputPerMTok = null, outputPerMTok = null } = table?.rates ?? {};
  return table === null || inputPerMTok === null || outputPerMTok === null
    ? null
    : { inputAbove, ...table };
}
