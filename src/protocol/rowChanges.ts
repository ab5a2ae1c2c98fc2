/** What is other in a table than in the one before: most of a row stays while the text is edited. */
import * as z from 'zod/mini';
import { row, type Row } from './comparisonRow';

export const rowChanges = z.object({
  /** Every id in its new place; `null` = rows and places are those of before. */
  order: z.nullable(z.array(z.string())),
  /** Of a known row the fields that changed, of a new one all. */
  changed: z.array(z.extend(z.partial(row), { id: z.string() })),
});
export type RowChanges = z.infer<typeof rowChanges>;

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
