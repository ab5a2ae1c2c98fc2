import { html, type TemplateResult } from 'lit-html';
import { writeDate } from './display';
import { fill } from './fill';
import type { View } from './view';
import type { ViewState } from './viewState';

export function tabList(view: View): TemplateResult {
  const { strings, state, actions, comparison } = view;
  const tab = (id: ViewState['tab'], label: string, select: () => void): TemplateResult => html`
    <button
      type="button"
      role="tab"
      id=${`tab-${id}`}
      class="tab"
      data-stop=${state.tab === id ? 'current' : ''}
      aria-selected=${state.tab === id ? 'true' : 'false'}
      aria-controls=${`panel-${id}`}
      @click=${select}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="tabs">
      <div role="tablist" aria-label=${strings.tabs} data-roving="horizontal">
        ${tab('models', strings.tabModels, () => {
          actions.change({ tab: 'models' });
        })}
        ${tab('history', strings.tabHistory, () => {
          actions.showHistory(state.historyModels);
        })}
      </div>
      <span class="muted as-of"
        >${comparison === null ? '' : fill(strings.pricesOf, writeDate(comparison.asOf.slice(0, 10), view))}</span
      >
    </div>
  `;
}
