import { html, type TemplateResult } from 'lit-html';
import type { View } from '../view';

/** Nothing to show, why, and the one thing to do about it. */
export function emptyState(view: View): TemplateResult {
  const { strings, comparison, actions } = view;
  const isEmptyCatalogue = (comparison?.rows.length ?? 0) === 0;
  return html`
    <div class="empty">
      <span
        class=${`codicon codicon-${isEmptyCatalogue ? 'database' : 'search-stop'}`}
        aria-hidden="true"
      ></span>
      <p>${isEmptyCatalogue ? strings.emptyCatalogue : strings.emptyFilter}</p>
      ${
        isEmptyCatalogue
          ? html`<vscode-button secondary @click=${actions.showLog}
              >${strings.showLog}</vscode-button
            >`
          : html`<vscode-button @click=${actions.clearFilters}
              >${strings.clearFilters}</vscode-button
            >`
      }
    </div>
  `;
}
