/** What the user assumes about the calls: one scenario per workspace, for every surface. */
import * as z from 'zod/mini';
import {
  accountKinds,
  amountUnits,
  classFloors,
  comparedCurrencies,
  fileRules,
  hourRules,
  markets,
  thinkingLengths,
  type AmountUnit,
  type ShownUnit,
} from '../terms';

const count = z.number().check(z.nonnegative(), z.maximum(1e9));
const isoDayOrTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

const fact = z.enum(['unknown', 'yes', 'no']);
export type Fact = z.infer<typeof fact>;

/** Every field is an input of the scenario bar. */
export const scenarioFields = {
  /** The answer of a call: tokens, a multiple of the input, or what is assumed while nobody says. */
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('assumed') }),
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
  /** Tokens of thinking per call, or a length that stands for some; billed as output. */
  thinking: z.union([z.enum(thinkingLengths), count]),
  hours: z.enum(hourRules),
  /** What the amounts shown are of; a month wants a number of requests. */
  unit: z.enum(amountUnits),
  /** What counted files are; of a single text it says nothing. */
  files: z.enum(fileRules),
  /** `at` is a day (the price in force at its end) or a local date-time as `<input>` writes it, in the user's zone. */
  when: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('now') }),
    z.object({ kind: z.literal('at'), at: z.string().check(z.regex(isoDayOrTime)) }),
  ]),
  /** Market of the user's account; `auto` follows the setting. */
  market: z.enum(['auto', 'any', ...markets]),
  /** Currency that costs are compared in; `auto` follows the setting. */
  currency: z.enum(['auto', ...comparedCurrencies]),
  includeRetired: z.boolean(),
  /** What is good enough to be named in place of the user's model. */
  floor: z.enum(classFloors),
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
  output: { kind: 'assumed' },
  requestsPerDay: null,
  cachedPercent: 0,
  batch: false,
  thinking: 'none',
  hours: 'week',
  unit: 'thousandCalls',
  files: 'each',
  when: { kind: 'now' },
  market: 'auto',
  currency: 'auto',
  includeRetired: false,
  floor: 'oneBelow',
  account: {
    kind: 'unknown',
    isNew: 'unknown',
    realName: 'unknown',
    phone: 'unknown',
    card: 'unknown',
    migratingFromOpenAI: 'unknown',
  },
};

const anyFields = z.catch(z.looseObject({}), {});

/** Reads a stored scenario field by field: what is missing or unusable has its default. */
export function readScenario(stored: unknown): Scenario {
  const told = withoutOldWords(anyFields.parse(stored));
  const usable = Object.entries(scenarioFields).filter(
    ([name, field]) => z.safeParse(field, told[name]).success,
  );
  return { ...defaultScenario, ...Object.fromEntries(usable.map(([name]) => [name, told[name]])) };
}

/** Version 1.0 had thinking as a switch, the average week as a time, and no answer as none assumed. */
function withoutOldWords(told: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { when, thinking } = told;
  const isBlended = anyFields.parse(when).kind === 'blended';
  return {
    ...told,
    ...(thinking === true && { thinking: 'typical' }),
    ...(isBlended && { hours: 'week' }),
  };
}

/**
 * A month of a volume nobody named is not known: the amounts are then of a thousand calls. Those of
 * several calls with different texts are of one run, once with each.
 */
export function unitOf(unit: AmountUnit, hasVolume: boolean, calls = 1): ShownUnit {
  if (unit === 'month' && hasVolume) {
    return unit;
  }
  return calls > 1 ? 'run' : unit === 'call' ? unit : 'thousandCalls';
}

/** How many calls so many files are. */
export function callsOfFiles({ files }: Pick<Scenario, 'files'>, count = 1): number {
  return files === 'each' ? count : 1;
}

/** The unit of a scenario, for so many files. */
export function shownUnit(scenario: Scenario, count = 1): ShownUnit {
  const { unit, requestsPerDay } = scenario;
  return unitOf(unit, requestsPerDay !== null, callsOfFiles(scenario, count));
}

/** The scenario as surfaces without a date of their own read it: for now, and for what is offered. */
export function ofToday(scenario: Scenario): Scenario {
  return { ...scenario, when: defaultScenario.when, includeRetired: false };
}
