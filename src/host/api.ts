import { sentence } from '../core/text/sentence';
import type {
  Comparison,
  CompareRequest,
  PriceLensApi,
  ResolvedModel,
  TokenCount,
} from '../core/api';
import { InvalidRequestError } from '../core/request/invalidRequestError';
import { publicComparison } from '../core/compare/publicComparison';
import { validateRequest } from '../core/request/compareRequest';
import { english } from '../core/text/writer';
import { priceNote } from '../core/modelIds/priceNote';
import { resolveModel } from '../core/modelIds/resolveModel';
import type { CountingService } from './counting/countingService';
import type { PricingService } from './pricingService';
import { inSlices } from './slices';

/** What `activate` returns; each call goes the way every surface goes. */
export function createApi(pricing: PricingService, counting: CountingService): PriceLensApi {
  return {
    version: 1,
    models: (query = {}) => pricing.modelSummaries(query),
    countTokens: (text, modelId) => countTokens(pricing, counting, text, modelId),
    resolveModel: spelling => resolved(pricing, spelling),
    compare: request => compare(pricing, counting, request),
  };
}

async function countTokens(
  pricing: PricingService,
  counting: CountingService,
  given: string,
  modelId: string,
): Promise<TokenCount> {
  // Without a text there is none to count, whatever a comparison makes of it.
  const request = { text: (given as string | null | undefined) ?? null, modelIds: [modelId] };
  const { text = '', modelIds = [] } = pricing.withModels(validateRequest(request));
  const entry = pricing.catalogue.model(modelIds[0] ?? '');
  const family = entry && pricing.tokenizerOf(entry).family;
  const counts = family === undefined ? undefined : await counting.countText(text, [family]);
  const count = counts?.get(family ?? '');
  if (count === undefined) {
    throw new Error(`No tokenizer counted for ${modelId}.`);
  }
  return count;
}

/** @throws InvalidRequestError when it is not a string. */
function resolved(pricing: PricingService, spelling: unknown): ResolvedModel {
  if (typeof spelling !== 'string') {
    throw new InvalidRequestError(
      'spelling',
      sentence('"{field}" must be a string.', { field: 'spelling' }),
    );
  }
  const { entries, note, isOwnPrice } = resolveModel(spelling, pricing.catalogue);
  return { ids: entries.map(({ id }) => id), ...(note !== undefined && { note }), isOwnPrice };
}

async function compare(
  pricing: PricingService,
  counting: CountingService,
  given: CompareRequest,
): Promise<Comparison> {
  const checked = validateRequest(given);
  const { modelIds = [] } = checked;
  const valid = pricing.withModels(checked);
  const { text } = valid;
  const counts =
    text === undefined
      ? new Map<string, TokenCount>()
      : await counting.countText(text, pricing.familiesOf(valid));
  const comparison = publicComparison(await inSlices(pricing.comparing(valid, counts)));
  const notes = priceNotes(modelIds, pricing);
  return {
    ...comparison,
    rows: comparison.rows.map(row => {
      const note = notes.get(row.modelId);
      return note === undefined ? row : { ...row, priceNote: note };
    }),
  };
}

/** By full id, what has to be said of the price of a model asked for in another spelling. */
function priceNotes(
  modelIds: readonly string[],
  pricing: PricingService,
): ReadonlyMap<string, string> {
  return new Map(
    modelIds.flatMap(spelling => {
      const meant = resolveModel(spelling, pricing.catalogue);
      const note = priceNote(meant);
      return note === null ? [] : meant.entries.map(({ id }) => [id, english.say(note)] as const);
    }),
  );
}
