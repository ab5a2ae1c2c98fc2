import * as z from 'zod/mini';
import {
  confidences,
  currencies,
  freeTierStatuses,
  lifecycleStatuses,
  markets,
  modelClasses,
  offerCatches,
  rowSections,
  shownUnits,
  sourceKinds,
  tokenizerBases,
} from '../core/terms';

export const modelClass = z.enum(modelClasses);
export const currency = z.enum(currencies);
export const market = z.enum(markets);
export const confidence = z.enum(confidences);

export const nullableNumber = z.nullable(z.number());
export const nullableText = z.nullable(z.string());
/** Only https addresses of the catalogue become links. */
export const link = z.nullable(z.string().check(z.regex(/^https:\/\//)));

/** Both rates of a price; `null` = not published. */
export const inputAndOutput = { inputPerMTok: nullableNumber, outputPerMTok: nullableNumber };
export const rates = {
  ...inputAndOutput,
  /** Left out = there is no price of its own for it. */
  cacheReadPerMTok: z.optional(nullableNumber),
  cacheWritePerMTok: z.optional(nullableNumber),
  cacheWrite1hPerMTok: z.optional(nullableNumber),
};
/** Input and output in the currency of comparison. */
export const comparableRates = {
  inputComparable: nullableNumber,
  outputComparable: nullableNumber,
};

/** Left out where the tokens are exact. */
export const range = z.optional(z.tuple([z.number(), z.number()]));

export const sourceReference = z.object({
  kind: z.enum(sourceKinds),
  title: z.string(),
  url: link,
});

/** What an offer means for the use. */
export const verdict = {
  status: z.enum(freeTierStatuses),
  /** Why it is not plainly free, the gravest first. */
  catches: z.array(z.enum(offerCatches)),
  /** All of that in two words. */
  tag: z.string(),
  reason: z.string(),
};

/** One model of the table. Money is in the currency beside it; sentences are in the reader's language. */
export const row = z.object({
  id: z.string(),
  name: z.string(),
  providerName: z.string(),
  market,
  class: modelClass,
  section: z.enum(rowSections),
  /** Why it stands there, where that wants a reason. */
  sectionReason: nullableText,
  tokens: z.nullable(
    z.object({
      tokens: z.number(),
      low: z.number(),
      high: z.number(),
      exact: z.boolean(),
      tokenizer: z.string(),
    }),
  ),
  tokenizer: z.object({ family: z.string(), basis: z.enum(tokenizerBases) }),
  price: z.nullable(
    z.object({
      currency,
      ...inputAndOutput,
      ...comparableRates,
      /** Since when it holds; `null` = since before anyone recorded it. */
      effectiveFrom: nullableText,
      checkedOn: z.string(),
      source: sourceReference,
      confidence,
      /** Last checked so long ago that nothing is recommended by it. */
      outdated: z.boolean(),
      /** Other values seen, and why they were not taken. */
      conflict: nullableText,
      /** That it was promised until a day that has passed. */
      promiseNote: nullableText,
      /** An introductory price: how long it holds and what follows. */
      promotion: z.nullable(
        z.object({
          lastDay: nullableText,
          minimumUntil: nullableText,
          next: z.nullable(z.object(rates)),
        }),
      ),
    }),
  ),
  /** What is paid: nothing where it is free. */
  cost: z.nullable(
    z.object({
      currency,
      /** The same at list price, where that is not what is paid. */
      listed: nullableNumber,
      /** One call, or one run of several. */
      total: z.number(),
      /** Thinking is not in it, and the model thinks or may think. */
      isLeast: z.boolean(),
      /** As the scenario wants it shown. */
      shown: z.object({ amount: nullableNumber, unit: z.enum(shownUnits) }),
      /** Of one call, what that is between. */
      range,
      /** Thirty days of the scenario's requests. */
      monthly: nullableNumber,
      /** `total` in the currency of comparison; a month is as many times as much for every row. */
      comparable: nullableNumber,
    }),
  ),
  /** That it is no batch price, where one is asked for. */
  batchNote: nullableText,
  /** When the price is another, in words. */
  hours: nullableText,
  /** Why there is no cost. */
  costReason: nullableText,
  /** `comparable` over that of the user's model. */
  timesBaseline: nullableNumber,
  freeTier: z.object({
    ...verdict,
    /** Of the tightest limit. */
    percentUsed: nullableNumber,
  }),
  contextWindow: nullableNumber,
  maxOutput: nullableNumber,
  /** Input and output over the context window, in percent. */
  contextPercent: nullableNumber,
  fitsContext: z.nullable(z.boolean()),
  available: z.nullable(z.boolean()),
  lifecycle: z.object({
    status: z.enum(lifecycleStatuses),
    releasedOn: nullableText,
    shutdownOn: nullableText,
    /** Days until the shutdown; `null` when none is announced or it has passed. */
    daysLeft: nullableNumber,
    warning: nullableText,
  }),
  openAICompatible: z.nullable(z.boolean()),
  features: z.object({ caching: z.boolean(), batch: z.boolean(), thinking: z.boolean() }),
  /** Names and aliases in every language, to be searched. */
  searchText: z.string(),
});
export type Row = z.infer<typeof row>;
