/** What is other in a table than in the one before: most of a row stays while the text is edited. */
import * as z from 'zod/mini';
import { row, type Row } from './comparisonRow';

export const rowChanges = z.object({
  /** Every id in its new place; `null` = rows and places are those of before. */
  order: z.nullable(z.array(z.string())),
  /** Of a known row the fields that changed, of a new one all. */
  changed: z.array(z.extend(z.partial(row), { id: z.string() })),
});
type RowChanges = z.infer<typeof rowChanges>;
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

/** Rows that stay as they were are the same objects. `null` when the changes are of another table. */
export function withChanges(
  before: readonly Row[],
  { order, changed }: RowChanges,
): readonly Row[] | null {
  const rows = new Map(before.map(each => [each.id, each]));
  for (const change of changed) {
    const was = rows.get(change.id);
    const next = z.safeParse(row, was === undefined ? change : { ...was, ...change });
    if (!next.success) {
      return null;
    }
    rows.set(change.id, next.data);
  }
  const ids = order ?? before.map(({ id }) => id);
  const after = ids.map(id => rows.get(id)).filter(each => each !== undefined);
  return after.length === ids.length ? after : null;
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
