import type { ComparisonView } from '../protocol/comparison';
import { columns, type ColumnId } from './columns';
import type { ViewState } from './viewState';

/** Columns that say nothing while there is no text. */
const aboutText: readonly ColumnId[] = ['tokens', 'cost', 'monthly', 'times'];
/** Room those columns leave to the prices in a narrow view. */
const textWidth = 300;
const monthlyWidth = 100;

/** The columns that fit the view's width. */
export function shownColumns(
  width: number,
  { scenario }: ViewState,
  comparison: ComparisonView | null,
): readonly ColumnId[] {
  const hasMonthly = scenario.requestsPerDay !== null;
  const hasText =
    comparison === null || comparison.source.kind === 'text' || comparison.source.kind === 'files';
  const room = width + (hasText ? 0 : textWidth) - (hasText && hasMonthly ? monthlyWidth : 0);
  return columns
    .filter(
      ({ id, fromWidth }) =>
        room >= fromWidth &&
        (hasText || !aboutText.includes(id)) &&
        (id !== 'monthly' || hasMonthly),
    )
    .map(({ id }) => id);
}
