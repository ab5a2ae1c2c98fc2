import type { Column } from './table/column';
import { columns } from './table/columns';
import { exportRows } from './table/exportTable';
import { host } from './host';
import type { Actions, ExportFormat, View } from './view';
import { defaultState, toggled, type ViewState } from './viewState';

interface Access {
  readonly view: () => View;
  readonly change: (changes: Partial<ViewState>) => void;
  /** Moves the focus to the row once it is drawn. */
  readonly focusRow: (modelId: string) => void;
}

const { search, classes, features, onlyPinned } = defaultState;
const noFilters = { search, classes, features, onlyPinned };

/** Beyond this many expanded rows nobody reads, and each costs the host work on every keystroke. */
const mostExpanded = 20;

export function createActions({ view, change, focusRow }: Access): Actions {
  const state = (): ViewState => view().state;
  const showHistory = (modelIds: readonly string[]): void => {
    change({ tab: 'history', historyModels: modelIds });
    host.postMessage({ type: 'showHistory', ids: [...modelIds] });
  };
  const tableRows = (): ReturnType<typeof rowsOf> => rowsOf(view());
  return {
    change,
    changeScenario: changes => {
      change({ scenario: { ...state().scenario, ...changes } });
    },
    sortBy: id => {
      const { sort } = state();
      const column: Column = columns[id];
      change({
        sort: {
          column: id,
          descending: sort.column === id ? !sort.descending : column.startsDescending === true,
        },
      });
    },
    togglePinned: id => {
      const { pinned, onlyPinned } = state();
      const next = toggled(pinned, id);
      change({ pinned: next, onlyPinned: onlyPinned && next.length > 0 });
    },
    toggleExpanded: id => {
      change({ expanded: toggled(state().expanded, id).slice(-mostExpanded) });
    },
    clearFilters: () => {
      change(noFilters);
    },
    showRow: id => {
      const { visible } = view();
      const { expanded, unfolded } = state();
      const isShown = visible.sections.some(({ rows }) => rows.some(row => row.id === id));
      const section = visible.byId.get(id)?.section;
      change({
        expanded: [...expanded.filter(each => each !== id), id].slice(-mostExpanded),
        ...(!isShown && noFilters),
        ...(!isShown &&
          section !== undefined && { unfolded: [...new Set([...unfolded, section])] }),
      });
      focusRow(id);
    },
    chooseModel: () => {
      host.postMessage({ type: 'chooseModel' });
    },
    pinSubject: pinned => {
      host.postMessage({ type: 'pinSubject', pinned });
    },
    copyId: id => {
      host.postMessage({ type: 'copy', text: id.slice(id.indexOf('/') + 1) });
    },
    copyRow: id => {
      const row = view().comparison?.rows.find(each => each.id === id);
      if (row !== undefined) {
        host.postMessage({ type: 'copy', text: exportRows([row], 'markdown', view()) });
      }
    },
    copyTable: format => {
      host.postMessage({ type: 'copy', text: exportRows(tableRows(), format, view()) });
    },
    saveTable: () => {
      const text = (format: ExportFormat): string => exportRows(tableRows(), format, view());
      host.postMessage({
        type: 'save',
        texts: { markdown: text('markdown'), csv: text('csv'), json: text('json') },
      });
    },
    useModel: id => {
      host.postMessage({ type: 'useModel', id });
    },
    insertId: id => {
      host.postMessage({ type: 'insertId', id });
    },
    openFile: () => {
      host.postMessage({ type: 'openFile' });
    },
    showLog: () => {
      host.postMessage({ type: 'showLog' });
    },
    openHistory: () => {
      const { visible, comparison } = view();
      const { historyModels } = state();
      const chosen = [visible.baseline?.id, comparison?.choice.best].filter(id => id != null);
      showHistory(historyModels.length > 0 ? historyModels : chosen);
    },
    showHistory,
  };
}

/** What is on screen, in its order; folded rows are left out as they are there. */
function rowsOf({ visible }: View): View['visible']['sections'][number]['rows'] {
  return visible.sections.flatMap(section => section.rows);
}
