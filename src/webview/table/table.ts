import { sentence, type Sentence } from '../../core/text/sentence';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { detailRow } from '../detail/detailRow';
import { columns, type ColumnId } from './columns';
import type { Row } from '../../protocol/comparisonRow';
import { changing, type View } from '../view';
import { toggled } from '../viewState';
import { disclosure } from '../controls';
import type { Column } from './column';
import { tableRow } from './tableRow';
import type { Section } from './visibleRows';

export function table(view: View): TemplateResult {
  const { visible, writer, shownColumns, comparison } = view;
  const farthest = Math.max(
    leastScale,
    ...visible.sections.flatMap(section => section.rows.map(row => distance(row.timesBaseline))),
  );
  const places = new Map<Section['kind'], number>();
  // After the heads of the columns.
  let placed = 1;
  for (const { kind, rows, hidden } of visible.sections) {
    places.set(kind, placed);
    placed += rows.length + hidden;
  }
  return html`
    <div class="table-area" aria-busy=${comparison === null ? 'true' : 'false'}>
      <table
        role="treegrid"
        class=${tableClass(view)}
        aria-label=${writer.say('Cost of the text by model')}
        aria-rowcount=${placed}
        .style=${`--columns: ${shownColumns.tracks}; --least-width: ${shownColumns.leastWidth}px`}
      >
        ${tableHead(view)}
        ${
          comparison === null
            ? skeleton(view)
            : repeat(
                firstOf(visible.sections, view.rowLimit),
                section => section.kind,
                section => sectionBody(section, places.get(section.kind) ?? 0, farthest, view),
              )
        }
      </table>
      ${comparison !== null && visible.matching === 0 ? emptyState(view) : nothing}
    </div>
  `;
}

/** A tenfold at least fills the column: small differences have small bars. */
const leastScale = 10;

/** How many times dearer or cheaper: the same both ways. */
function distance(times: number | null): number {
  return times === null || times <= 0 ? 1 : Math.max(times, 1 / times);
}

/** More than a screenful: measuring the rows that nobody sees took half of the time to open the table. */
const manyRows = 60;

function tableClass({ shownColumns, visible }: View): string {
  const hasTokens = shownColumns.ids.includes('tokens');
  return `models${hasTokens ? '' : ' without-tokens'}${visible.matching > manyRows ? ' many' : ''}`;
}

function firstOf(sections: readonly Section[], limit: number): readonly Section[] {
  let left = limit;
  return sections.map(section => {
    const rows = section.rows.slice(0, Math.max(0, left));
    left -= section.rows.length;
    return { ...section, rows, hidden: section.hidden + section.rows.length - rows.length };
  });
}

/** Header cells with sort buttons: one tab stop, left and right move between them. */
function tableHead(view: View): TemplateResult {
  return html`
    <thead role="rowgroup" data-roving="inner">
      <tr role="row" aria-rowindex="1">
        ${view.shownColumns.ids.map(id => headerCell(id, view))}
      </tr>
    </thead>
  `;
}

function headerCell(id: ColumnId, { writer, state, actions, comparison }: View): TemplateResult {
  const { sort } = state;
  const column: Column = columns[id];
  const isSorted = sort.column === id;
  return html`
    <th
      role="columnheader"
      scope="col"
      data-column=${id}
      class=${column.isNumeric === true ? 'numeric' : ''}
      aria-sort=${isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="sort"
        data-stop
        title=${writer.say(column.hint)}
        @click=${() => {
          actions.sortBy(id);
        }}
      >
        <span class="label"
          >${
            column.unit === undefined
              ? writer.say(column.label)
              : writer.say('{what} {unit}', {
                  what: column.label,
                  unit: column.unit(state.scenario, comparison?.subject.files),
                })
          }</span
        ><span class="arrow" aria-hidden="true"
          >${isSorted ? (sort.descending ? '↓' : '↑') : ''}</span
        >
      </button>
    </th>
  `;
}

function sectionBody(
  section: Section,
  before: number,
  farthest: number,
  view: View,
): TemplateResult {
  const { state } = view;
  const details = new Map(view.comparison?.details.map(detail => [detail.id, detail]));
  return html`
    <tbody role="rowgroup">
      ${sectionHeading(section, view)}
      ${repeat(
        section.rows,
        row => row.id,
        (row, at) => html`
          ${guard([row, ...rowLook(row, view), farthest, before + at], () => tableRow(row, before + at + 1, farthest, view))}
          ${
            state.expanded.includes(row.id)
              ? detailRow(row, details.get(row.id) ?? null, view)
              : nothing
          }
        `,
      )}
    </tbody>
  `;
}

