/** Reads the settings `priceLens.prices.*`: what is right is taken, what is wrong is named and left out. */
import { fieldsOf } from '../files/fields';
import { sentence } from '../text/sentence';
import type * as z from 'zod/mini';
import type { UserRate } from '../pricing/exchangeRates';
import {
  jsonPath,
  mostProblems,
  ofType,
  problem,
  schemaProblems,
  type Problem,
} from '../pricing/problems';
import type { SchemaRule } from '../pricing/schemaRules';
import { currencyCode, type CurrencyCode, type Rates } from '../pricing/schema';
import type { OwnDiscount, OwnModel } from './ownPrices';
import {
  ownModelSetting,
  percentObjectSetting,
  percentSetting,
  priceSetting,
  rateNumberSetting,
  rateSetting,
} from './settingSchema';

type OwnSetting = 'ownModels' | 'discounts' | 'exchangeRates';

/** `path` is inside the setting's value. */
export interface SettingProblem extends Problem {
  readonly setting: OwnSetting | 'files';
}

export interface OwnSettings {
  readonly models: readonly OwnModel[];
  readonly discounts: readonly OwnDiscount[];
  readonly exchangeRates: readonly UserRate[];
  readonly problems: readonly SettingProblem[];
}

/** The values as the editor hands them over: anything a user may have typed. */
export type RawOwnSettings = Readonly<Record<OwnSetting, unknown>>;

/** `today`: the day that a rate without a date is of. `latest`: later ones are in the future. */
export function readOwnSettings(raw: RawOwnSettings, today: string, latest = today): OwnSettings {
  const problems: SettingProblem[] = [];
  const reader = (setting: OwnSetting): Reader => {
    let room = mostProblems;
    return {
      get isFull() {
        return room === 0;
      },
      report: found => {
        problems.push(...found.slice(0, room).map(each => ({ setting, ...each })));
        room = Math.max(room - found.length, 0);
      },
    };
  };
  return {
    models: readModels(raw.ownModels, reader('ownModels')),
    discounts: readDiscounts(raw.discounts, reader('discounts')),
    exchangeRates: readRates(raw.exchangeRates, reader('exchangeRates'), today, latest),
    problems,
  };
}

interface Reader {
  /** More would be read by nobody. */
  readonly isFull: boolean;
  readonly report: (problems: readonly Problem[]) => void;
}

/** The value by its schema, or `undefined` with the problems told at their place in the setting. */
function read<T>(
  value: unknown,
  schema: z.ZodMiniType<T>,
  at: readonly PropertyKey[],
  reader: Reader,
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) {
    return result.data;
  }
  if (reader.isFull) {
    return undefined;
  }
  const found = schemaProblems(result.error.issues, value);
  reader.report(
    found.map(each => {
      const steps = [...at, ...each.steps];
      return { ...each, steps, path: jsonPath(steps) };
    }),
  );
  return undefined;
}

function readModels(value: unknown, reader: Reader): OwnModel[] {
  if (!Array.isArray(value)) {
    reader.report([notOfType(value, 'array')]);
    return [];
  }
  const models = new Map<string, OwnModel>();
  value.forEach((entry: unknown, index) => {
    const setting = read(entry, ownModelSetting, [index], reader);
    if (setting === undefined) {
      return;
    }
    if (models.has(setting.id)) {
      reader.report([
        problem(
          [index, 'id'],
          setting.id,
          sentence('each model once; the first entry holds'),
          sentence('merge the entries or correct the id'),
        ),
      ]);
      return;
    }
    const { id, contextWindow, maxOutput, ...rest } = setting;
    const slash = id.indexOf('/');
    models.set(id, {
      ...rest,
      index,
      providerId: id.slice(0, slash),
      modelId: id.slice(slash + 1),
      rates: ratesOf(setting),
      contextWindow: contextWindow ?? undefined,
      maxOutput: maxOutput ?? undefined,
    });
  });
  return [...models.values()];
}

function ratesOf(setting: Rates): Rates {
  const { inputPerMTok, outputPerMTok, cacheReadPerMTok, cacheWritePerMTok } = setting;
  return {
    inputPerMTok,
    outputPerMTok,
    ...(cacheReadPerMTok !== undefined && { cacheReadPerMTok }),
    ...(cacheWritePerMTok !== undefined && { cacheWritePerMTok }),
  };
}

