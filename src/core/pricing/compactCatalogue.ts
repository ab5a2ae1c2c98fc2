/**
 * The catalogue as it ships. Providers repeat themselves (the same conditions under ten models, the
 * same source on fifty prices), so every distinct value is written once and referred to by number;
 * objects refer to their list of keys. Decoding is one pass, because parts come before the whole.
 */
import { lastOf } from '../steps';
import type { CatalogueData } from './schema';

type Scalar = string | number | boolean | null;

/** `[shape, …parts]`; shape −1 is an array. Parts number the scalars first, then the composites. */
type Composite = readonly number[];

interface Packed {
  readonly shapes: readonly (readonly string[])[];
  readonly scalars: readonly Scalar[];
  readonly composites: readonly Composite[];
}

const arrayShape = -1;

export function encodeCatalogue(data: CatalogueData): string {
  const scalars = rankScalars(data);
  const scalarNumbers = new Map(scalars.map((scalar, index) => [scalar, index]));
  const shapes: (readonly string[])[] = [];
  const shapeNumbers = new Map<string, number>();
  const composites: Composite[] = [];
  const compositeNumbers = new Map<string, number>();

  const shapeOf = (keys: readonly string[]): number => {
    if (keys.includes('__proto__')) {
      throw new TypeError('The catalogue holds a key that JavaScript keeps for itself: __proto__');
    }
    const name = JSON.stringify(keys);
    const known = shapeNumbers.get(name) ?? shapes.push(keys) - 1;
    shapeNumbers.set(name, known);
    return known;
  };
  const numberOf = (value: unknown): number => {
    if (!isComposite(value)) {
      return scalarNumbers.get(value as Scalar) ?? 0;
    }
    const entries = definedEntries(value);
    const shape = Array.isArray(value) ? arrayShape : shapeOf(entries.map(([key]) => key));
    const composite = [shape, ...entries.map(([, part]) => numberOf(part))];
    const name = composite.join();
    const known = compositeNumbers.get(name) ?? scalars.length + composites.push(composite) - 1;
    compositeNumbers.set(name, known);
    return known;
  };

  numberOf(data);
  return escaped(JSON.stringify({ shapes, scalars, composites } satisfies Packed));
}

/** A text with one character beyond Latin-1 takes two bytes for each of its characters while it is held. */
function escaped(json: string): string {
  return json.replaceAll(
    /[^\0-\u00ff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Equal parts of the result are the same object: treat it as read-only. */
export function decodeCatalogue(text: string): CatalogueData {
  return lastOf(decodingCatalogue(text));
}

/** So many parts are put together in about a millisecond. */
const partsPerStep = 1000;

/** The same in steps, for hosts that have other work to do in between. */
export function* decodingCatalogue(text: string): Generator<undefined, CatalogueData> {
  const { shapes, scalars, composites } = JSON.parse(text) as Packed;
  yield;
  const values: unknown[] = scalars.slice();
  for (const composite of composites) {
    if (values.length % partsPerStep === 0) {
      yield;
    }
    const keys = shapes[composite[0] ?? arrayShape];
    // Plain loops: this runs before the first price is shown, and callbacks took three times as long.
    if (keys === undefined) {
      const list: unknown[] = [];
      for (let index = 1; index < composite.length; index++) {
        list.push(values[composite[index] ?? 0]);
      }
      values.push(list);
    } else {
      const object: Record<string, unknown> = {};
      for (let index = 1; index < composite.length; index++) {
        object[keys[index - 1] ?? ''] = values[composite[index] ?? 0];
      }
      values.push(object);
    }
  }
  return values.at(-1) as CatalogueData;
}

/** Distinct scalars, the most used first: they get the shortest numbers. */
function rankScalars(data: CatalogueData): Scalar[] {
  const uses = new Map<Scalar, number>();
  const visit = (value: unknown): void => {
    if (isComposite(value)) {
      definedEntries(value).forEach(([, part]) => {
        visit(part);
      });
    } else if (isScalar(value)) {
      uses.set(value, (uses.get(value) ?? 0) + 1);
    } else {
      throw new TypeError(`The catalogue holds a value JSON cannot say: a ${typeof value}`);
    }
  };
  visit(data);
  return [...uses].sort(([, a], [, b]) => b - a).map(([scalar]) => scalar);
}

function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isFinite(value)
  );
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => part !== undefined);
}
