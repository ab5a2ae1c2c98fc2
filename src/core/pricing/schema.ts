/**
 * The one definition of the price catalogue: what a file in `pricing/` may say.
 * Types, validation in the build, validation of users' own files and the JSON Schema for editors
 * all come from here. `zod/mini` because the same code runs in the extension host.
 */
import * as z from 'zod/mini';
import {
  accountKinds,
  confidences,
  currencies,
  lifecycleStatuses,
  markets,
  modelClasses,
  offerKinds,
  offerPeriods,
  offerStatuses,
  offerUnits,
  providerKinds,
  sourceKinds,
  statedCatches,
} from '../terms';
import { isDay, weekdays } from '../time/moment';
import { modelIdPattern, webAddressPattern } from '../identifiers';
import {
  amountNotTiny,
  dayFormat,
  greatestAmount,
  greatestSurcharge,
  httpsAddress,
  modelId,
  leastAmount,
  rateNotTiny,
  realDay,
  someChange,
} from './schemaRules';

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A calendar day, `YYYY-MM-DD`, in the provider's time zone. */
export const isoDate = z.string().check(
  z.regex(dayPattern, dayFormat.said.text),
  z.refine(day => !dayPattern.test(day) || isDay(day), realDay.said.text),
);

/** A day, month or year as precisely as its source gives it: `2026-11-20`, `2026-11` or `2026`. */
const partialDate = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

export const currencyCode = z.enum(currencies);

/** A provider's own sentence in the languages we show. `zh` may be left out where `en` is a name or number. */
const localizedText = z.strictObject({
  en: z.string().check(z.minLength(1)),
  zh: z.optional(z.string()),
});

/** Money per 1M tokens; never negative. Written as the provider prints it, so that decimal arithmetic sees its digits. */
export const money = z.number().check(
  z.nonnegative(),
  z.maximum(greatestAmount),
  z.refine(amount => amount <= 0 || amount >= leastAmount, amountNotTiny.said.text),
);

/** Units of one currency for one of another. */
export const exchangeRate = z.number().check(
  z.positive(),
  z.maximum(greatestAmount),
  z.refine(rate => rate <= 0 || rate >= leastAmount, rateNotTiny.said.text),
);

/** Part of the list price that is taken off, in percent; below zero it is a surcharge. */
export const percentOff = z.number().check(
  z.minimum(greatestSurcharge),
  z.maximum(100),
  z.refine(percent => percent !== 0, someChange.said.text),
);

const confidence = z.enum(confidences);

const webAddress = z.string().check(z.regex(webAddressPattern, httpsAddress.said.text));

const source = z.strictObject({
  kind: z.enum(sourceKinds),
  /** Who says so, as one would cite it: "OpenAI pricing page", "雷峰网, 2024-06". */
  title: z.string().check(z.minLength(3)),
  /** Required (https) for `official`; left out rather than invented for the others. */
  url: z.optional(webAddress),
  /** When the source itself is dated. */
  date: z.optional(partialDate),
});

/** Where a statement comes from. `source` is a key of the file's `sources`. */
const evidence = {
  source: z.string(),
  /** Day on which somebody last compared the statement with the source. */
  checkedOn: isoDate,
  confidence,
  /** Other values seen and why they were not taken; shown to the user as "sources disagree". */
  conflict: z.optional(localizedText),
  note: z.optional(localizedText),
};
/** Evidence as an object of its own, for statements without further fields. */
const evidenceObject = z.strictObject(evidence);

/**
 * Rates of one billing situation, per 1M tokens in the interval's currency.
 * `null` = not published (shown as "—", never ranked); 0 = the provider bills zero.
 * A class that is left out does not exist there and is billed as plain input.
 */
const rates = z.strictObject({
  inputPerMTok: z.nullable(money),
  outputPerMTok: z.nullable(money),
  cacheReadPerMTok: z.optional(z.nullable(money)),
  cacheWritePerMTok: z.optional(z.nullable(money)),
  /** Writes to be kept for an hour, where they have a price of their own. */
  cacheWrite1hPerMTok: z.optional(z.nullable(money)),
});

