import { message, type Message } from '../messages/message';
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

/** How a batch bills cached input, where that is not its own rate times the factor. */
export function batchCacheNote({ cache = 'stacks' }: Batch): Message | null {
  return cache === 'stacks' ? null : message(`cost.batchCache.${cache}`);
}

/** What a bill with cached tokens does not show: other lifetimes, and the fee for keeping them. */
export function cacheNotes(
  usage: Usage,
  rates: Rates,
  { cacheStoragePerMTokHour: fee = 0 }: PriceInterval,
  currency: CurrencyCode,
): Message[] {
  const notes: Message[] = [];
  const { cacheWritePerMTok: short, cacheWrite1hPerMTok: long } = rates;
  if (usage.cacheWriteTokens > 0 && usage.cacheWriteTtl === undefined && long !== undefined) {
    notes.push(message('cost.cacheWriteShort'));
  }
  if (usage.cacheWriteTokens > 0 && usage.cacheWriteTtl === '1h' && long === undefined) {
    if (short !== undefined) {
      notes.push(message('cost.cacheWriteOneLifetime'));
    }
  }
  if (usage.cacheReadTokens + usage.cacheWriteTokens > 0 && fee > 0) {
    notes.push(message('cost.cacheStorage', { fee: { money: decimal(fee).toFixed(), currency } }));
  }
  return notes;
}
