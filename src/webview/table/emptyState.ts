import { html, type TemplateResult } from 'lit-html';
import type { View } from '../view';

/** Nothing to show, why, and the one thing to do about it. */
export function emptyState(view: View): TemplateResult {
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