/** Rates that hold instead when the request runs in a mode or its output is long. First match wins. */
const variant = z.strictObject({
  /** Named in the breakdown, e.g. "thinking" or "output > 200 tokens". */
  name: localizedText,
  when: z.strictObject({
    thinking: z.optional(z.boolean()),
    /** Output tokens strictly greater than this. */
    outputAbove: z.optional(z.number().check(z.nonnegative())),
  }),
  rates,
});

const table = {
  rates,
  variants: z.optional(z.array(variant).check(z.minLength(1))),
  /**
   * By input length, ascending. The tier with the greatest `inputAbove` that is strictly less than
   * the request's input tokens bills the *whole* request.
   */
  tiers: z.optional(
    z
      .array(
        z.strictObject({
          inputAbove: z.number().check(z.positive()),
          rates,
          variants: z.optional(z.array(variant).check(z.minLength(1))),
        }),
      )
      .check(z.minLength(1)),
  ),
};
const priceTable = z.strictObject(table);

/** Hours in which another table holds (DeepSeek's peak hours). */
const schedule = z.strictObject({
  name: localizedText,
  timeZone: z.string(),
  days: z.array(z.enum(weekdays)).check(z.minLength(1)),
  /** Days of this holiday calendar (`pricing/holidays.json`) are not scheduled. */
  exceptHolidays: z.optional(z.string()),
  /** Half-open local times `[from, to)`, `HH:MM`; `to` may be `24:00`. */
  windows: z
    .array(
      z.strictObject({
        from: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
        to: z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)),
      }),
    )
    .check(z.minLength(1)),
  table: priceTable,
});

const batch = z.strictObject({
  /** Multiplies every class, unless `cache` says otherwise: 0.5 = half price. */
  factor: z.number().check(z.positive(), z.maximum(1)),
  /**
   * Which discounts cached input gets in a batch. `stacks`, or left out: both; `batch-only`: it is billed
   * as plain input; `cache-only`: its own rate, without the factor; `unknown`: no source tells, so that the
   * dearest of the three is billed. The catalogue never leaves it out.
   */
  cache: z.optional(z.enum(['stacks', 'batch-only', 'cache-only', 'unknown'])),
  /** Who says so of `cache`: seldom the list that the price is from. */
  cacheEvidence: z.optional(evidenceObject),
  note: z.optional(localizedText),
});

/** A price that held from a day to a day, both inclusive, in the provider's time zone. */
const priceInterval = z.strictObject({
  /** `null` = since before anyone recorded it. */
  effectiveFrom: z.nullable(isoDate),
  /** Last day it holds; left out while it is open-ended or unknown. */
  effectiveTo: z.optional(isoDate),
  dateKind: z.enum(['effective', 'announced', 'first-recorded', 'release']),
  /** When another currency than the provider's was billed then. */
  currency: z.optional(currencyCode),
  ...table,
  schedules: z.optional(z.array(schedule).check(z.minLength(1))),
  batch: z.optional(batch),
  /** Keeping an explicit cache, per 1M tokens and hour, on top of the rates. */
  cacheStoragePerMTokHour: z.optional(money),
  /** A promotional price. What follows is the next interval; `minimumUntil` when only a floor date is promised. */
  promotion: z.optional(
    z.strictObject({ name: z.optional(localizedText), minimumUntil: z.optional(isoDate) }),
  ),
  /** The rates are a list price less this, or with a surcharge; named on every bill. Users' own prices only. */
  discount: z.optional(
    z.strictObject({
      name: z.optional(localizedText),
      percentOff,
    }),
  ),
  /** Who says so of cache prices that are not in the source of the rates. */
  cacheEvidence: z.optional(evidenceObject),
  /** What kind of cache the cache rates bill ("explicit" or "implicit"), when the provider has both. */
  cacheKind: z.optional(z.enum(['explicit', 'implicit'])),
  ...evidence,
  /** The newest word of another source that gives the same prices: a refresh writes it. */
  confirmation: z.optional(z.strictObject({ source: z.string(), checkedOn: isoDate })),
});

