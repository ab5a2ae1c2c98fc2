import { html, nothing, type TemplateResult } from 'lit-html';
import type { Row } from '../../protocol/comparisonRow';
import { columns, type ColumnId } from './columns';
import { spokenRow } from './spokenRow';
import type { View } from '../view';
import type { Column } from './column';

/**
 * One model. Its count is in the document at every width, for whoever reads the page by program;
 * all else that has no room is not drawn. The row itself takes the focus: Enter expands it, Space pins it, C copies its id.
 */
export function tableRow(row: Row, place: number, farthest: number, view: View): TemplateResult {
  const { state, actions, shownColumns } = view;
  const { ids } = shownColumns;
  const isExpanded = state.expanded.includes(row.id);
  const isPinned = state.pinned.includes(row.id);
  return html`
    <tr
      role="row"
      class=${`model ${row.section}${isExpanded ? ' expanded' : ''}${isPinned ? ' pinned' : ''}`}
      data-model-id=${row.id}
      aria-label=${spokenRow(row, view)}
      aria-rowindex=${place}
      aria-expanded=${isExpanded ? 'true' : 'false'}
      aria-level="1"
      tabindex="-1"
      @click=${(event: MouseEvent) => {
        if (isPlainClick(event)) {
          actions.toggleExpanded(row.id);
        }
      }}
    >
      ${(ids.includes('tokens') ? ids : [...ids, 'tokens' as const]).map(id => cell(id, row, farthest, view))}
    </tr>
  `;
}

function cell(id: ColumnId, row: Row, farthest: number, view: View): TemplateResult {
  const column: Column = columns[id];
  const { content, title, className, value } = column.cell(row, view, farthest);
  return id === 'model'
    ? html`<th role="rowheader" scope="row" data-column=${id}>${content}</th>`
    : html`<td
        role="gridcell"
        class=${`${column.isNumeric === true ? 'numeric ' : ''}${className ?? ''}`}
        data-column=${id}
        data-value=${value ?? nothing}
        title=${title ?? nothing}
      >
        ${content}
      </td>`;
}

/** Clicks on a link or button inside a row, and the end of selecting text, are not clicks on the row. */
function isPlainClick(event: MouseEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest('a, button') == null && (document.getSelection()?.isCollapsed ?? true);
}
