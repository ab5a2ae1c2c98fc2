import type { Writer } from '../core/text/writer';
import type { ComparisonView, SettingsView } from '../protocol/comparison';
import type { PriceHistory } from '../protocol/comparisonHistory';
import type { Scenario } from '../core/request/scenario';
import type { ColumnId } from './table/columns';
import type { Room, ShownColumns } from './table/shownColumns';
import type { ViewState } from './viewState';
import type { VisibleRows } from './table/visibleRows';

/** All that a template may read; templates keep nothing themselves. */
export interface View {
  readonly writer: Writer;
  readonly state: ViewState;
  /** `null` until the host has answered. */
  readonly settings: SettingsView | null;
  readonly comparison: ComparisonView | null;
  readonly visible: VisibleRows;
  /** Rows drawn so far; the others follow within a few frames. */
  readonly rowLimit: number;
  /** What there is room for. */
  readonly room: Room;
  readonly shownColumns: ShownColumns;
  readonly history: PriceHistory | null;
  /** Answer to the last action, until it fades. */
  readonly answer: { readonly message: string; readonly failed: boolean } | null;
  readonly actions: Actions;
}

export type ExportFormat = 'markdown' | 'csv' | 'json';

/** What the user can do; templates call these and nothing else. */
export interface Actions {
  readonly change: (state: Partial<ViewState>) => void;
  readonly changeScenario: (scenario: Partial<Scenario>) => void;
  readonly sortBy: (column: ColumnId) => void;
  readonly togglePinned: (modelId: string) => void;
  readonly toggleExpanded: (modelId: string) => void;
  readonly clearFilters: () => void;
  readonly pinSubject: (pinned: boolean) => void;
  readonly copyId: (modelId: string) => void;
  readonly copyRow: (modelId: string) => void;
  readonly copyTable: (format: ExportFormat) => void;
  readonly saveTable: () => void;
  readonly useModel: (modelId: string) => void;
  readonly insertId: (modelId: string) => void;
  readonly openFile: () => void;
  readonly chooseModel: () => void;
  /** Expands the row wherever it stands and moves the focus there. */
  readonly showRow: (modelId: string) => void;
  readonly showLog: () => void;
  /** Of the models chosen before; until then of the user's, and of what would do in its place. */
  readonly openHistory: () => void;
  readonly showHistory: (modelIds: readonly string[]) => void;
}

/** What a click does that only changes a choice. */
export function changing({ actions }: View, state: Partial<ViewState>): () => void {
  return () => {
    actions.change(state);
  };
}
