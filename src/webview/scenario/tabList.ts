import { html, nothing, type TemplateResult } from 'lit-html';
import { changing, type View } from '../view';
import type { ViewState } from '../viewState';

/** The two views: of today's costs, and of what prices were. */
export function tabList(view: View): TemplateResult {
  const { writer, state, actions, visible, comparison } = view;
  // Until somebody has chosen others: mine, and what would do in its place.
  const models =
    state.historyModels.length > 0
      ? state.historyModels
      : [visible.baseline?.id, comparison?.choice.best].filter(id => id != null);
  const tab = (id: ViewState['tab'], label: string, select: () => void): TemplateResult => html`
    <button
      type="button"
      role="tab"
      id=${`tab-${id}`}
      class="tab"
      data-stop=${state.tab === id ? 'current' : ''}
      aria-selected=${state.tab === id ? 'true' : 'false'}
      aria-controls=${state.tab === id ? `panel-${id}` : nothing}
      @click=${select}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="tabs" role="tablist" aria-label=${writer.say('Views')} data-roving="horizontal">
      ${tab('models', writer.say('Table'), changing(view, { tab: 'models' }))}
      ${tab('history', writer.say('History'), () => {
        actions.showHistory(models);
      })}
    </div>
  `;
}
