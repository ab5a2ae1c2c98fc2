import type { Comparison, CompareRequest, PriceLensApi, TokenCount } from '../core/api';
import { publicComparison } from '../core/compare/publicComparison';
import { resolveModelIds, validateRequest } from '../core/compare/request';
import type { CountingService } from './counting/countingService';
import type { PricingService } from './pricingService';
import { inSlices } from './slices';

/** What `activate` returns; each call goes the way every surface goes. */
export function createApi(pricing: PricingService, counting: CountingService): PriceLensApi {
  return {
    version: 1,
    models: (query = {}) => pricing.modelSummaries(query),
    countTokens: (text, modelId) => countTokens(pricing, counting, text, modelId),
    compare: request => compare(pricing, counting, request),
  };
}

async function countTokens(
  pricing: PricingService,
  counting: CountingService,
  text: string,
  modelId: string,
): Promise<TokenCount> {
  const { text: validText = '' } = validateRequest({ text, modelIds: [modelId] });
  const [entry] = resolveModelIds([modelId], pricing.catalogue);
  const family = entry && pricing.tokenizerOf(entry).family;
  const counts = family === undefined ? undefined : await counting.countText(validText, [family]);
  const count = counts?.get(family ?? '');
  if (count === undefined) {
    throw new Error(`No tokenizer counted for ${modelId}.`);
  }
  return count;
}

async function compare(
  pricing: PricingService,
  counting: CountingService,
  request: CompareRequest,
): Promise<Comparison> {
  const { text } = validateRequest(request);
  const counts =
    text === undefined
      ? new Map<string, TokenCount>()
      : await counting.countText(text, pricing.familiesOf(request));
  return publicComparison(await inSlices(pricing.comparing(request, counts)));
}
