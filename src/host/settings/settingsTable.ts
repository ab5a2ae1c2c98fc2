/**
 * Every setting of the manifest: what its values may be, which one holds in place of a wrong one, and who
 * may set it. A test compares the table with package.json, entry by entry.
 */
import * as z from 'zod/mini';
import { schemaProblems, type Problem } from '../../core/pricing/problems';
import { comparedCurrencies, markets, priceUnits } from '../../core/terms';

/**
 * What is at stake when somebody else sets it: an address or a schedule connects, a path is read, a price
 * is believed, a text stands in the window, work is done for every file; a choice does no harm.
 */
export type SettingKind = 'address' | 'schedule' | 'path' | 'price' | 'text' | 'work' | 'choice';

interface Row {
  readonly kind: SettingKind;
  /** `application`: the user's own settings alone, not those of a workspace or of a remote machine. */
  readonly scope: 'application' | 'window' | 'machine-overridable';
  readonly schema: z.ZodMiniType;
  readonly fallback: unknown;
  /** A number beyond these is taken for the nearer one. */
  readonly between?: readonly [least: number, greatest: number];
}

const text = z.string();
const address = z.string().check(z.trim());
const flag = z.boolean();
const whole = (least: number, greatest: number): z.ZodMiniType<number> =>
  z.int().check(z.minimum(least), z.maximum(greatest));
const anything = z.unknown();

export const settingsTable = {
  model: { kind: 'choice', scope: 'window', schema: text, fallback: '' },
  rememberModel: {
    kind: 'choice',
    scope: 'window',
    schema: z.enum(['global', 'workspace']),
    fallback: 'global',
  },
  market: {
    kind: 'choice',
    scope: 'application',
    schema: z.enum(['auto', ...markets]),
    fallback: 'auto',
  },
  currency: {
    kind: 'choice',
    scope: 'application',
    schema: z.enum(['auto', ...comparedCurrencies]),
    fallback: 'auto',
  },
  priceUnit: {
    kind: 'choice',
    scope: 'application',
    schema: z.enum(priceUnits),
    fallback: 'perMTok',
  },
  'statusBar.enabled': { kind: 'choice', scope: 'window', schema: flag, fallback: true },
  'statusBar.template': {
    kind: 'text',
    scope: 'window',
    schema: text,
    fallback: '${scope} ${tokens} tok · ${model} ${cost}',
  },
  'statusBar.counts': {
    kind: 'choice',
    scope: 'window',
    schema: z.enum(['selectionOrFile', 'file', 'selection']),
    fallback: 'selectionOrFile',
  },
  'diagnostics.enabled': { kind: 'work', scope: 'window', schema: flag, fallback: false },
  'diagnostics.daysBeforeShutdown': {
    kind: 'choice',
    scope: 'window',
    schema: whole(0, 730),
    fallback: 60,
  },
  'codeLens.enabled': { kind: 'work', scope: 'window', schema: flag, fallback: false },
  'files.maximumSizeMB': {
    kind: 'work',
    scope: 'window',
    schema: z.number().check(z.minimum(0.1), z.maximum(512)),
    fallback: 10,
    between: [0.1, 512],
  },
  'tokenizers.mirror': { kind: 'address', scope: 'application', schema: address, fallback: '' },
  'refresh.url': { kind: 'address', scope: 'application', schema: address, fallback: '' },
  'refresh.checkEveryDays': {
    kind: 'schedule',
    scope: 'application',
    schema: whole(0, 365),
    fallback: 0,
  },
  'providerCounts.anthropicUrl': {
    kind: 'address',
    scope: 'application',
    schema: address,
    fallback: '',
  },
  'providerCounts.googleUrl': {
    kind: 'address',
    scope: 'application',
    schema: address,
    fallback: '',
  },
  'prices.staleAfterDays': {
    kind: 'price',
    scope: 'application',
    schema: whole(1, 3650),
    fallback: 60,
  },
  // Entry by entry: `readOwnSettings` leaves out what is wrong and keeps the rest.
  'prices.ownModels': { kind: 'price', scope: 'window', schema: anything, fallback: [] },
  'prices.discounts': { kind: 'price', scope: 'window', schema: anything, fallback: {} },
  'prices.exchangeRates': { kind: 'price', scope: 'window', schema: anything, fallback: {} },
  'prices.files': { kind: 'path', scope: 'machine-overridable', schema: anything, fallback: [] },
} as const satisfies Record<string, Row>;

export type SettingKey = keyof typeof settingsTable;

export type SettingValues = {
  readonly [Key in SettingKey]: z.output<(typeof settingsTable)[Key]['schema']>;
};

/** A value that is not one of its setting's, and what holds in its place. */
export interface WrongSetting {
  readonly key: SettingKey;
  readonly problem: Problem;
  readonly inForce: unknown;
}

/** Every setting by the table; `valueOf` may answer anything, as anybody can write anything. */
export function readSettingValues(valueOf: (key: SettingKey) => unknown): {
  readonly values: SettingValues;
  readonly wrong: readonly WrongSetting[];
} {
  const values: Partial<Record<SettingKey, unknown>> = {};
  const wrong: WrongSetting[] = [];
  for (const [name, row] of Object.entries<Row>(settingsTable)) {
    const key = name as SettingKey;
    const value = valueOf(key);
    const result = row.schema.safeParse(value === undefined ? row.fallback : value);
    if (result.success) {
      values[key] = result.data;
      continue;
    }
    const inForce = nearest(value, row);
    values[key] = inForce;
    const [problem] = schemaProblems(result.error.issues, value);
    if (problem !== undefined) {
      wrong.push({ key, problem, inForce });
    }
  }
  return { values: values as SettingValues, wrong };
}

function nearest(value: unknown, { fallback, between }: Row): unknown {
  return between !== undefined && typeof value === 'number' && !Number.isNaN(value)
    ? Math.min(Math.max(value, between[0]), between[1])
    : fallback;
}
