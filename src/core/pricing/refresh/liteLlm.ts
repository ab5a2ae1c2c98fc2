/** LiteLLM's `model_prices_and_context_window.json`: one flat object, dollars per token. */
import { countOf, dayOf, fieldsOf, listOf, priceOf, textOf, type Fields } from './fields';
import { hasPrice, type PriceList, type PriceQuote, type QuotedRates } from './priceQuote';
import { providerNamed } from './providerNames';

const tokensPerPrice = 1_000_000;

/** The modes in which text is billed by the token. */
const textModes = new Set<unknown>(['chat', 'completion', 'responses']);

/** Whether the document can be such a file: most of its entries name a `litellm_provider`. */
export function isLiteLlm(document: Fields): boolean {
  const entries = Object.values(document);
  const named = entries.filter(entry => textOf(fieldsOf(entry)?.litellm_provider) !== undefined);
  return entries.length > 0 && named.length * 2 > entries.length;
}

export function readLiteLlm(document: Fields): PriceList {
  const entries = Object.entries(document).filter(([key]) => key !== 'sample_spec');
  const quotes = entries.flatMap(([key, entry]) => {
    const quote = readEntry(key, fieldsOf(entry));
    return quote === null ? [] : [quote];
  });
  return { format: 'liteLlm', quotes, passedOver: entries.length - quotes.length };
}

function readEntry(key: string, entry: Fields | null): PriceQuote | null {
  const theirName = textOf(entry?.litellm_provider);
  const provider = theirName === undefined ? undefined : providerNamed('liteLlm', theirName);
  const mode = entry?.mode;
  if (
    entry === null ||
    theirName === undefined ||
    provider === undefined ||
    // Prices of a user's own fine-tuned models.
    key.startsWith('ft:') ||
    (mode !== undefined && !textModes.has(mode))
  ) {
    return null;
  }
  const ranges = readRanges(entry);
  const tiers = ranges.length > 0 ? ranges.slice(1) : readThresholds(entry);
  const rates = ranges[0]?.rates ?? readRates(entry, '');
  const batchFactor = readBatchFactor(entry, rates);
  const deprecatedOn = dayOf(entry.deprecation_date);
  const quote: PriceQuote = {
    provider,
    id: withoutProvider(key, theirName),
    rates,
    tiers,
    ...(batchFactor === undefined ? {} : { batchFactor }),
    contextWindow: countOf(entry.max_input_tokens),
    maxOutput: countOf(entry.max_output_tokens),
    ...(deprecatedOn === undefined ? {} : { deprecatedOn }),
  };
  return hasPrice(quote) && textOf(quote.id) !== undefined ? quote : null;
}

/** Keys are the provider's own id, most with LiteLLM's name of the provider in front. */
function withoutProvider(key: string, theirName: string): string {
  const prefix = `${theirName}/`;
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}

function readRates(entry: Fields, suffix: string): QuotedRates {
  const price = (field: string) => priceOf(entry[`${field}${suffix}`], tokensPerPrice);
  return {
    inputPerMTok: price('input_cost_per_token'),
    outputPerMTok: price('output_cost_per_token'),
    cacheReadPerMTok: price('cache_read_input_token_cost'),
    cacheWritePerMTok: price('cache_creation_input_token_cost'),
  };
}

/** `input_cost_per_token_above_200k_tokens` and its kin. */
function readThresholds(entry: Fields): PriceQuote['tiers'] {
  const limits = Object.keys(entry).flatMap(field => {
    const [, thousands] = /^input_cost_per_token_above_(\d{1,5})k_tokens$/.exec(field) ?? [];
    return thousands === undefined ? [] : [Number(thousands)];
  });
  return limits
    .filter(limit => limit > 0)
    .sort((a, b) => a - b)
    .map(limit => ({
      inputAbove: limit * 1000,
      rates: readRates(entry, `_above_${limit}k_tokens`),
    }));
}

/** `tiered_pricing`: ranges of input length, the first from 0. */
function readRanges(entry: Fields): PriceQuote['tiers'] {
  const ranges = listOf(entry.tiered_pricing).flatMap(each => {
    const range = fieldsOf(each);
    const [from] = listOf(range?.range);
    return range !== null && typeof from === 'number' && Number.isSafeInteger(from) && from >= 0
      ? [{ inputAbove: from, rates: readRates(range, '') }]
      : [];
  });
  const ascending = ranges.sort((a, b) => a.inputAbove - b.inputAbove);
  const distinct = new Set(ascending.map(({ inputAbove }) => inputAbove)).size;
  return ascending[0]?.inputAbove === 0 && distinct === ascending.length ? ascending : [];
}

/** Both classes must be cut by the same factor: another rule cannot be said by one number. */
function readBatchFactor(entry: Fields, rates: QuotedRates): number | undefined {
  const factor = (field: string, full: number | null) => {
    const price = priceOf(entry[field], tokensPerPrice);
    return price === null || full === null ? undefined : Number((price / full).toPrecision(6));
  };
  const input = factor('input_cost_per_token_batches', rates.inputPerMTok);
  const output = factor('output_cost_per_token_batches', rates.outputPerMTok);
  return input !== undefined && input === output && input <= 1 ? input : undefined;
}
