import { groupBy } from '../../core/groupBy';
import { freeSections, type RowSection } from '../../core/terms';
import type { Row } from '../../protocol/comparisonRow';
import { columns } from './columns';
import { searchItems } from './search';
import { defaultState, type Feature, type ViewState } from '../viewState';

/** A run of rows under one heading; `hidden` more belong to it but are folded. */
export interface Section {
  readonly kind: 'pinned' | 'all' | RowSection;
  readonly rows: readonly Row[];
  readonly hidden: number;
}

export interface VisibleRows {
  readonly sections: readonly Section[];
  /** Rows that pass the filters, folded ones included. */
  readonly matching: number;
  readonly total: number;
  /** The user's model. */
  readonly baseline: Row | null;
  /** All rows, also those that are not visible. */
  readonly byId: ReadonlyMap<string, Row>;
}

/** The free group shows its best few: the table is about what fits the text, not about a list of gifts. */
const freeShown = 5;

const hasFeature: Readonly<Record<Feature, (row: Row) => boolean>> = {
  free: row => freeSections.includes(row.section),
  fits: row => row.fitsContext === true,
  openAI: row => row.openAICompatible === true,
  caching: row => row.features.caching,
  batch: row => row.features.batch,
  thinking: row => row.features.thinking,
};

export function visibleRows(rows: readonly Row[], state: ViewState): VisibleRows {
  const { classes, features, pinned, onlyPinned, search } = state;
  const isPinned = new Set(pinned);
  const filtered = searchItems(rows, search, row => row.searchText).filter(
    row =>
      (classes.length === 0 || classes.includes(row.class)) &&
      features.every(feature => hasFeature[feature](row)) &&
      (!onlyPinned || isPinned.has(row.id)),
  );
  const sorted = sortRows(filtered, state.sort);
  // The user's model stays in sight whatever the table is filtered and sorted by.
  const baseline = rows.filter(row => row.section === 'baseline');
  const ranked = sorted.filter(row => row.section !== 'baseline');
  const pinnedRows = ranked.filter(row => isPinned.has(row.id));
  const others = ranked.filter(row => !isPinned.has(row.id));
  const sections: Section[] = [];
  if (baseline.length > 0) {
    sections.push({ kind: 'baseline', rows: baseline, hidden: 0 });
  }
  if (pinnedRows.length > 0) {
    sections.push({ kind: 'pinned', rows: pinnedRows, hidden: 0 });
  }
  if (isDefaultSort(state)) {
    // They come in the order of the sections.
    for (const [section, ofSection] of groupBy(others, row => row.section)) {
      sections.push(fold(section, ofSection, state));
    }
  } else if (others.length > 0) {
    sections.push({ kind: 'all', rows: others, hidden: 0 });
  }
  return {
    sections,
    matching: filtered.length,
    total: rows.length,
    baseline: baseline[0] ?? null,
    byId: new Map(rows.map(row => [row.id, row])),
  };
}

/** The sections belong to the ranking by cost; another order is one plain list. */
function isDefaultSort({ sort }: ViewState): boolean {
  return sort.column === defaultState.sort.column && !sort.descending;
}

export function isFiltered(state: ViewState): boolean {
  return (
    state.search.trim() !== '' ||
    state.classes.length > 0 ||
    state.features.length > 0 ||
    state.onlyPinned
  );
}

/** What is not for everybody is one line until somebody asks. */
const foldedSections: readonly RowSection[] = ['freeRoute', 'unverified', 'unsuitable'];

function fold(section: RowSection, rows: readonly Row[], state: ViewState): Section {
  const isWhole = isFiltered(state) || state.unfolded.includes(section);
  const shown =
    isWhole || !(section === 'free' || foldedSections.includes(section))
      ? rows.length
      : section === 'free'
        ? freeShown
        : 0;
  return { kind: section, rows: rows.slice(0, shown), hidden: Math.max(0, rows.length - shown) };
}

/** Unknown last both ways; equals stay in the ranking they came in. */
function sortRows(rows: readonly Row[], { column, descending }: ViewState['sort']): readonly Row[] {
  if (column === 'cost' && !descending) {
    return rows;
  }
  const key = columns[column].sortKey;
  const direction = descending ? -1 : 1;
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return rows
    .map(row => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        return Number(a.key === null) - Number(b.key === null);
      }
      return typeof a.key === 'string' && typeof b.key === 'string'
        ? direction * collator.compare(a.key, b.key)
        : direction * (Number(a.key) - Number(b.key));
    })
    .map(({ row }) => row);
}
