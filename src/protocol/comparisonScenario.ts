import * as z from 'zod/mini';
import { accountKinds, comparedCurrencies, markets } from '../core/terms';

const count = z.number().check(z.nonnegative(), z.maximum(1e9));

const fact = z.enum(['unknown', 'yes', 'no']);
export type Fact = z.infer<typeof fact>;

/** What the user assumes about the requests; every field is an input of the scenario bar. */
export const scenarioFields = {
  /** Expected output per request: a number of tokens, or a multiple of the input. */
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('tokens'), tokens: count }),
    z.object({
      kind: z.literal('ratio'),
      ratio: z.number().check(z.nonnegative(), z.maximum(100)),
    }),
  ]),
  /** `null` = one request; a number also asks for a monthly cost and for quotas per day. */
  requestsPerDay: z.nullable(count),
  /** Share of the input that is read from the provider's cache, in percent. */
  cachedPercent: z.number().check(z.nonnegative(), z.maximum(100)),
  batch: z.boolean(),
  thinking: z.boolean(),
  /**
   * `at` is a day (the price in force at its end) or a local date-time as `<input>` writes it, in the user's zone.
   * `blended` averages the schedules over a week.
   */
  when: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('now') }),
    z.object({
      kind: z.literal('at'),
      at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)),
    }),
    z.object({ kind: z.literal('blended') }),
  ]),
  /** Market of the user's account; `auto` follows the setting. */
  market: z.enum(['auto', 'any', ...markets]),
  /** Currency that costs are compared in; `auto` follows the setting. */
  currency: z.enum(['auto', ...comparedCurrencies]),
  includeRetired: z.boolean(),
  /** What is not said is not known, which is not "no". */
  account: z.object({
    kind: z.enum(['unknown', ...accountKinds]),
    isNew: fact,
    realName: fact,
    phone: fact,
    card: fact,
    migratingFromOpenAI: fact,
  }),
};

export const scenario = z.object(scenarioFields);
export type Scenario = z.infer<typeof scenario>;

export const defaultScenario: Scenario = {
  output: { kind: 'tokens', tokens: 0 },
  requestsPerDay: null,
  cachedPercent: 0,
  batch: false,
  thinking: false,
  when: { kind: 'now' },
  market: 'auto',
  currency: 'auto',
  includeRetired: false,
  account: {
    kind: 'unknown',
    isNew: 'unknown',
    realName: 'unknown',
    phone: 'unknown',
    card: 'unknown',
    migratingFromOpenAI: 'unknown',
  },
};
