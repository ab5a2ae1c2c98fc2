import { html, nothing, type TemplateResult } from 'lit-html';
import { changing, type View } from '../view';
import type { ViewState } from '../viewState';

/** The two views: of today's costs, and of what prices were. */
export function tabList(view: View): TemplateResult {
  const { writer, state, actions } = view;
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
      ${tab('history', writer.say('History'), actions.openHistory)}
    </div>
  `;
}
