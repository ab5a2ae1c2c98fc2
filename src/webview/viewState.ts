/**
 * What the user chose in the view, and nothing else: prices, counts and rows are never stored.
 * A state from an older version, or somebody else's, is read field by field; what does not fit is left out.
 */
import * as z from 'zod/mini';
import { ids } from '../protocol/toHost';
import { modelClass } from '../protocol/comparisonRow';
import { rowSections } from '../core/terms';
import { defaultScenario, readScenario, type Scenario } from '../core/request/scenario';
import { columnIds } from './table/columns';

export const features = ['free', 'fits', 'openAI', 'caching', 'batch', 'thinking'] as const;
export type Feature = (typeof features)[number];

const models = z.catch(z.readonly(ids), []);
const yesNo = z.catch(z.boolean(), false);
const choices = z.object({
  tab: z.catch(z.enum(['models', 'history']), 'models'),
  search: z.catch(z.string().check(z.maxLength(500)), ''),
  /** Empty = every class. */
  classes: z.catch(z.readonly(z.array(modelClass)), []),
  features: z.catch(z.readonly(z.array(z.enum(features))), []),
  sort: z.catch(z.object({ column: z.enum(columnIds), descending: z.boolean() }), {
    column: 'cost',
    descending: false,
  }),
  pinned: models,
  onlyPinned: yesNo,
  expanded: models,
  /** Sections that are shown whole. */
  unfolded: z.catch(z.readonly(z.array(z.enum(rowSections))), []),
  /** What is drawn only while it is open. */
  showAssumptions: yesNo,
  historyModels: models,
  historyPrice: z.catch(z.enum(['input', 'output']), 'input'),
  historyZoom: z.catch(z.enum(['all', 'priceWar']), 'all'),
});

export interface ViewState extends Readonly<z.infer<typeof choices>> {
  readonly scenario: Scenario;
}

export const defaultState: ViewState = { ...choices.parse({}), scenario: defaultScenario };

const fieldsOf = z.catch(z.looseObject({}), {});

/** Reads stored state; every field that is missing or unusable has its default. */
export function parseState(stored: unknown): ViewState {
  const fields = fieldsOf.parse(stored);
  return { ...choices.parse(fields), scenario: defaultScenario };
}

/** The scenario that version 1.0 stored here; the host keeps it since, for every surface. */
export function oldScenario(stored: unknown): Scenario | null {
  const { scenario } = fieldsOf.parse(stored);
  return scenario === undefined ? null : readScenario(scenario);
}

/** What is worth storing: only what differs from the defaults, and is not kept by the host. */
export function storedState(state: ViewState): object {
  const reference = new Map<string, unknown>(Object.entries(defaultState));
  return Object.fromEntries(
    Object.entries(state).filter(
      ([key, field]) =>
        key !== 'scenario' && JSON.stringify(field) !== JSON.stringify(reference.get(key)),
    ),
  );
}

/** The list without the item, or with it at the end where it was not in. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter(each => each !== item) : [...list, item];
}
