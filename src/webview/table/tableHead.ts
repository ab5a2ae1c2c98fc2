import { html, type TemplateResult } from 'lit-html';
import { columns, type Column } from './columns';
import type { View } from '../view';

/** Header cells with sort buttons: one tab stop, left and right move between them. */
export function tableHead(view: View): TemplateResult {
  return html`
    <thead role="rowgroup" data-roving="horizontal">
      <tr role="row">
        ${columns
          .filter(({ id }) => view.shownColumns.ids.includes(id))
          .map(column => headerCell(column, view))}
      </tr>
    </thead>
  `;
}

function headerCell(column: Column, view: View): TemplateResult {
  const { sort } = view.state;
  const isSorted = sort.column === column.id;
  const label = view.writer.say(column.label);
  return html`
    <th
      role="columnheader"
      scope="col"
      data-column=${column.id}
      class=${column.isNumeric ? 'numeric' : ''}
      aria-sort=${isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="sort"
        data-stop
        title=${view.writer.say(column.hint)}
        @click=${() => {
          view.actions.sortBy(column.id);
        }}
      >
        <span class="label">${label}</span
        ><span class="arrow" aria-hidden="true"
          >${isSorted ? (sort.descending ? '↓' : '↑') : ''}</span
        >
      </button>
    </th>
  `;
}
