import { html, nothing, type TemplateResult } from 'lit-html';
import { assumedAnswer } from '../core/cost/presets';
import type { ComparisonView } from '../protocol/comparison';
import { answerWords } from '../core/words';
import { choiceStrip } from './choice/choiceStrip';
import { toolbar } from './controls';
import { historyTab } from './history/historyTab';
import { filterBar } from './scenario/filterBar';
import { tabList } from './scenario/tabList';
import { controlLine } from './scenario/controlLine';
import { table } from './table/table';
import type { ExportFormat, View } from './view';

/** Everything in sight: the tab that is chosen, the answer to the last action. */
export function page(view: View): TemplateResult {
  const { state, answer } = view;
  return html`
    ${state.tab === 'models' ? [controlLine(view), choiceStrip(view), filterBar(view)] : nothing}
    ${
      state.tab === 'models'
        ? html`<div
              class="tab-panel models"
              role="tabpanel"
              id="panel-models"
              aria-labelledby="tab-models"
            >
              ${table(view)}
            </div>
            ${statusLine(view)}`
        : html`<div class="filters">${tabList(view)}</div>
            <div
              class="tab-panel history"
              role="tabpanel"
              id="panel-history"
              aria-labelledby="tab-history"
            >
              ${historyTab(view)}
            </div>`
    }
    ${
      answer === null
        ? nothing
        : html`<div class=${`answer ${answer.failed ? 'failed' : ''}`} aria-hidden="true">
            ${answer.message}
          </div>`
    }
  `;
}

/** What every number above rests on: the assumptions, the day of the prices, the rates of exchange. */
function statusLine(view: View): TemplateResult | typeof nothing {
  const { comparison, writer } = view;
  if (comparison === null) {
    return nothing;
  }
  return html`
    <footer class="status-line muted">
      <span>${assumptions(view, comparison)}</span>
      ${comparison.exchangeRates.map(({ base, quote, rate, date, source }) => {
        const said = (rate: string, origin: string): string =>
          writer.say('1 {base} = {rate} {quote} ({origin})', { base, rate, quote, origin });
        const day = writer.date(date);
        return html`<span title=${said(String(rate), `${day} · ${source}`)}
          >${said(String(Number(rate.toPrecision(5))), day)}</span
        >`;
      })}
      ${exports(view)}
    </footer>
  `;
}

/** The table for other programs. */
function exports({ writer, actions }: View): TemplateResult {
  const button = (label: string, hint: string, run: () => void): TemplateResult => html`
    <button type="button" class="link" data-stop title=${hint} aria-label=${hint} @click=${run}>
      ${label}
    </button>
  `;
  const copy = (format: ExportFormat, label: string, hint: string): TemplateResult =>
    button(label, hint, () => {
      actions.copyTable(format);
    });
  return toolbar(writer.say('Copy or save the table'), 'exports', [
    writer.say('Copy as'),
    copy('markdown', 'Markdown', writer.say('Copy table as Markdown')),
    copy('csv', 'CSV', writer.say('Copy table as CSV')),
    copy('json', 'JSON', writer.say('Copy table as JSON')),
    button(
      writer.say('Save…'),
      writer.say('Save table as CSV, Markdown or JSON…'),
      actions.saveTable,
    ),
  ]);
}

function assumptions({ writer, state }: View, { asOf, subject }: ComparisonView): string {
  const { output, thinking, when } = state.scenario;
  const day = writer.date(asOf.slice(0, 10));
  return writer.clauses([
    output.kind !== 'assumed'
      ? writer.say(answerWords(output))
      : subject.answer === null
        ? writer.say('Answer of {n} tokens (assumed)', { n: assumedAnswer })
        : writer.say('Answer of {n} tokens ({name} in this file)', {
            n: subject.answer.tokens,
            name: subject.answer.name,
          }),
    thinking === 'none' ? writer.say('thinking not counted where ≥') : '',
    when.kind === 'now'
      ? writer.say('prices of {day}', { day })
      : writer.say('prices as they were on {day}', { day }),
  ]);
}
