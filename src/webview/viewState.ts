/**
 * What the user chose in the view, and nothing else: prices, counts and rows are never stored.
 * A state from an older version, or somebody else's, is read field by field; what does not fit is left out.
 */
import * as z from 'zod/mini';
import type { ModelClass } from '../core/terms';
import { modelClass } from '../protocol/comparisonRow';
import { defaultScenario, scenarioFields, type Scenario } from '../protocol/comparisonScenario';
import { columnIds, type ColumnId } from './table/columns';

export const features = ['free', 'fits', 'openAI', 'caching', 'batch', 'thinking'] as const;
export type Feature = (typeof features)[number];

export interface ViewState {
  readonly tab: 'models' | 'history';
  readonly scenario: Scenario;
  readonly search: string;
  /** Empty = every class. */
  readonly classes: readonly ModelClass[];
  readonly features: readonly Feature[];
  readonly sort: { readonly column: ColumnId; readonly descending: boolean };
  readonly pinned: readonly string[];
  readonly onlyPinned: boolean;
  readonly expanded: readonly string[];
  readonly showAllFree: boolean;
  readonly showFreeRoutes: boolean;
  /** In a narrow view the rarer assumptions and the facets are folded away. */
  readonly showAssumptions: boolean;
  readonly showFacets: boolean;
  readonly showAccount: boolean;
  readonly historyModels: readonly string[];
  readonly historyPrice: 'input' | 'output';
  readonly historyZoom: 'all' | 'priceWar';
}

export const defaultState: ViewState = {
  tab: 'models',
  scenario: defaultScenario,
  search: '',
  classes: [],
  features: [],
  sort: { column: 'cost', descending: false },
  pinned: [],
  onlyPinned: false,
  expanded: [],
  showAllFree: false,
  showFreeRoutes: false,
  showAssumptions: false,
  showFacets: false,
  showAccount: false,
  historyModels: [],
  historyPrice: 'input',
  historyZoom: 'all',
};

const ids = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(2000));
const fields = {
  tab: z.enum(['models', 'history']),
  search: z.string().check(z.maxLength(500)),
  classes: z.array(modelClass),
  features: z.array(z.enum(features)),
  sort: z.object({ column: z.enum(columnIds), descending: z.boolean() }),
  pinned: ids,
  onlyPinned: z.boolean(),
  expanded: ids,
  showAllFree: z.boolean(),
  showFreeRoutes: z.boolean(),
  showAssumptions: z.boolean(),
  showFacets: z.boolean(),
  showAccount: z.boolean(),
  historyModels: ids,
  historyPrice: z.enum(['input', 'output']),
  historyZoom: z.enum(['all', 'priceWar']),
};

/** Reads stored state; every field that is missing or unusable has its default. */
export function parseState(stored: unknown): ViewState {
  return {
    ...defaultState,
    ...known(fields, stored),
    scenario: {
      ...defaultScenario,
      ...known(scenarioFields, isRecord(stored) ? stored.scenario : undefined),
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

function known<Fields extends Record<string, z.core.$ZodType>>(
  fields: Fields,
  stored: unknown,
): { [Key in keyof Fields]?: z.infer<Fields[Key]> } {
  const found: Record<string, unknown> = {};
  if (isRecord(stored)) {
    for (const [key, field] of Object.entries(fields)) {
      const result = z.safeParse(field, stored[key]);
      if (result.success) {
        found[key] = result.data;
      }
    }
  }
  return found as { [Key in keyof Fields]?: z.infer<Fields[Key]> };
}

function changes(value: object, defaults: object): Record<string, unknown> {
  const reference = new Map(Object.entries(defaults));
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, field]) => JSON.stringify(field) !== JSON.stringify(reference.get(key)),
    ),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
