/** LiteLLM's `model_prices_and_context_window.json`: one flat object, dollars per token. */
import { countOf, dayOf, fieldsOf, isForText, priceOf, textOf, type Fields } from './fields';
import { liteLlmFields } from './liteLlmFields';
import { readLiteLlmPrices, tokensPerPrice } from './liteLlmTiers';
import { hasPrice, priceList, type PriceList, type QuotedRates, type Reading } from '../priceQuote';
import { providerNamed } from './providerNames';

/** The modes in which text is billed by the token. */
const textModes = new Set<unknown>(['chat', 'completion', 'responses']);

/** Whether the document can be such a file: most of its entries name a `litellm_provider`. */
export function isLiteLlm(document: Fields): boolean {
  const entries = Object.values(document);
  const named = entries.filter(entry => textOf(fieldsOf(entry)?.litellm_provider) !== undefined);
  return named.length * 2 > entries.length;
}

export function readLiteLlm(document: Fields): PriceList {
  const entries = Object.entries(document).filter(([key]) => key !== 'sample_spec');
  return priceList(
    'liteLlm',
    entries.map(([key, entry]) => readEntry(key, fieldsOf(entry))),
  );
}

function readEntry(key: string, entry: Fields | null): Reading {
  const theirName = textOf(entry?.litellm_provider);
  const provider = theirName === undefined ? undefined : providerNamed('liteLlm', theirName);
  if (
    entry === null ||
    theirName === undefined ||
    provider === undefined ||
    // Prices of a user's own fine-tuned models.
    key.startsWith('ft:') ||
    !isOfUse(entry)
  ) {
    return null;
  }
  const id = textOf(withoutProvider(key, theirName));
  if (id === undefined) {
    return null;
  }
  const prices = readLiteLlmPrices(entry);
  if (prices.notUnderstood.length === 0 && !hasPrice(prices.table)) {
    return null;
  }
  const fields = [...liteLlmFields.notUnderstood(entry), ...prices.notUnderstood];
  if (fields.length > 0) {
    return { provider, id, fields };
  }
  const { table, tiers } = prices;
  return {
    provider,
    id,
    ...table,
    tiers,
    batchFactor: readBatchFactor(entry, table.rates),
    contextWindow: countOf(entry.max_input_tokens),
    maxOutput: countOf(entry.max_output_tokens),
    deprecatedOn: dayOf(entry.deprecation_date),
  };
}

function isOfUse(entry: Fields): boolean {
  return (
    (entry.mode === undefined || textModes.has(entry.mode)) &&
    isForText(entry.supported_modalities) &&
    isForText(entry.supported_output_modalities) &&
    entry.gemini_native_audio !== true &&
    entry.gemini_audio_only_live !== true
  );
}

/** Keys are the provider's own id, most with LiteLLM's name of the provider in front. */
function withoutProvider(key: string, theirName: string): string {
  const prefix = `${theirName}/`;
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
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
