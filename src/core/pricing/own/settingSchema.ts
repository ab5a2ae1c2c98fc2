/** The shapes of the settings `priceLens.prices.*`; package.json says the same to the editor's completion. */
import * as z from 'zod/mini';
import { currencyCode, isoDate, model } from '../schema';

const money = z.number().check(z.nonnegative());
const tokens = z.number().check(z.positive());
const text = z.string().check(z.minLength(1));
const percentOff = z.number().check(z.positive(), z.maximum(100));

const rateFields = {
  inputPerMTok: z.nullable(money),
  outputPerMTok: z.nullable(money),
  cacheReadPerMTok: z.optional(z.nullable(money)),
  cacheWritePerMTok: z.optional(z.nullable(money)),
};

export const ownModelSetting = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*\/\S+$/)),
  name: z.optional(text),
  provider: z.optional(text),
  market: z.optional(z.enum(['cn', 'intl'])),
  currency: currencyCode,
  ...rateFields,
  contextWindow: z.optional(z.nullable(tokens)),
  maxOutput: z.optional(z.nullable(tokens)),
  class: z.optional(model.shape.class),
  tokenizer: z.optional(text),
  baseUrl: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s/]+/))),
  effectiveFrom: z.optional(isoDate),
  note: z.optional(text),
});

const terms = { effectiveFrom: z.optional(isoDate), name: z.optional(text) };

/** A number alone is a percentage. */
export const percentSetting = percentOff;
export const percentObjectSetting = z.strictObject({ percentOff, ...terms });
export const priceSetting = z.strictObject({ ...rateFields, ...terms });

/** A number alone is the rate of the day on which the setting is read. */
export const rateNumberSetting = z.number().check(z.positive());
export const rateSetting = z.strictObject({
  rate: z.number().check(z.positive()),
  date: z.optional(isoDate),
});
