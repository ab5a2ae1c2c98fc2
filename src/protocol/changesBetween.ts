/** The host's half of `rowChanges`: without the shapes, which take memory at every start. */
import type { Row } from './comparisonRow';
import type { RowChanges } from './rowChanges';

type RowChange = RowChanges['changed'][number];

export function changesBetween(before: readonly Row[], after: readonly Row[]): RowChanges {
  const known = new Map(before.map(each => [each.id, each]));
  const isSameOrder =
    before.length === after.length && after.every(({ id }, place) => before[place]?.id === id);
  return {
    order: isSameOrder ? null : after.map(({ id }) => id),
    changed: after.flatMap(each => {
      const was = known.get(each.id);
      const change = was === undefined ? each : changedFields(was, each);
      return change === null ? [] : [change];
    }),
  };
}

/** Plain loops: this runs for every row at every change of the text. */
function changedFields(was: Row, is: Row): RowChange | null {
  let change: RowChange | null = null;
  for (const name of Object.keys(is) as (keyof Row)[]) {
    if (!isSame(was[name], is[name])) {
      change = Object.assign(change ?? { id: is.id }, { [name]: is[name] });
    }
  }
  return change;
}

/** Of values as JSON has them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b;
  }
  const [before, after] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(after);
  return (
    names.length === Object.keys(before).length &&
    names.every(name => isSame(before[name], after[name]))
  );
}
