/**
 * The terms of the catalogue, each list once: schema, API, messages, settings and tests take them from
 * here. Without an import, so that whoever needs a word does not get the schema with it. Where an order
 * means something the list says so.
 */

/** ISO 4217 codes of the money that providers bill in. */
export const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'INR'] as const;
export type CurrencyCode = (typeof currencies)[number];

/** The currencies one may compare in. */
export const comparedCurrencies = ['CNY', 'USD'] as const satisfies readonly CurrencyCode[];

/** Whose accounts a provider bills: mainland China's, or those of the rest of the world. */
export const markets = ['cn', 'intl'] as const;
export type Market = (typeof markets)[number];

/** In the order in which they are offered. */
export const modelClasses = [
  'flagship',
  'balanced',
  'lite',
  'reasoning',
  'code',
  'special',
  'embedding',
] as const;
export type ModelClass = (typeof modelClasses)[number];

/** Places in an order of what a class is capable of, the most capable first. */
export const placeOfClass: Readonly<Record<ModelClass, number>> = {
  flagship: 0,
  reasoning: 1,
  balanced: 2,
  code: 3,
  lite: 4,
  special: 5,
  embedding: 6,
};

/** All but what writes nothing, and what was made for one task: translating, judging what is safe, listening. */
export const textClasses: readonly ModelClass[] = modelClasses.filter(
  each => each !== 'embedding' && each !== 'special',
);

/** The same in steps: within one, nobody can say by the class which is more capable. */
export const stepOfClass: Readonly<Record<ModelClass, number>> = {
  flagship: 0,
  reasoning: 0,
  balanced: 1,
  code: 1,
  lite: 2,
  special: 3,
  embedding: 3,
};

/** How far below the class of the user's model an alternative may be. */
export const classFloors = ['sameClass', 'oneBelow', 'any'] as const;
export type ClassFloor = (typeof classFloors)[number];

export const lifecycleStatuses = [
  'announced',
  'live',
  'deprecated',
  'retired',
  'uncertain',
] as const;
export type LifecycleStatus = (typeof lifecycleStatuses)[number];

/** Makes models, resells them under its own bill, or routes to others: the nearest to a model first. */
export const providerKinds = ['maker', 'cloud', 'aggregator'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** `own`: the user's contract, settings or measurement; never in the catalogue that ships. */
export const sourceKinds = ['official', 'copy', 'dataset', 'press', 'own'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How far a statement can be trusted. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** What an offer that can make usage free is. */
export const offerKinds = [
  'free-model',
  'recurring-quota',
  'signup-credit',
  'promotion',
  'migration',
  'trial',
] as const;

/** Where an offer stood when it was checked. */
export const offerStatuses = ['active', 'ended', 'not-free', 'uncertain'] as const;

/** What an offer gives, and how often. */
export const offerUnits = ['tokens', 'requests', 'USD', 'CNY', 'neurons'] as const;
export const offerPeriods = ['day', 'month', 'once', 'once-per-model'] as const;

/** What an offer's own terms ask or forbid, so that what it gives is not simply free; the gravest first. */
export const statedCatches = [
  'non-commercial',
  'personal-only',
  'trial-only',
  'ide-only',
  'subscription',
  'data-sharing',
] as const;

/**
 * All of them: the others follow from what else is known of the offer, the usage and the account; the last,
 * from what nobody has said of the account.
 */
export const offerCatches = [
  ...statedCatches,
  'unverified',
  'credit',
  'limits-unpublished',
  'account',
] as const;
export type OfferCatch = (typeof offerCatches)[number];

/** Verdicts on a usage, the best for the user first; from `unknown` on, nobody can say that it would be free. */
export const freeTierStatuses = [
  'free',
  'within-quota',
  'covered-by-credit',
  'limits-unpublished',
  'over-quota',
  'unknown',
  'not-eligible',
  'ended',
  'none',
] as const;
export type FreeTierStatus = (typeof freeTierStatuses)[number];

/**
 * Sections of a comparison in their order: the user's model, then `free`, without a catch, `freeRoute` (an
 * aggregator's free route to a model), then what is paid for, what is billed at zero but not free, prices
 * that are little more than hearsay, what nobody has verified for the account, what does not suit it or the
 * text, what has no price.
 */
export const rowSections = [
  'baseline',
  'free',
  'freeRoute',
  'ranked',
  'billedZero',
  'lowConfidence',
  'unverified',
  'unsuitable',
  'unpriced',
] as const;
export type RowSection = (typeof rowSections)[number];

/** What of them can be had, if on terms that this use may not meet, or at a price nobody confirmed. */
export const obtainableSections: readonly RowSection[] = rowSections.slice(
  0,
  rowSections.indexOf('unverified'),
);

/** What of them one can use, and knows what it costs. */
export const usableSections: readonly RowSection[] = rowSections.slice(
  0,
  rowSections.indexOf('billedZero'),
);

/** What of them costs the user nothing. */
export const freeSections: readonly RowSection[] = ['free', 'freeRoute'];

/** Why nobody can say what a request costs. */
export type UnknownCause = 'not-counted' | 'not-offered' | 'no-price';

/** The facts about an account that conditions of offers ask for, besides its kind. */
export const accountKinds = ['personal', 'enterprise'] as const;
export const accountFacts = ['isNew', 'realName', 'phone', 'card', 'migratingFromOpenAI'] as const;
export type AccountCondition = (typeof accountFacts | typeof accountKinds)[number];

/** Lifetimes of what is written to a provider's cache: five minutes, one hour. */
export const cacheWriteTtls = ['5m', '1h'] as const;
export type CacheWriteTtl = (typeof cacheWriteTtls)[number];

/** What an amount is of: one call, a thousand of them, or thirty days of the calls a day. */
export const amountUnits = ['call', 'thousandCalls', 'month'] as const;
export type AmountUnit = (typeof amountUnits)[number];

/** The same, and where several files are called with one by one: once with each of them. */
export const shownUnits = [...amountUnits, 'run'] as const;
export type ShownUnit = (typeof shownUnits)[number];

/** What several files are: each a call of its own, or all of them one call. */
export const fileRules = ['each', 'together'] as const;
export type FileRule = (typeof fileRules)[number];

/** Which price counts where it depends on the hour: that of now, the average of a week, the dearest, the cheapest. */
export const hourRules = ['now', 'week', 'dearest', 'offPeak'] as const;
export type HourRule = (typeof hourRules)[number];

/** How long a model thinks before it answers, where nobody says it in tokens. */
export const thinkingLengths = ['none', 'light', 'typical', 'heavy'] as const;
export type ThinkingLength = (typeof thinkingLengths)[number];

/** What the tokens on a bill are billed as. */
export const billingClasses = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;
export type BillingClass = (typeof billingClasses)[number];

/** How many tokens a price is quoted for; Chinese price lists use thousands and ten thousands. */
export const priceUnits = ['perMTok', 'per10kTok', 'perKTok'] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** How a text is counted; `download`: estimated until the published vocabulary is fetched. */
export const tokenizerBases = ['exact', 'download', 'estimated'] as const;
export type TokenizerBasis = (typeof tokenizerBases)[number];
