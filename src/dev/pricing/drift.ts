/** Compares the catalogue with its peers; what is known and explained is set apart, so that the rest stands out. */
import { intervalOn } from '../../core/pricing/priceAt';
import type { CatalogueData, Rates } from '../../core/pricing/schema';
import { peerDay, type PeerField, type PeerQuote } from './peers';

export interface Difference {
  readonly peer: string;
  readonly model: string;
  readonly field: PeerField;
  /** In the catalogue's currency, per 1M tokens. */
  readonly ours: number;
  /** US dollars per 1M tokens. */
  readonly theirs: number;
}
/** A difference somebody has looked into. It explains only these two values: a new value is a new difference. */
export interface KnownDifference extends Difference {
  readonly reason: string;
}
interface Drift {
  readonly compared: number;
  readonly unknown: readonly Difference[];
  readonly known: readonly KnownDifference[];
  /** Explanations of differences that are gone. */
  readonly stale: readonly KnownDifference[];
}

const fieldOf: Record<PeerField, keyof Rates> = {
  input: 'inputPerMTok',
  output: 'outputPerMTok',
  cacheRead: 'cacheReadPerMTok',
};

/** Peers convert the mainland's prices at rates of their own, 6.69 to 7.25 CNY per USD. */
const conversionTolerance = 0.09;

export function compareWithPeers(
  data: CatalogueData,
  quotes: readonly PeerQuote[],
  explained: readonly KnownDifference[],
): Drift {
  const prices = new Map<string, { rates: Rates | undefined; currency: string }>(
    data.providers.flatMap(provider =>
      provider.models.map(model => {
        // Peers do not know when a price began; ours may have been recorded after their day.
        const interval = intervalOn(model.prices, peerDay) ?? model.prices[0];
        const currency = interval?.currency ?? provider.currency;
        return [`${provider.id}/${model.id}`, { rates: interval?.rates, currency }];
      }),
    ),
  );
  const cnyPerUsd = data.exchangeRates.rates
    .filter(({ base, quote, date }) => base === 'USD' && quote === 'CNY' && date <= peerDay)
    .reduce((newest, each) => (each.date > newest.date ? each : newest)).rate;
  const differences: Difference[] = [];
  let compared = 0;
  for (const { peer, model, prices: theirs } of quotes) {
    const price = prices.get(model);
    for (const field of ['input', 'output', 'cacheRead'] as const) {
      const their = theirs[field];
      const our = price?.rates?.[fieldOf[field]] ?? null;
      if (our === null || their === null) {
        continue;
      }
      compared++;
      const converted = price?.currency === 'CNY';
      const inDollars = converted ? our / cnyPerUsd : our;
      const tolerance = converted ? conversionTolerance : 1e-6;
      if (Math.abs(inDollars - their) > tolerance * Math.max(inDollars, their)) {
        differences.push({ peer, model, field, ours: our, theirs: their });
      }
    }
  }
  const key = ({ peer, model, field, ours, theirs }: Difference): string =>
    [peer, model, field, ours, theirs].join(' ');
  const found = new Set(differences.map(key));
  const explainedKeys = new Set(explained.map(key));
  return {
    compared,
    unknown: differences.filter(each => !explainedKeys.has(key(each))),
    known: explained.filter(each => found.has(key(each))),
    stale: explained.filter(each => !found.has(key(each))),
  };
}
