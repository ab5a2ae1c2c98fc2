import type { Locale } from '../core/messages/message';
import type { ComparisonView, SettingsView } from '../protocol/comparison';
import type { PriceHistory } from '../protocol/comparisonHistory';
import type { Scenario } from '../protocol/comparisonScenario';
import type { ComparisonStrings } from '../protocol/comparisonStrings';
import type { ColumnId } from './columns';
import type { ViewState } from './viewState';
import type { VisibleRows } from './visibleRows';

/** All that a template may read; templates keep nothing themselves. */
export interface View {
  readonly strings: ComparisonStrings;
  readonly locale: Locale;
  readonly state: ViewState;
  /** `null` until the host has answered. */
  readonly settings: SettingsView | null;
  readonly comparison: ComparisonView | null;
  readonly visible: VisibleRows;
  /** Rows drawn so far; the others follow within a few frames. */
  readonly rowLimit: number;
  readonly shownColumns: readonly ColumnId[];
  readonly history: PriceHistory | null;
  /** Answer to the last action, until it fades. */
  readonly answer: { readonly message: string; readonly failed: boolean } | null;
  readonly actions: Actions;
}

export type ExportFormat = 'markdown' | 'csv' | 'json';

/** What the user can do; templates call these and nothing else. */
export interface Actions {
  change(state: Partial<ViewState>): void;
  changeScenario(scenario: Partial<Scenario>): void;
  sortBy(column: ColumnId): void;
  togglePinned(modelId: string): void;
  toggleExpanded(modelId: string): void;
  clearFilters(): void;
  pinSource(pinned: boolean): void;
  copyId(modelId: string): void;
  copyRow(modelId: string): void;
  copyTable(format: ExportFormat): void;
  saveTable(format: ExportFormat): void;
  useModel(modelId: string): void;
  insertId(modelId: string): void;
  openFile(): void;
  showLog(): void;
  showHistory(modelIds: readonly string[]): void;
}