/** All that a row is drawn from besides itself: with the same look it need not be drawn again. */
function rowLook(row: Row, { state, settings, shownColumns, visible }: View): readonly unknown[] {
  return [
    visible.baseline?.name,
    state.expanded.includes(row.id),
    state.pinned.includes(row.id),
    settings,
    shownColumns.tracks,
  ];
}

interface SectionWords {
  readonly title: Sentence;
  readonly explanation?: Sentence;
  /** What unfolds the rows that are not shown at first. */
  readonly more?: (n: number) => Sentence;
}

const sections: Readonly<Record<Exclude<Section['kind'], 'all'>, SectionWords>> = {
  baseline: { title: sentence('Your model') },
  pinned: { title: sentence('Pinned') },
  free: {
    title: sentence('Free for this use'),
    explanation: sentence('within the limits of their offers'),
    more: n => sentence('Show all {n}', { n }),
  },
  freeRoute: {
    title: sentence('Free routes of aggregators'),
    explanation: sentence('limits change without notice'),
    more: n => sentence('Show {n}', { n }),
  },
  ranked: { title: sentence('By cost'), explanation: sentence('cheapest first') },
  billedZero: {
    title: sentence('Billed at zero'),
    explanation: sentence('not ranked: on terms that this use may not meet'),
  },
  lowConfidence: {
    title: sentence('Unconfirmed prices'),
    explanation: sentence(
      'from weak or disagreeing sources, or promised until a day that has passed',
    ),
  },
  unverified: {
    title: sentence('Not verified for your account'),
    explanation: sentence('whether they serve your market is not known'),
    more: n => sentence('Show {n}', { n }),
  },
  unsuitable: {
    title: sentence('Not for this use'),
    explanation: sentence('too long, not served to this account, or shut down'),
    more: n => sentence('Show {n}', { n }),
  },
  unpriced: { title: sentence('No known price'), explanation: sentence('not ranked') },
};

function sectionHeading(section: Section, view: View): TemplateResult | typeof nothing {
  const { writer, state, shownColumns } = view;
  if (section.kind === 'all') {
    return nothing;
  }
  const count = section.rows.length + section.hidden;
  const { kind } = section;
  const { title, explanation, more } = sections[kind];
  const isUnfolded = kind !== 'pinned' && state.unfolded.includes(kind);
  const isPriced = section.rows.some(row => row.cost !== null);
  const isByInput = section.kind === 'ranked' && section.rows.length > 0 && !isPriced;
  return html`
    <tr role="row" class=${`section ${section.kind}`}>
      <th role="rowheader" scope="rowgroup" colspan=${shownColumns.ids.length}>
        <span class="title">${isByInput ? writer.say('By input price') : writer.say(title)}</span>
        <span class="count">${count}</span>
        ${
          more !== undefined && kind !== 'pinned' && (section.hidden > 0 || isUnfolded)
            ? disclosure(
                section.hidden > 0 ? writer.say(more(count)) : writer.say('Show fewer'),
                section.hidden === 0,
                changing(view, { unfolded: toggled(state.unfolded, kind) }),
              )
            : nothing
        }
        <span class="explanation"
          >${explanation === undefined ? nothing : writer.say(explanation)}</span
        >
      </th>
    </tr>
  `;
}

/** Keeps the table's shape until the host has answered, so that nothing jumps. */
function skeleton({ shownColumns }: View): TemplateResult {
  return html`<tbody class="skeleton" aria-hidden="true">
    ${Array.from(
      { length: 12 },
      () =>
        html`<tr>
          ${shownColumns.ids.map(() => html`<td><span></span></td>`)}
        </tr>`,
    )}
  </tbody>`;
}

/** Nothing to show, why, and the one thing to do about it. */
function emptyState(view: View): TemplateResult {
  const { writer, comparison, actions } = view;
  const isEmptyCatalogue = (comparison?.rows.length ?? 0) === 0;
  return html`
    <div class="empty">
      <span
        class=${`codicon codicon-${isEmptyCatalogue ? 'database' : 'search-stop'}`}
        aria-hidden="true"
      ></span>
      <p>
        ${isEmptyCatalogue ? writer.say('The price catalogue is empty. The log says why.') : writer.say('No model matches these filters.')}
      </p>
      ${
        isEmptyCatalogue
          ? html`<vscode-button secondary @click=${actions.showLog}
              >${writer.say('Show Log')}</vscode-button
            >`
          : html`<vscode-button @click=${actions.clearFilters}
              >${writer.say('Clear filters')}</vscode-button
            >`
      }
    </div>
  `;
}
