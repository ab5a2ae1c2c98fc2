/** LiteLLM's prices by length of input, with what its own cost calculator takes where a tier leaves a price out. */
import { fieldsOf, listOf, priceOf, type Fields } from './fields';
import { liteLlmFields } from './liteLlmFields';
import {
  hasPrice,
  thinkingOutput,
  type QuotedRates,
  type QuotedTable,
  type QuotedTier,
} from '../priceQuote';

export const tokensPerPrice = 1_000_000;

interface LiteLlmPrices {
  readonly table: QuotedTable;
  readonly tiers: readonly QuotedTier[];
  /** Paths of fields that say a price in no way we know. */
  readonly notUnderstood: readonly string[];
}

export function readLiteLlmPrices(entry: Fields): LiteLlmPrices {
  const ranges = entry.tiered_pricing;
  const hasRanges = ranges != null && !(Array.isArray(ranges) && ranges.length === 0);
  return hasRanges ? readRanges(entry) : readThresholds(entry);
}

function readRates(fields: Fields): QuotedRates {
  const price = (field: string) => priceOf(fields[field], tokensPerPrice);
  return {
    inputPerMTok: price('input_cost_per_token'),
    outputPerMTok: price('output_cost_per_token'),
    // The second is an older name of the first.
    cacheReadPerMTok:
      price('cache_read_input_token_cost') ?? price('input_cost_per_token_cache_hit'),
    cacheWritePerMTok: price('cache_creation_input_token_cost'),
  };
}

const reasoningField = 'output_cost_per_reasoning_token';
const threshold = /_above_(\d+)(k?)_tokens$/;

/**
 * `input_cost_per_token_above_200k_tokens` and its kin. A limit is one where it names the input's price;
 * what it leaves out stays at the base price.
 */
function readThresholds(entry: Fields): LiteLlmPrices {
  const rates = readRates(entry);
  if (!hasPrice({ rates })) {
    return { table: { rates }, tiers: [], notUnderstood: [] };
  }
  const suffixes = new Map<string, number>();
  for (const field of Object.keys(entry)) {
    const [suffix, digits, thousands] =
      liteLlmFields.useOf(field) === 'price' ? (threshold.exec(field) ?? []) : [];
    if (suffix !== undefined && entry[field] != null) {
      suffixes.set(suffix, Number(digits) * (thousands === 'k' ? 1000 : 1));
    }
  }
  const tiers = [...suffixes]
    .map(([suffix, inputAbove]) => ({ inputAbove, rates: ratesAbove(entry, suffix, rates) }))
    .sort((a, b) => a.inputAbove - b.inputAbove);
  const damaged = [...suffixes].flatMap(([suffix, inputAbove]) => {
    const of = tiers.filter(tier => tier.inputAbove === inputAbove);
    const [tier] = of;
    const isWhole =
      of.length === 1 &&
      Number.isSafeInteger(inputAbove) &&
      inputAbove > 0 &&
      tier !== undefined &&
      tier.rates.inputPerMTok !== null &&
      (tier.rates.outputPerMTok !== null || rates.outputPerMTok === null);
    return isWhole ? [] : [`input_cost_per_token${suffix}`];
  });
  const thinking = thinkingOutput(
    rates.outputPerMTok,
    priceOf(entry[reasoningField], tokensPerPrice),
  );
  const isThinkingClear =
    thinking !== undefined &&
    // What thinking costs above the limit is not said.
    (tiers.length === 0 || thinking.thinkingOutputPerMTok === undefined);
  return {
    table: { rates, ...thinking },
    tiers,
    notUnderstood: [...damaged, ...(isThinkingClear ? [] : [reasoningField])],
  };
}

function ratesAbove(entry: Fields, suffix: string, base: QuotedRates): QuotedRates {
  const price = (field: string, otherwise: number | null) => {
    const value = entry[`${field}${suffix}`];
    return value == null ? otherwise : priceOf(value, tokensPerPrice);
  };
  return {
    inputPerMTok: price('input_cost_per_token', null),
    outputPerMTok: price('output_cost_per_token', base.outputPerMTok),
    cacheReadPerMTok: price('cache_read_input_token_cost', base.cacheReadPerMTok),
    cacheWritePerMTok: price('cache_creation_input_token_cost', base.cacheWritePerMTok),
  };
}

/**
 * `tiered_pricing`: ranges of input length from 0 on, each a table of its own. Without an output price
 * the entry's own holds; cached tokens without a price of their own are billed as input.
 */
function readRanges(entry: Fields): LiteLlmPrices {
  const unread: LiteLlmPrices = {
    table: { rates: readRates({}) },
    tiers: [],
    notUnderstood: ['tiered_pricing'],
  };
  const ranges = listOf(entry.tiered_pricing)
    .map(each => readRange(fieldsOf(each), entry))
    .filter(range => range !== null)
    .sort((a, b) => a.from - b.from);
  const isWhole =
    ranges.length > 0 &&
    ranges.length === listOf(entry.tiered_pricing).length &&
    // Some begin the next range one token further on.
    ranges.every(({ from }, index) => [0, 1].includes(from - (ranges[index - 1]?.to ?? 0)));
  const [first, ...rest] = ranges;
  return first === undefined || !isWhole
    ? unread
    : {
        table: first.table,
        tiers: rest.map(({ table }, index) => ({
          inputAbove: ranges[index]?.to ?? 0,
          ...table,
          rates: withCachedAsInput(table.rates, first.table.rates),
        })),
        notUnderstood: [],
      };
}

function withCachedAsInput(rates: QuotedRates, first: QuotedRates): QuotedRates {
  const cached = (name: 'cacheReadPerMTok' | 'cacheWritePerMTok') =>
    rates[name] ?? (first[name] === null ? null : rates.inputPerMTok);
  return {
    ...rates,
    cacheReadPerMTok: cached('cacheReadPerMTok'),
    cacheWritePerMTok: cached('cacheWritePerMTok'),
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly table: QuotedTable;
}

function readRange(range: Fields | null, entry: Fields): Range | null {
  const [from, to, ...more] = listOf(range?.range);
  if (
    range === null ||
    !isCount(from) ||
    !isCount(to) ||
    to <= from ||
    more.length > 0 ||
    liteLlmFields.notUnderstood(range, 'tiered_pricing[].', true).length > 0
  ) {
    return null;
  }
  const own = readRates(range);
  const output = own.outputPerMTok ?? readRates(entry).outputPerMTok;
  const thinking = thinkingOutput(output, priceOf(range[reasoningField], tokensPerPrice));
  return own.inputPerMTok === null || output === null || thinking === undefined
    ? null
    : { from, to, table: { rates: { ...own, outputPerMTok: output }, ...thinking } };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
