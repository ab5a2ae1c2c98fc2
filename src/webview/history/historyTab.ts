import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ModelHistory, PriceHistory } from '../../protocol/comparisonHistory';
import { unknownText } from '../../core/text/numbers';
import { sentence } from '../../core/text/sentence';
import { amountHeadings } from '../../core/words';
import { chartOf } from './historyChart';
import { facet, toolbar } from '../controls';
import { changing, type View } from '../view';
import type { ViewState } from '../viewState';

/** More lines than this cannot be told apart. */
const mostLines = 12;

export function historyTab(view: View): TemplateResult {
  const { history, writer } = view;
  if (history === null) {
    return html`<p class="muted padded" aria-busy="true">${writer.say('Loading…')}</p>`;
  }
  return html`
    ${historyControls(history, view)} ${chartOf(history, view)}
    <p class="muted padded">
      ${writer.say('{currency} per 1M tokens on a log scale; other currencies converted at the rate of the day. Drag to zoom.', { currency: history.currency })}
    </p>
    <div class="history-tables">
      ${repeat(
        history.models,
        model => model.id,
        model => modelTable(model, view),
      )}
    </div>
  `;
}

function historyControls(history: PriceHistory, view: View): TemplateResult {
  const { writer, state, actions } = view;
  const shown = history.models.map(model => model.id);
  const price = (historyPrice: ViewState['historyPrice'], label: string): TemplateResult =>
    facet(label, state.historyPrice === historyPrice, changing(view, { historyPrice }));
  const zoom = (historyZoom: ViewState['historyZoom'], label: string): TemplateResult =>
    facet(label, state.historyZoom === historyZoom, changing(view, { historyZoom }));
  return html`
    <div class="history-controls">
      <label class="field">
        <span class="field-label">${writer.say('Add a model')}</span>
        <input
          id="history-search"
          class="native-input"
          list="history-choices"
          autocomplete="off"
          placeholder=${writer.say('Type a model name')}
          ?disabled=${shown.length >= mostLines}
          @change=${(event: Event) => {
            const input = event.currentTarget as HTMLInputElement;
            const found = history.choices.find(choice => choiceLabel(choice) === input.value);
            if (found !== undefined && !shown.includes(found.id)) {
              input.value = '';
              actions.showHistory([...shown, found.id]);
            }
          }}
        />
        <datalist id="history-choices">
          ${history.choices.map(choice => html`<option value=${choiceLabel(choice)}></option>`)}
        </datalist>
      </label>
      ${toolbar(
        writer.say('Chart'),
        'facets',
        html`${price('input', writer.say('Input'))} ${price('output', writer.say('Output'))}
          <span class="divider" role="presentation"></span>
          ${zoom('all', writer.say('All'))}
          ${zoom('priceWar', writer.say('The price war (Apr–Aug 2024)'))}
          <span class="divider" role="presentation"></span>
          <button
            type="button"
            class="facet plain"
            data-stop
            @click=${() => {
              actions.showHistory([]);
            }}
          >
            ${writer.say('Models of the price war')}
          </button>`,
      )}
      ${toolbar(
        writer.say('Models in the chart'),
        'facets',
        history.models.map(
          model =>
            html`<button
              type="button"
              class="facet removable"
              data-stop
              title=${writer.say('Remove {model}', { model: model.name })}
              @click=${() => {
                actions.showHistory(shown.filter(id => id !== model.id));
              }}
            >
              ${model.name} <span class="codicon codicon-close" aria-hidden="true"></span>
            </button>`,
        ),
      )}
    </div>
  `;
}

function choiceLabel({ name, providerName }: PriceHistory['choices'][number]): string {
  return `${name} · ${providerName}`;
}

/** The same data as the chart, readable without seeing it. */
function modelTable(model: ModelHistory, view: View): TemplateResult {
  const { writer, history } = view;
  const unit = model.steps.find(({ ofText }) => ofText !== null)?.ofText?.unit;
  const ofText = ({ ofText: cost }: ModelHistory['steps'][number]): TemplateResult =>
    html`<td class="numeric">
      ${
        cost === null
          ? unknownText
          : html`${writer.amount(cost.amount, cost.currency, cost.unit)}${
              cost.times === null
                ? nothing
                : html` <span class="muted">${writer.versus(cost.times)}</span>`
            }`
      }
    </td>`;
  const cell = (
    native: number | null,
    converted: number | null,
    currency: ModelHistory['steps'][number]['currency'],
  ): TemplateResult =>
    html`<td class="numeric">
      ${writer.money(native, currency)}${
        history !== null && currency !== history.currency && converted !== null
          ? html` <span class="muted">≈ ${writer.money(converted, history.currency)}</span>`
          : nothing
      }
    </td>`;
  return html`
    <table class="history">
      <caption>
        ${model.name} · ${model.providerName}
      </caption>
      <thead>
        <tr>
          <th scope="col">${writer.say('From')}</th>
          <th scope="col">${writer.say('Until')}</th>
          <th scope="col" class="numeric">${writer.say('Input')}</th>
          <th scope="col" class="numeric">${writer.say('Output')}</th>
          ${
            unit === undefined
              ? nothing
              : html`<th scope="col" class="numeric">
                  ${writer.say('{what} {unit}', { what: sentence('This text'), unit: amountHeadings[unit] })}
                </th>`
          }
          <th scope="col">${writer.say('Source')}</th>
        </tr>
      </thead>
      <tbody>
        ${model.steps.map(
          step =>
            html`<tr>
              <th scope="row">
                ${step.from === null ? writer.say('earlier') : writer.date(step.from)}
              </th>
              <td>${step.to === null ? writer.say('now') : writer.date(step.to)}</td>
              ${cell(step.inputPerMTok, step.inputComparable, step.currency)}
              ${cell(step.outputPerMTok, step.outputComparable, step.currency)}
              ${unit === undefined ? nothing : ofText(step)}
              <td class="source">
                ${
                  step.source.url === null
                    ? step.source.title
                    : html`<a href=${step.source.url}>${step.source.title}</a>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
