import type { ComparisonView } from '../../protocol/comparison';
import type { Row } from '../../protocol/comparisonRow';
import { columns, type Column, type ColumnId } from './columns';
import type { ViewState } from '../viewState';

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
    ((width < leastRoom ? column.leastWidth : undefined) ??
      (width < narrowWidth ? column.narrowWidth : undefined) ??
      column.width) + widening(column.id, comparison?.rows ?? []);
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

/**
 * More room for figures that few texts need, in CSS pixels: `≈ 5,242,880` tokens, `$0.0000000375` for
 * a word, `¥106,123,456` a month. An amount that is cut off is another amount.
 */
function widening(id: ColumnId, rows: readonly Row[]): number {
  if (id === 'tokens') {
    return rows.some(({ tokens }) => (tokens?.tokens ?? 0) >= 1_000_000) ? 28 : 0;
  }
  if (id === 'cost') {
    return rows.some(({ cost }) => cost !== null && cost.total > 0 && cost.total < 1e-6) ? 26 : 0;
  }
  return id === 'monthly' && rows.some(({ cost }) => (cost?.monthly ?? 0) >= 1e7) ? 36 : 0;
}
