import { sentence, type Sentence } from '../../core/text/sentence';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { detailRow } from '../detail/detailRow';
import { emptyState } from './emptyState';
import { tableHead } from './tableHead';
import { tableRow } from './tableRow';
import type { Row } from '../../protocol/comparisonRow';
import type { View } from '../view';
import type { Section } from './visibleRows';

export function table(view: View): TemplateResult {
  const { visible, writer, shownColumns, comparison } = view;
  const largestTimes = Math.max(
    1,
    ...visible.sections.flatMap(section => section.rows.map(row => row.timesCheapest ?? 1)),
  );
  return html`
    <div class="table-area" aria-busy=${comparison === null ? 'true' : 'false'}>
      <table
        role="treegrid"
        class=${tableClass(view)}
        aria-label=${writer.say('Cost of the text by model')}
        aria-rowcount=${visible.matching}
        .style=${`--columns: ${shownColumns.tracks}; --least-width: ${shownColumns.leastWidth}px`}
      >
        ${tableHead(view)}
        ${
          comparison === null
            ? skeleton(view)
            : repeat(
                firstOf(visible.sections, view.rowLimit),
                section => section.kind,
                section => sectionBody(section, largestTimes, view),
              )
        }
      </table>
      ${comparison !== null && visible.matching === 0 ? emptyState(view) : nothing}
    </div>
  `;
}

/** More than a screenful: measuring the rows that nobody sees took half of the time to open the table. */
const manyRows = 60;

function tableClass({ shownColumns, visible }: View): string {
  const hasProvider = shownColumns.ids.includes('provider');
  const hasTokens = shownColumns.ids.includes('tokens');
  return `models${hasProvider ? '' : ' two-lines'}${hasTokens ? '' : ' without-tokens'}${visible.matching > manyRows ? ' many' : ''}`;
}

function firstOf(sections: readonly Section[], limit: number): readonly Section[] {
  let left = limit;
  return sections.map(section => {
    const rows = section.rows.slice(0, Math.max(0, left));
    left -= section.rows.length;
    return { ...section, rows, hidden: section.hidden + section.rows.length - rows.length };
  });
}

function sectionBody(section: Section, largestTimes: number, view: View): TemplateResult {
  const { state } = view;
  const details = new Map(view.comparison?.details.map(detail => [detail.id, detail]));
  return html`
    <tbody role="rowgroup">
      ${sectionHeading(section, view)}
      ${repeat(
        section.rows,
        row => row.id,
        row => html`
          ${guard([row, ...rowLook(row, view), largestTimes], () =>
            tableRow(row, largestTimes, view),
          )}
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
function rowLook(row: Row, { state, settings, shownColumns }: View): readonly unknown[] {
  return [
    state.expanded.includes(row.id),
    state.pinned.includes(row.id),
    settings,
    shownColumns.tracks,
  ];
}

const sections: Readonly<
  Record<Exclude<Section['kind'], 'all'>, { title: Sentence; explanation?: Sentence }>
> = {
  pinned: { title: sentence('Pinned') },
  free: {
    title: sentence('Free for this use'),
    explanation: sentence('within the limits of their offers'),
  },
  freeRoute: {
    title: sentence('Free routes of aggregators'),
    explanation: sentence('limits change often and without notice'),
  },
  ranked: { title: sentence('By cost'), explanation: sentence('cheapest first') },
  lowConfidence: {
    title: sentence('Unconfirmed prices'),
    explanation: sentence('from weak or disagreeing sources'),
  },
  unsuitable: {
    title: sentence('Not for this use'),
    explanation: sentence('too long, not served to this account, or shut down'),
  },
  unpriced: { title: sentence('No known price'), explanation: sentence('not ranked') },
};

function sectionHeading(section: Section, view: View): TemplateResult | typeof nothing {
  const { writer, actions, state, shownColumns } = view;
  if (section.kind === 'all') {
    return nothing;
  }
  const count = section.rows.length + section.hidden;
  const { explanation } = sections[section.kind];
  const isPriced = section.rows.some(row => row.cost !== null);
  const title =
    section.kind === 'ranked' && section.rows.length > 0 && !isPriced
      ? writer.say('By input price')
      : writer.say(sections[section.kind].title);
  const toggle = (isOpen: boolean, change: () => void, more: string): TemplateResult => html`
    <button type="button" class="link" aria-expanded=${isOpen ? 'true' : 'false'} @click=${change}>
      ${isOpen ? writer.say('Show fewer') : more}
    </button>
  `;
  return html`
    <tr role="row" class=${`section ${section.kind}`}>
      <th role="rowheader" scope="rowgroup" colspan=${shownColumns.ids.length}>
        <span class="title">${title}</span>
        <span class="count">${count}</span>
        ${
          section.kind === 'free' && (section.hidden > 0 || state.showAllFree)
            ? toggle(
                section.hidden === 0,
                () => {
                  actions.change({ showAllFree: section.hidden > 0 });
                },
                writer.say('Show all {n}', { n: count }),
              )
            : nothing
        }
        ${
          section.kind === 'freeRoute' && (section.hidden > 0 || state.showFreeRoutes)
            ? toggle(
                section.hidden === 0,
                () => {
                  actions.change({ showFreeRoutes: section.hidden > 0 });
                },
                writer.say('Show {n}', { n: count }),
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
