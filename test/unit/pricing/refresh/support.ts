import { reviewRefresh, type Review } from '../../../../src/core/pricing/refresh/reviewRefresh';
import type { CatalogueData, Model } from '../../../../src/core/pricing/schema';
import { exchangeRates, holidays, model, price, provider } from '../fixture';

export const today = '2026-11-22';
export const now = `${today}T12:00:00.000Z`;
export const url = 'https://prices.example/list.json';

/** Our facts: OpenAI's prices as its own page gives them, and a provider that bills in yuan. */
export function catalogue(
  models: readonly Model[],
  more: Partial<CatalogueData> = {},
): CatalogueData {
  return {
    date: '2026-11-10',
    providers: [
      provider({ id: 'openai', models: [...models] }),
      provider({
        id: 'moonshot-cn',
        market: 'cn',
        currency: 'CNY',
        timeZone: 'Asia/Shanghai',
        endpoints: [],
        models: [model('kimi-k3')],
      }),
    ],
    exchangeRates: exchangeRates(),
    holidays: holidays(),
    ...more,
  };
}

/** A model at $2.50 and $10 with a price for cached input. */
export function known(id: string, more: Parameters<typeof price>[0] = {}): Model {
  return model(id, {
    prices: [
      price({ rates: { inputPerMTok: 2.5, outputPerMTok: 10, cacheReadPerMTok: 1.25 }, ...more }),
    ],
  });
}

export function review(
  base: CatalogueData,
  document: unknown,
  more: { namedBefore?: string[]; url?: string; now?: string } = {},
): Review {
  const outcome = reviewRefresh(JSON.stringify(document), { base, now, url, ...more });
  if (!outcome.ok) {
    throw new Error(JSON.stringify(outcome.refusal));
  }
  return outcome.review;
}

export function reasonOf(base: CatalogueData, document: unknown, namedBefore?: string[]): string {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const outcome = reviewRefresh(text, {
    base,
    now,
    url,
    ...(namedBefore === undefined ? {} : { namedBefore }),
  });
  return outcome.ok ? 'accepted' : outcome.refusal.reason;
}

export function modelIn(data: CatalogueData, id: string): Model {
  const found = data.providers
    .flatMap(each => each.models.map(one => ({ id: `${each.id}/${one.id}`, one })))
    .find(each => each.id === id);
  if (found === undefined) {
    throw new Error(`There is no ${id}.`);
  }
  return found.one;
}

/** LiteLLM's spelling of a chat model. */
export function liteLlmEntry(input: number, output: number, more: object = {}): object {
  return {
    litellm_provider: 'openai',
    mode: 'chat',
    input_cost_per_token: input / 1e6,
    output_cost_per_token: output / 1e6,
    ...more,
  };
}
