import { estimateCost } from '../../../src/core/cost/estimateCost';
import { parseMoment } from '../../../src/core/time/moment';
import { priceAt } from '../../../src/core/pricing/priceAt';
import { usageOf, type Usage } from '../../../src/core/cost/usage';
import { reviewRefresh, type Review } from '../../../src/core/refresh/reviewRefresh';
import type { CatalogueData, Model } from '../../../src/core/pricing/schema';
import { exchangeRates, holidays, model, price, provider } from '../pricing/fixture';

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

/** What a request costs on the day of the refresh, or why there is no amount. */
export function costIn(data: CatalogueData, id: string, usage: Partial<Usage>): number | string {
  const found = modelIn(data, id);
  const seller = data.providers.find(each => each.models.includes(found));
  const moment = parseMoment(today);
  if (seller === undefined || moment === null) {
    throw new Error(`Nobody sells ${id}.`);
  }
  const outcome = priceAt(found, seller, moment, data.holidays);
  if (outcome.kind === 'unknown') {
    return outcome.reason.text;
  }
  const cost = estimateCost(usageOf(usage), outcome.price, found);
  return cost.kind === 'known' ? cost.total.toNumber() : cost.reason.text;
}

/** A request of so many tokens in and out. */
export function request(
  inputTokens: number,
  outputTokens: number,
  more: Partial<Usage> = {},
): Partial<Usage> {
  return { inputTokens, outputTokens, ...more };
}

/** models.dev's spelling: OpenAI's models by id, beside one that is known here. */
export function modelsDevList(models: Readonly<Record<string, object>>): object {
  const all = { 'gpt-4o': { cost: { input: 2.5, output: 10 } }, ...models };
  return {
    openai: {
      models: Object.fromEntries(Object.entries(all).map(([id, each]) => [id, { id, ...each }])),
    },
  };
}

/** LiteLLM's, likewise. */
export function liteLlmList(models: Readonly<Record<string, object>>): object {
  return { 'gpt-4o': liteLlmEntry(2.5, 10), ...models };
}

/** genai-prices', likewise. */
export function genaiList(models: Readonly<Record<string, object>>): object {
  const all = { 'gpt-4o': { prices: { input_mtok: 2.5, output_mtok: 10 } }, ...models };
  return [{ id: 'openai', models: Object.entries(all).map(([id, each]) => ({ id, ...each })) }];
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
