import { html, nothing, type TemplateResult } from 'lit-html';
import { historyTab } from './history/historyTab';
import { filterBar } from './scenario/filterBar';
import { scenarioBar } from './scenario/scenarioBar';
import { subjectBar } from './scenario/subjectBar';
import { table } from './table/table';
import { changing, type View } from './view';
import type { ViewState } from './viewState';

/** Everything in sight: the tabs, the one that is chosen, the answer to the last action. */
export function page(view: View): TemplateResult {
  return html`
    ${tabList(view)}
    ${
      view.state.tab === 'models'
        ? html`<div
            class="tab-panel models"
            role="tabpanel"
            id="panel-models"
            aria-labelledby="tab-models"
          >
            ${subjectBar(view)} ${scenarioBar(view)} ${filterBar(view)} ${table(view)}
            ${statusLine(view)}
          </div>`
        : html`<div
            class="tab-panel history"
            role="tabpanel"
            id="panel-history"
            aria-labelledby="tab-history"
          >
            ${historyTab(view)}
          </div>`
    }
    ${
      view.answer === null
        ? nothing
        : html`<div class=${`answer ${view.answer.failed ? 'failed' : ''}`} aria-hidden="true">
            ${view.answer.message}
          </div>`
    }
  `;
}

function tabList(view: View): TemplateResult {
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
        ${tab('models', writer.say('Models'), changing(view, { tab: 'models' }))}
        ${tab('history', writer.say('Price history'), () => {
          actions.showHistory(state.historyModels);
        })}
      </div>
      <span class="muted as-of"
        >${comparison === null ? '' : writer.say('Prices of {day}', { day: writer.date(comparison.asOf.slice(0, 10)) })}</span
      >
    </div>
  `;
}

/** What every number above rests on: the age of the prices, the rates of exchange. */
function statusLine(view: View): TemplateResult | typeof nothing {
  const { comparison, writer } = view;
  if (comparison === null) {
    return nothing;
  }
  return html`
    <footer class="status-line muted">
      <span
        >${writer.say('Newest check {day}; see each row', { day: writer.date(comparison.catalogueDate) })}</span
      >
      ${comparison.exchangeRates.map(({ base, quote, rate, date, source }) => {
        const said = (rate: string, origin: string): string =>
          writer.say('1 {base} = {rate} {quote} ({origin})', { base, rate, quote, origin });
        const day = writer.date(date);
        return html`<span title=${said(String(rate), `${day} · ${source}`)}
          >${said(String(Number(rate.toPrecision(5))), day)}</span
        >`;
      })}
      <span class="keys">${writer.say('↑↓ rows · Enter details · Space pin · C copy id')}</span>
    </footer>
  `;
}
