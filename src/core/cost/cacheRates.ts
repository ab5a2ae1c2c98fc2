import { sentence, type Sentence } from '../text/sentence';
import { decimal } from '../money';
import type { Batch, CurrencyCode, PriceInterval, Rates } from '../pricing/schema';
import type { Usage } from './usage';

interface CacheClass {
  readonly class: 'cacheRead' | 'cacheWrite';
  readonly tokens: number;
  /** Left out = billed as input; `null` = not published. */
  readonly rate: number | null | undefined;
}

/** The classes of cached tokens that the request has. */
export function cacheClasses(usage: Usage, rates: Rates): readonly CacheClass[] {
  const { cacheWritePerMTok, cacheWrite1hPerMTok = cacheWritePerMTok } = rates;
  const writeRate = usage.cacheWriteTtl === '1h' ? cacheWrite1hPerMTok : cacheWritePerMTok;
  const all: readonly CacheClass[] = [
    { class: 'cacheRead', tokens: usage.cacheReadTokens, rate: rates.cacheReadPerMTok },
    { class: 'cacheWrite', tokens: usage.cacheWriteTokens, rate: writeRate },
  ];
  return all.filter(({ tokens }) => tokens > 0);
}

const inBatchNotes = {
  'batch-only': sentence(
    'The cache discount does not apply in a batch: cached tokens are billed as plain input at the batch price.',
  ),
  'cache-only': sentence(
    'The batch discount does not apply to cached tokens: they are billed at the ordinary cache price.',
  ),
  unknown: sentence(
    'Whether batch and cache discounts add up is not documented: cached tokens are billed at the higher of the two prices, and the bill may be lower.',
  ),
};

interface BatchedRate {
  /** `null` = not published. */
  readonly rate: number | null;
  /** Whether the batch factor multiplies it. */
  readonly isDiscounted: boolean;
}

/** What a cached token costs in a batch of a provider that has a cache rate. */
export function cacheRateInBatch(
  rate: number | null,
  inputRate: number,
  { cache, factor }: Batch,
): BatchedRate {
  const asInput = { rate: inputRate, isDiscounted: true };
  switch (cache) {
    case undefined:
    case 'stacks':
      return { rate, isDiscounted: true };
    case 'cache-only':
      return { rate, isDiscounted: false };
    case 'batch-only':
      return asInput;
    case 'unknown':
      // The estimate may be too high, never too low.
      return rate !== null && decimal(inputRate).times(decimal(factor)).gt(decimal(rate))
        ? asInput
        : { rate, isDiscounted: false };
  }
}

/** What a reader has to know of a bill with cached tokens. */
export function cacheNotes(
  usage: Usage,
  rates: Rates,
  { batch, cacheStoragePerMTokHour: fee = 0 }: PriceInterval,
  currency: CurrencyCode,
): Sentence[] {
  const notes: Sentence[] = [];
  const { cache = 'stacks' } = (usage.batch ? batch : undefined) ?? {};
  const classes = cacheClasses(usage, rates);
  if (cache !== 'stacks' && classes.some(({ rate }) => rate !== undefined)) {
    notes.push(inBatchNotes[cache]);
  }
  if (usage.cacheWriteTokens > 0) {
    const { cacheWritePerMTok: ordinary, cacheWrite1hPerMTok: forAnHour } = rates;
    if (usage.cacheWriteTtl === undefined && forAnHour !== undefined) {
      notes.push(
        sentence(
          'Cache writes are priced at the five-minute rate; those kept for an hour cost more.',
        ),
      );
    } else if (usage.cacheWriteTtl === '1h' && forAnHour === undefined && ordinary !== undefined) {
      notes.push(
        sentence(
          'No price of its own is stated for cache writes kept for an hour: the ordinary one is shown.',
        ),
      );
    }
  }
  if (classes.length > 0 && fee > 0) {
    notes.push(
      sentence(
        'Keeping an explicit cache costs {fee} per 1M tokens and hour on top; that is not included.',
        { fee: { money: decimal(fee).toFixed(), currency } },
      ),
    );
  }
  return notes;
}
