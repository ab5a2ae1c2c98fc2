import type { ComparisonView } from '../../protocol/comparison';
import type { Column } from './column';
import { columnIds, columns, type ColumnId } from './columns';
import type { ViewState } from '../viewState';

/** Room that the columns about the text leave to the prices in a narrow view. */
const textWidth = 480;

/** Below this width the view stands beside an editor. */
const narrowWidth = 840;

/** Below this one there is room for the text and the answer only. */
const leastRoom = 480;

/** What a width has room for in one line. */
export interface Room {
  /** The most asked assumptions. */
  readonly forAssumptions: boolean;
  /** Those asked less often, beside them. */
  readonly forJob: boolean;
  /** The filters beside the search. */
  readonly forFacets: boolean;
}

export function roomIn(width: number): Room {
  return {
    forAssumptions: width >= leastRoom,
    forJob: width >= 1200,
    forFacets: width >= 1360,
  };
}

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
  const rows = comparison?.rows ?? [];
  const hasMonthly = scenario.requestsPerDay !== null;
  const hasText =
    comparison === null ||
    comparison.subject.kind === 'text' ||
    comparison.subject.kind === 'files';
  const room = width + (hasText ? 0 : textWidth);
  const shown = columnIds
    .map((id): { id: ColumnId; column: Column } => ({ id, column: columns[id] }))
    .filter(
      ({ id, column }) =>
        room >= column.fromWidth &&
        (hasText || column.isAboutText !== true) &&
        (id !== 'monthly' || hasMonthly),
    )
    .map(({ id, column: { leastWidth, narrowWidth: narrow, width: wide, widening } }) => ({
      id,
      width:
        ((width < leastRoom ? leastWidth : undefined) ??
          (width < narrowWidth ? narrow : undefined) ??
          wide) + (widening !== undefined && rows.some(widening.isNeededBy) ? widening.by : 0),
    }));
  return {
    ids: shown.map(({ id }) => id),
    tracks: shown
      .map(({ id, width }) => (id === 'model' ? `minmax(${width}px, 1fr)` : `${width}px`))
      .join(' '),
    leastWidth: shown.reduce((sum, { width }) => sum + width, 0),
  };
}
