import * as z from 'zod/mini';
import { shownUnits } from '../core/terms';
import {
  comparableRates,
  currency,
  nullableNumber,
  inputAndOutput,
  nullableText,
  sourceReference,
} from './comparisonRow';

/** One price that held from a day on. */
const step = z.object({
  /** ISO day; `null` = since before anyone recorded it. */
  from: nullableText,
  /** Last day it held; `null` = it still holds, or nobody recorded its end. */
  to: nullableText,
  currency,
  ...inputAndOutput,
  /** By the rate of that day. */
  ...comparableRates,
  source: sourceReference,
  /** What the text of the comparison cost by it; `null` where that is not known, or nothing is counted. */
  ofText: z.nullable(
    z.object({
      amount: nullableNumber,
      unit: z.enum(shownUnits),
      currency,
      /** Beside the price before it. */
      times: nullableNumber,
    }),
  ),
});

const named = { id: z.string(), name: z.string(), providerName: z.string() };

const modelHistory = z.object({ ...named, steps: z.array(step) });
export type ModelHistory = z.infer<typeof modelHistory>;

export const priceHistory = z.object({
  /** Currency of the axis. */
  currency,
  /** Last day of the chart. */
  until: z.string(),
  /** Every model whose price changed at least once, for the picker. */
  choices: z.array(z.object(named)),
  /** The models drawn. */
  models: z.array(modelHistory),
});
export type PriceHistory = z.infer<typeof priceHistory>;
