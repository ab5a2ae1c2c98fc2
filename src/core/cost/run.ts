/** Calls with several texts, each billed as a call of its own, and what they cost together. */
import type { Decimal } from '../money';
import type { Model } from '../pricing/schema';
import type { Price } from '../pricing/priceAt';
import { appliedRates, estimateAt, type AppliedRates, type CostOutcome } from './estimateCost';
import type { Usage } from './usage';

/** Calls that are alike. */
interface AlikeCalls {
  readonly usage: Usage;
  readonly times: number;
}

/** One call, or one with each of several texts. */
export interface Run {
  readonly calls: readonly AlikeCalls[];
  /** How many. */
  readonly size: number;
  /** What they consume together. */
  readonly total: Usage;
  /** The one with the longest input. */
  readonly largest: Usage;
}

export function oneCall(usage: Usage): Run {
  return { calls: [{ usage, times: 1 }], size: 1, total: usage, largest: usage };
}

/** `lengths`: how many texts are so many tokens long; at least one. */
export function runOf(
  lengths: ReadonlyMap<number, number>,
  usageOf: (inputTokens: number) => Usage,
): Run {
  const calls = [...lengths].map(([length, times]) => ({ usage: usageOf(length), times }));
  const longest = calls.reduce((a, b) => (b.usage.inputTokens > a.usage.inputTokens ? b : a));
  return {
    calls,
    size: calls.reduce((size, { times }) => size + times, 0),
    total: together(calls),
    largest: longest.usage,
  };
}

/** Of the cost of a run with so many calls. */
export function perCall(cost: Decimal, calls: number): Decimal {
  return calls === 1 ? cost : cost.div(calls);
}

/**
 * What a run costs: the sum of its calls, each in its own tier. Tokens billed at the same rates are
 * summed up first: ten thousand files times hundreds of models are too many bills to write.
 */
export function estimateRun({ calls, total }: Run, price: Price, model: Model): CostOutcome {
  return alikeBilled(calls, total, price, model)
    .map(([rates, usage]) => estimateAt(rates, usage, price, model))
    .reduce(bothBilled);
}

function bothBilled(a: CostOutcome, b: CostOutcome): CostOutcome {
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    return a.kind === 'unknown' ? a : b;
  }
  const said = new Set(a.notes.map(({ text }) => text));
  return {
    ...a,
    lines: [...a.lines, ...b.lines],
    total: a.total.plus(b.total),
    notes: [...a.notes, ...b.notes.filter(({ text }) => !said.has(text))],
  };
}

function alikeBilled(
  calls: readonly AlikeCalls[],
  total: Usage,
  { table }: Price,
  model: Model,
): readonly (readonly [AppliedRates, Usage])[] {
  const isPlain = table.tiers === undefined && table.variants === undefined;
  if (calls.length === 1 || isPlain) {
    return [[appliedRates(calls[0]?.usage ?? total, table, model), total]];
  }
  const byRates = new Map<
    unknown,
    { readonly rates: AppliedRates; readonly alike: AlikeCalls[] }
  >();
  for (const call of calls) {
    const rates = appliedRates(call.usage, table, model);
    const known = byRates.get(rates.rates);
    if (known === undefined) {
      byRates.set(rates.rates, { rates, alike: [call] });
    } else {
      known.alike.push(call);
    }
  }
  return [...byRates.values()].map(({ rates, alike }) => [rates, together(alike)]);
}

/** Every field that is a number of tokens, summed up. */
function together(calls: readonly AlikeCalls[]): Usage {
  const total = { inputTokens: 0, outputTokens: 0, thinkingTokens: 0 };
  const cached = { cacheReadTokens: 0, cacheWriteTokens: 0 };
  for (const { usage, times } of calls) {
    total.inputTokens += times * usage.inputTokens;
    total.outputTokens += times * usage.outputTokens;
    total.thinkingTokens += times * usage.thinkingTokens;
    cached.cacheReadTokens += times * usage.cacheReadTokens;
    cached.cacheWriteTokens += times * usage.cacheWriteTokens;
  }
  const { batch = false, thinking = false, cacheWriteTtl } = calls[0]?.usage ?? {};
  return { ...total, ...cached, batch, thinking, cacheWriteTtl };
}
