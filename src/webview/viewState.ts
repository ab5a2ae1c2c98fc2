/**
 * What the user chose in the view, and nothing else: prices, counts and rows are never stored.
 * A state from an older version, or somebody else's, is read field by field; what does not fit is left out.
 */
import * as z from 'zod/mini';
import { ids } from '../protocol/comparison';
import { modelClass } from '../protocol/comparisonRow';
import { defaultScenario, scenarioFields, type Scenario } from '../protocol/comparisonScenario';
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
  showAllFree: yesNo,
  showFreeRoutes: yesNo,
  /** In a narrow view the rarer assumptions and the facets are folded away. */
  showAssumptions: yesNo,
  showFacets: yesNo,
  showAccount: yesNo,
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
  const told = fieldsOf.parse(fields.scenario);
  const usable = Object.entries(scenarioFields).filter(
    ([name, field]) => z.safeParse(field, told[name]).success,
  );
  return {
    ...choices.parse(fields),
    scenario: {
      ...defaultScenario,
      ...Object.fromEntries(usable.map(([name]) => [name, told[name]])),
    },
  };
}

/** What is worth storing: only what differs from the defaults. */
export function storedState(state: ViewState): object {
  const { scenario, ...rest } = state;
  const stored: Record<string, unknown> = changes(rest, { ...defaultState });
  const storedScenario = changes(scenario, defaultScenario);
  return Object.keys(storedScenario).length > 0 ? { ...stored, scenario: storedScenario } : stored;
}

function changes(value: object, defaults: object): Record<string, unknown> {
  const reference = new Map(Object.entries(defaults));
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, field]) => JSON.stringify(field) !== JSON.stringify(reference.get(key)),
    ),
  );
}

/** The list without the item, or with it at the end where it was not in. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter(each => each !== item) : [...list, item];
}
