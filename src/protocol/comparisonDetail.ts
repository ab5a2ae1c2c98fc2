import * as z from 'zod/mini';
import { billingClasses } from '../core/terms';
import {
  confidence,
  currency,
  inputAndOutput,
  link,
  nullableNumber,
  nullableText,
  range,
  rates,
  sourceReference,
  verdict,
} from './comparisonRow';

const datedSource = z.object({
  source: sourceReference,
  date: nullableText,
  checkedOn: nullableText,
  confidence: z.nullable(confidence),
});

/** What an expanded row tells beyond the table; sentences are in the reader's language. */
export const detail = z.object({
  id: z.string(),
  breakdown: z.nullable(
    z.object({
      currency,
      lines: z.array(
        z.object({
          class: z.enum(billingClasses),
          tokens: z.number(),
          ratePerMTok: z.number(),
          /** The batch factor does not multiply this line. */
          undiscounted: z.optional(z.boolean()),
          amount: z.number(),
        }),
      ),
      /** 0.5 = half price; `null` = no batch. */
      batchFactor: nullableNumber,
      total: z.number(),
      /** What the amount of the table is between. */
      range,
      /** Where the price depends on the hour. */
      overWeek: z.nullable(z.object({ average: z.number(), dearest: z.number() })),
      converted: z.nullable(z.object({ currency, total: z.number() })),
    }),
  ),
  /** Tier, schedule and variant that were applied, and every caveat of the computation. */
  notes: z.array(z.string()),
  /** "¥1 buys 2,000,000 tokens". */
  buys: nullableText,
  /** All tiers, schedules and variants of the price in force. */
  rates: z.array(
    z.object({
      /** `null` = the base price. */
      name: nullableText,
      applied: z.boolean(),
      ...rates,
    }),
  ),
  rateCurrency: currency,
  offers: z.array(
    z.object({
      name: z.string(),
      ...verdict,
      conditions: z.array(z.string()),
      source: z.nullable(datedSource),
    }),
  ),
  /** What the count rests on, and who names this tokenizer for the model. */
  tokenizerReason: z.string(),
  tokenizerSource: z.nullable(datedSource),
  aliases: z.array(z.string()),
  replacement: nullableText,
  /** The hosted model behind an aggregator's route. */
  servesModel: nullableText,
  endpoints: z.array(z.object({ name: z.string(), baseUrl: nullableText })),
  note: nullableText,
  /** The provider file's own remarks. */
  remarks: z.array(z.string()),
  sources: z.array(datedSource),
  pricingPage: link,
  /** Prices over time for a small line; native currency. */
  history: z.array(
    z.object({
      /** `null` = since before anyone recorded it. */
      from: nullableText,
      ...inputAndOutput,
      currency,
    }),
  ),
});
export type Detail = z.infer<typeof detail>;