const lifecycle = z.strictObject({
  status: z.enum(lifecycleStatuses),
  releasedOn: z.optional(partialDate),
  deprecatedOn: z.optional(partialDate),
  /** First day on which it no longer answers. */
  shutdownOn: z.optional(partialDate),
  /** Day of the first list without it, where nobody knows the day of its shutdown. */
  unlistedSince: z.optional(isoDate),
  /** "Not sooner than" promises. */
  notBefore: z.optional(isoDate),
  /** Model id of the same provider that the provider names. */
  replacement: z.optional(z.string()),
  /** Requests to this id are answered and billed by that model after the shutdown. */
  routedTo: z.optional(z.string()),
  note: z.optional(localizedText),
  evidence: z.optional(evidenceObject),
});

/** Whether an offer covers a way of calling the model that providers often bill apart. */
const coverage = z.strictObject({
  usage: z.enum(['batch', 'cache']),
  covered: z.boolean(),
  ...evidence,
});

/** An offer that can make usage free. What is not stated is left out, never guessed. */
const freeTier = z.strictObject({
  kind: z.enum(offerKinds),
  name: z.optional(localizedText),
  status: z.enum(offerStatuses),
  from: z.optional(isoDate),
  /** The offer still holds on this day. */
  until: z.optional(isoDate),
  /** What is given; left out = no amount stated. */
  amount: z.optional(
    z.strictObject({
      value: z.number().check(z.positive()),
      unit: z.enum(offerUnits),
      period: z.enum(offerPeriods),
    }),
  ),
  limits: z.optional(
    z.strictObject({
      requestsPerMinute: z.optional(z.number().check(z.positive())),
      requestsPerDay: z.optional(z.number().check(z.positive())),
      tokensPerMinute: z.optional(z.number().check(z.positive())),
      tokensPerDay: z.optional(z.number().check(z.positive())),
      concurrency: z.optional(z.number().check(z.positive())),
      /** The provider has limits but prints none. */
      unpublished: z.optional(z.boolean()),
    }),
  ),
  /** Days a credit lasts after it is given. */
  validDays: z.optional(z.number().check(z.positive())),
  conditions: z.optional(
    z.strictObject({
      realName: z.optional(z.boolean()),
      phone: z.optional(z.boolean()),
      card: z.optional(z.boolean()),
      accountKind: z.optional(z.enum(accountKinds)),
      newAccount: z.optional(z.boolean()),
      migratingFromOpenAI: z.optional(z.boolean()),
      market: z.optional(z.enum(markets)),
      /** What its terms ask or forbid, as `text` says it in words. */
      catches: z.optional(z.array(z.enum(statedCatches)).check(z.minLength(1))),
      text: z.optional(localizedText),
    }),
  ),
  /** Batch requests and cached input, where a source says whether they are covered. */
  coverage: z.optional(z.array(coverage).check(z.minLength(1))),
  /** Whether prompts may be used for training. */
  dataUse: z.optional(
    z.strictObject({ trains: z.nullable(z.boolean()), text: z.optional(localizedText) }),
  ),
  ...evidence,
});

