import { html, nothing, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { breakdown, fetchTokenizer, rateTable } from './detailCost';
import { freeTierDetail, modelFacts } from './detailFacts';
import { origins } from './origins';
import { doubts, promotionText } from '../table/modelCell';
import { toolbar } from '../controls';
import { sparkline } from './sparkline';
import type { View } from '../view';

/** Everything about one model that the table has no room for, and what can be done with it. */
export function detailRow(row: Row, detail: Detail | null, view: View): TemplateResult {
  const { writer, shownColumns } = view;
  return html`
    <tr role="row" class="detail" data-detail-of=${row.id} aria-level="2">
      <td role="gridcell" colspan=${shownColumns.ids.length}>
        <div
          class="detail-body"
          role="group"
          aria-label=${writer.say('Details of {model}', { model: row.name })}
        >
          ${actionBar(row, detail, view)}
          ${
            detail === null
              ? html`<p class="muted">${writer.say('Loading…')}</p>`
              : html`
                  ${remarks(row, view)}
                  <div class="detail-columns">
                    <section>
                      <h2>${writer.say('What you pay')}</h2>
                      ${breakdown(row, detail, view)} ${fetchTokenizer(row, view)}
                      <h3>${writer.say('Prices')}</h3>
                      ${rateTable(detail, view)}
                      ${detail.buys === null ? nothing : html`<p class="buys">${detail.buys}</p>`}
                      ${sparkline(detail, view)}
                    </section>
                    <section>
                      <h2>${writer.say('What you get and must accept')}</h2>
                      ${modelFacts(row, detail, view)}
                      <h3>${writer.say('Free tier')}</h3>
                      ${freeTierDetail(row, detail, view)}
                    </section>
                  </div>
                  ${origins(row, detail, view)}
                `
          }
        </div>
      </td>
    </tr>
  `;
}

function actionBar(row: Row, detail: Detail | null, view: View): TemplateResult {
  const { writer, actions, settings } = view;
  const action = (icon: string, label: string, run: (id: string) => void): TemplateResult => html`
    <button
      type="button"
      class="action"
      data-stop
      @click=${() => {
        run(row.id);
      }}
    >
      <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>${label}
    </button>
  `;
  return toolbar(
    writer.say('Actions for {model}', { model: row.name }),
    'actions',
    html`${
      settings?.model === row.id
        ? nothing
        : action('check', writer.say('Use as my model'), actions.useModel)
    }
    ${action('copy', writer.say('Copy model id'), actions.copyId)}
    ${action('insert', writer.say('Insert id at cursor'), actions.insertId)}
    ${action('markdown', writer.say('Copy as Markdown'), actions.copyRow)}
    ${action('graph-line', writer.say('Price history'), id => {
      actions.showHistory([id]);
    })}
    ${
      detail?.pricingPage == null
        ? nothing
        : html`<a class="action" data-stop href=${detail.pricingPage}
            ><span class="codicon codicon-link-external" aria-hidden="true"></span
            >${writer.say('Pricing page')}</a
          >`
    }`,
  );
}

/** Everything the marks of the row say, in full. */
function remarks(row: Row, view: View): TemplateResult | typeof nothing {
  const { price, lifecycle } = row;
  const warnings = [
    row.sectionReason,
    lifecycle.warning,
    ...doubts(row, view).map(({ reason }) => reason),
  ].filter(warning => warning !== null);
  const others =
    price?.promotion == null || price.promiseNote !== null ? [] : [promotionText(row, view)];
  const item = (icon: string, text: string): TemplateResult =>
    html`<li><span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>${text}</li>`;
  return warnings.length + others.length === 0
    ? nothing
    : html`<ul class="remarks">
        ${warnings.map(warning => item('warning', warning))}
        ${others.map(text => item('info', text))}
      </ul>`;
}
