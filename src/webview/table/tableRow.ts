import { html, nothing, type TemplateResult } from 'lit-html';
import type { Row } from '../../protocol/comparisonRow';
import { cells } from './cells';
import type { View } from '../view';

/**
 * One model. Its count is in the document at every width, for whoever reads the page by program;
 * all else that has no room is not drawn. The row itself takes the focus: Enter expands it, Space pins it, C copies its id.
 */
export function tableRow(row: Row, largestTimes: number, view: View): TemplateResult {
  const { state, actions } = view;
  const isExpanded = state.expanded.includes(row.id);
  const isPinned = state.pinned.includes(row.id);
  return html`
    <tr
      role="row"
      class=${`model ${row.section}${isExpanded ? ' expanded' : ''}${isPinned ? ' pinned' : ''}`}
      data-model-id=${row.id}
      aria-expanded=${isExpanded ? 'true' : 'false'}
      aria-level="1"
      tabindex="-1"
      @click=${(event: MouseEvent) => {
        if (isPlainClick(event)) {
          actions.toggleExpanded(row.id);
        }
      }}
    >
      ${view.shownColumns.ids.map(id => cells[id](row, view, largestTimes))}
      ${view.shownColumns.ids.includes('tokens') ? nothing : cells.tokens(row, view, largestTimes)}
    </tr>
  `;
}

/** Clicks on a link or button inside a row, and the end of selecting text, are not clicks on the row. */
function isPlainClick(event: MouseEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest('a, button') == null && (document.getSelection()?.isCollapsed ?? true);
}
