/** The shapes of the settings `priceLens.prices.*`; package.json says the same to the editor's completion. */
import * as z from 'zod/mini';
import { markets } from '../terms';
import { fullModelIdPattern } from '../identifiers';
import { currencyCode, exchangeRate, isoDate, model, money, percentOff } from '../pricing/schema';
import { httpAddress, ownModelId } from '../pricing/schemaRules';

const tokens = z.number().check(z.minimum(1), z.maximum(1e12));
const text = z.string().check(z.minLength(1));

const rateFields = {
  inputPerMTok: z.nullable(money),
  outputPerMTok: z.nullable(money),
  cacheReadPerMTok: z.optional(z.nullable(money)),
  cacheWritePerMTok: z.optional(z.nullable(money)),
};

export const ownModelSetting = z.strictObject({
  id: z.string().check(z.regex(fullModelIdPattern, ownModelId.said.text)),
  name: z.optional(text),
  provider: z.optional(text),
  market: z.optional(z.enum(markets)),
  currency: currencyCode,
  ...rateFields,
  contextWindow: z.optional(z.nullable(tokens)),
  maxOutput: z.optional(z.nullable(tokens)),
  class: z.optional(model.shape.class),
  tokenizer: z.optional(text),
  baseUrl: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s/]+/, httpAddress.said.text))),
  effectiveFrom: z.optional(isoDate),
  note: z.optional(text),
});

const terms = { effectiveFrom: z.optional(isoDate), name: z.optional(text) };

/** A number alone is a percentage. */
export const percentSetting = percentOff;
export const percentObjectSetting = z.strictObject({ percentOff, ...terms });
export const priceSetting = z.strictObject({ ...rateFields, ...terms });

/** A number alone is the rate of the day on which the setting is read. */
export const rateNumberSetting = exchangeRate;
export const rateSetting = z.strictObject({
  rate: exchangeRate,
  date: z.optional(isoDate),
});