export const model = z.strictObject({
  /** The id the provider's API takes. */
  id: z.string().check(z.regex(modelIdPattern, modelId.said.text)),
  name: z.string().check(z.minLength(1)),
  nameZh: z.optional(z.string()),
  /** Other ids and names people use for exactly this model, dated snapshots among them. */
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
  class: z.enum(modelClasses),
  contextWindow: z.nullable(z.number().check(z.positive())),
  maxOutput: z.nullable(z.number().check(z.positive())),
  /** Thinking tokens are billed as output. `always`: cannot be switched off. */
  thinking: z.optional(z.enum(['never', 'optional', 'always'])),
  /** The hosted model this one serves, for aggregators: `provider/model`. */
  servesModel: z.optional(z.string()),
  /**
   * Tokenizer family, or the `provider/model` that is counted alike. Users' own models only: the
   * catalogue's have their tokenizers, with evidence, in `tokenizers.json`.
   */
  tokenizer: z.optional(z.string()),
  lifecycle,
  prices: z.array(priceInterval),
  freeTiers: z.optional(z.array(freeTier)),
  note: z.optional(localizedText),
});

export const providerFile = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
  name: z.strictObject({ en: z.string(), zh: z.string() }),
  market: z.enum(markets),
  kind: z.enum(providerKinds),
  currency: currencyCode,
  /** IANA zone in which its dates and schedules are meant. */
  timeZone: z.string(),
  homePage: webAddress,
  pricingPage: z.optional(webAddress),
  openAICompatible: z.nullable(z.boolean()),
  sources: z.record(z.string(), source),
  endpoints: z.array(
    z.strictObject({
      id: z.string(),
      name: localizedText,
      market: z.enum(markets),
      baseUrl: z.optional(webAddress),
    }),
  ),
  availability: z.array(
    z.strictObject({
      /** ISO 3166 codes, or `*` for everywhere else, `EU` for the union. */
      regions: z.array(z.string()).check(z.minLength(1)),
      status: z.enum(['supported', 'unsupported', 'conditional', 'unverified']),
      from: z.optional(isoDate),
      condition: z.optional(localizedText),
      ...evidence,
    }),
  ),
  /** What opening an account takes in general. */
  account: z.optional(
    z.strictObject({
      realName: z.optional(z.boolean()),
      phone: z.optional(z.boolean()),
      card: z.optional(z.boolean()),
      note: z.optional(localizedText),
      evidence: z.optional(evidenceObject),
    }),
  ),
  models: z.array(model),
  /** Offers that hold for every model of the provider, or an account credit. */
  freeTiers: z.optional(z.array(freeTier)),
});

export const exchangeRatesFile = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.record(z.string(), source),
  rates: z.array(
    z.strictObject({
      base: currencyCode,
      quote: currencyCode,
      /** Units of `quote` for one unit of `base`. */
      rate: exchangeRate,
      date: isoDate,
      ...evidence,
    }),
  ),
});

/** Public holidays on which a schedule is not in force, by calendar id. */
export const holidaysFile = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.record(z.string(), source),
  calendars: z.record(
    z.string(),
    z.strictObject({
      name: localizedText,
      timeZone: z.string(),
      /** Years for which the calendar is complete. */
      years: z.array(z.int()),
      days: z.array(isoDate),
      ...evidence,
    }),
  ),
});

/** The whole catalogue as it ships: what `pricing/*.json` say, in one document. */
export interface CatalogueData {
  /** Newest `checkedOn` of any price: the catalogue's own date. */
  readonly date: string;
  readonly providers: readonly ProviderFile[];
  readonly exchangeRates: ExchangeRatesFile;
  readonly holidays: HolidaysFile;
}

export type HolidaysFile = z.infer<typeof holidaysFile>;
export type Source = z.infer<typeof source>;
export type LocalizedText = z.infer<typeof localizedText>;
export type Rates = z.infer<typeof rates>;
export type Variant = z.infer<typeof variant>;
export type PriceTable = z.infer<typeof priceTable>;
export type Schedule = z.infer<typeof schedule>;
export type Batch = z.infer<typeof batch>;
export type PriceInterval = z.infer<typeof priceInterval>;
export type FreeTier = z.infer<typeof freeTier>;
export type Model = z.infer<typeof model>;
export type ProviderFile = z.infer<typeof providerFile>;
export type ExchangeRatesFile = z.infer<typeof exchangeRatesFile>;
export type { CurrencyCode } from '../terms';
