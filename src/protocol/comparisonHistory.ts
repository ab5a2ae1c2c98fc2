import * as z from 'zod/mini';
import { currency, sourceReference } from './comparisonRow';

/** One price that held from a day on. */
const step = z.object({
  /** ISO day; `null` = since before anyone recorded it. */
  from: z.nullable(z.string()),
  /** Last day it held; `null` = it still holds, or nobody recorded its end. */
  to: z.nullable(z.string()),
  currency,
  inputPerMTok: z.nullable(z.number()),
  outputPerMTok: z.nullable(z.number()),
  /** Both in the currency of comparison, by the rate of that day. */
  inputComparable: z.nullable(z.number()),
  outputComparable: z.nullable(z.number()),
  source: sourceReference,
});

const modelHistory = z.object({
  id: z.string(),
  name: z.string(),
  providerName: z.string(),
  steps: z.array(step),
});
export type ModelHistory = z.infer<typeof modelHistory>;

export const priceHistory = z.object({
  /** Currency of the axis. */
  currency,
  /** Last day of the chart. */
  until: z.string(),
  /** Every model whose price changed at least once, for the picker. */
  choices: z.array(z.object({ id: z.string(), name: z.string(), providerName: z.string() })),
  /** The models drawn. */
  models: z.array(modelHistory),
});
export type PriceHistory = z.infer<typeof priceHistory>;
