import type { ComparisonView } from '../protocol/comparison';
import { columns, type Column, type ColumnId } from './columns';
import type { ViewState } from './viewState';

/** Columns that say nothing while there is no text. */
const aboutText: readonly ColumnId[] = ['tokens', 'cost', 'monthly', 'times'];
/** Room those columns leave to the prices in a narrow view. */
const textWidth = 300;
const monthlyWidth = 100;

/** Below this width the view stands beside an editor. */
export const narrowWidth = 840;

const leastRoom = 480;

export interface ShownColumns {
  readonly ids: readonly ColumnId[];
  /** One track for each column, as `grid-template-columns`. */
  readonly tracks: string;
  /** CSS pixels that the tracks need at least. */
  readonly leastWidth: number;
}

/** The columns that fit the view's width. */
export function shownColumns(
  width: number,
  { scenario }: ViewState,
  comparison: ComparisonView | null,
): ShownColumns {
  const hasMonthly = scenario.requestsPerDay !== null;
  const hasText =
    comparison === null || comparison.source.kind === 'text' || comparison.source.kind === 'files';
  const room = width + (hasText ? 0 : textWidth) - (hasText && hasMonthly ? monthlyWidth : 0);
  const shown = columns.filter(
    ({ id, fromWidth }) =>
      room >= fromWidth && (hasText || !aboutText.includes(id)) && (id !== 'monthly' || hasMonthly),
  );
  const widthOf = (column: Column): number =>
    (width < leastRoom ? column.leastWidth : undefined) ??
    (width < narrowWidth ? column.narrowWidth : undefined) ??
    column.width;
  return {
    ids: shown.map(({ id }) => id),
    tracks: shown
      .map(column =>
        column.id === 'model' ? `minmax(${widthOf(column)}px, 1fr)` : `${widthOf(column)}px`,
      )
      .join(' '),
    leastWidth: shown.reduce((sum, column) => sum + widthOf(column), 0),
  };
}