function readDiscounts(value: unknown, reader: Reader): OwnDiscount[] {
  return entriesOf(value, reader).flatMap(([pattern, entry]): OwnDiscount[] => {
    if (typeof entry === 'number') {
      const percentOff = read(entry, percentSetting, [pattern], reader);
      return percentOff === undefined ? [] : [{ pattern, terms: { percentOff } }];
    }
    const fields = fieldsOf(entry) ?? {};
    if ('percentOff' in fields) {
      const setting = read(entry, percentObjectSetting, [pattern], reader);
      return setting === undefined
        ? []
        : [{ ...setting, pattern, terms: { percentOff: setting.percentOff } }];
    }
    if (!Object.keys(fields).some(key => key.endsWith('PerMTok'))) {
      reader.report([neitherForm(pattern, entry, percentForms)]);
      return [];
    }
    const setting = read(entry, priceSetting, [pattern], reader);
    return setting === undefined
      ? []
      : [{ ...setting, pattern, terms: { rates: ratesOf(setting) } }];
  });
}

const percentForms = {
  said: sentence('a percentage (number), or an object with "percentOff" or with your prices'),
  advice: sentence(
    'write 20 for 20 % off, -10 for a surcharge of 10 %, or { "inputPerMTok": …, "outputPerMTok": … }',
  ),
};

const rateForms = {
  said: sentence('a rate (number), or an object with "rate" and "date"'),
  advice: sentence('write 7.1 or { "rate": 7.1, "date": "2026-11-01" }'),
};

function neitherForm(key: string, value: unknown, { said, advice }: SchemaRule): Problem {
  const isNumber = typeof value === 'string' && Number.isFinite(Number.parseFloat(value));
  return problem([key], value, said, isNumber ? ofType('number', value)[1] : advice);
}

function readRates(value: unknown, reader: Reader, today: string, latest: string): UserRate[] {
  const rates = new Map<string, UserRate>();
  for (const [pair, entry] of entriesOf(value, reader)) {
    const [base, quote, ...more] = pair.split('/').map(currencyOf);
    if (base === undefined || quote === undefined || base === quote || more.length > 0) {
      const capital = pair.toUpperCase();
      const isOnlyCase = capital !== pair && capital.split('/').every(code => currencyOf(code));
      reader.report([
        problem(
          [pair],
          pair,
          sentence('two different currencies of {options} with a slash between', {
            options: { list: currencyCode.options },
          }),
          isOnlyCase
            ? sentence('write "{capital}"', { capital })
            : sentence('write it like "USD/CNY": the rate is what one USD is in CNY'),
        ),
      ]);
      continue;
    }
    if (typeof entry !== 'number' && fieldsOf(entry) === null) {
      reader.report([neitherForm(pair, entry, rateForms)]);
      continue;
    }
    const setting =
      typeof entry === 'number'
        ? { rate: read(entry, rateNumberSetting, [pair], reader), date: today }
        : read(entry, rateSetting, [pair], reader);
    if (setting?.rate === undefined) {
      continue;
    }
    const { rate, date = today } = setting;
    if (date > latest) {
      reader.report([
        problem([pair, 'date'], date, sentence('not in the future'), sentence('correct the date')),
      ]);
    } else if (rates.has(key(base, quote))) {
      reader.report([
        problem(
          [pair],
          pair,
          sentence('each pair of currencies once'),
          sentence('keep one direction'),
        ),
      ]);
    } else {
      rates.set(key(base, quote), { base, quote, rate, date });
    }
  }
  return [...rates.values()];
}

function key(...pair: [CurrencyCode, CurrencyCode]): string {
  return pair.sort().join();
}

function currencyOf(code: string): CurrencyCode | undefined {
  return currencyCode.options.find(option => option === code.trim());
}

function entriesOf(value: unknown, reader: Reader): [string, unknown][] {
  const fields = fieldsOf(value);
  if (fields === null) {
    reader.report([notOfType(value, 'object')]);
  }
  return Object.entries(fields ?? {});
}

function notOfType(value: unknown, type: 'array' | 'object'): Problem {
  return problem([], value, ...ofType(type, value));
}
