import { html, nothing, type TemplateResult } from 'lit-html';
import type { Row } from '../../protocol/comparisonRow';
import { rowMarks } from './rowMarks';
import type { View } from '../view';

/** The row's header: name, provider where its column has no room, marks, and the pin. */
export function modelCell(row: Row, view: View): TemplateResult {
  const { state, writer, actions } = view;
  const isExpanded = state.expanded.includes(row.id);
  const isPinned = state.pinned.includes(row.id);
  const isChosen = view.settings?.model === row.id;
  return html`
    <th role="rowheader" scope="row" data-column="model">
      <div class="name-cell">
        <span
          class=${`codicon codicon-chevron-${isExpanded ? 'down' : 'right'} twistie`}
          aria-hidden="true"
        ></span>
        <span class="names">
          <span class="name" title=${row.id}
            >${row.name}${
              isChosen ? html`<span class="chosen">${writer.say('in status bar')}</span>` : nothing
            }</span
          >
          <span class="sub">${row.providerName}</span>
        </span>
        ${rowMarks(row, view)}
        <button
          type="button"
          class=${`pin codicon ${isPinned ? 'codicon-pinned' : 'codicon-pin'}`}
          tabindex="-1"
          aria-pressed=${isPinned ? 'true' : 'false'}
          aria-label=${writer.say('Pin {model}', { model: row.name })}
          title=${isPinned ? writer.say('Unpin (Space)') : writer.say('Pin on top (Space)')}
          @click=${() => {
            actions.togglePinned(row.id);
          }}
        ></button>
      </div>
    </th>
  `;
}
