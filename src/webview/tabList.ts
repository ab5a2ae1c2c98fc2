import { html, type TemplateResult } from 'lit-html';
import { writeDate } from './display';
import type { View } from './view';
import type { ViewState } from './viewState';

export function tabList(view: View): TemplateResult {
  const { writer, state, actions, comparison } = view;
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
      <div role="tablist" aria-label=${writer.say('Views')} data-roving="horizontal">
        ${tab('models', writer.say('Models'), () => {
          actions.change({ tab: 'models' });
        })}
        ${tab('history', writer.say('Price history'), () => {
          actions.showHistory(state.historyModels);
        })}
      </div>
      <span class="muted as-of"
        >${comparison === null ? '' : writer.say('Prices of {day}', { day: writeDate(comparison.asOf.slice(0, 10), view) })}</span
      >
    </div>
  `;
}
