import { html, nothing, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { breakdown, rateTable } from './detailCost';
import { freeTierDetail } from './detailFreeTier';
import { detailFacts } from './detailFacts';
import { writeDate } from '../display';
import { fill } from '../fill';
import { promotionText } from '../table/rowMarks';
import { sparkline } from './sparkline';
import type { View } from '../view';

/** Everything about one model that the table has no room for, and what can be done with it. */
export function detailRow(row: Row, detail: Detail | null, view: View): TemplateResult {
  const { strings, shownColumns } = view;
  return html`
    <tr role="row" class="detail" data-detail-of=${row.id} aria-level="2">
      <td role="gridcell" colspan=${shownColumns.ids.length}>
        <div class="detail-body" role="group" aria-label=${fill(strings.detailOf, row.name)}>
          ${actionBar(row, detail, view)}
          ${
            detail === null
              ? html`<p class="muted">${strings.loading}</p>`
              : html`
                  ${remarks(row, detail, view)}
                  <div class="detail-columns">
                    <section>
                      <h2>${strings.breakdownHeading}</h2>
                      ${breakdown(row, detail, view)}
                    </section>
                    <section>
                      <h2>${strings.ratesHeading}</h2>
                      ${rateTable(detail, view)}
                      ${detail.buys === null ? nothing : html`<p class="buys">${detail.buys}</p>`}
                      ${sparkline(detail, view)}
                    </section>
                    <section>
                      <h2>${strings.freeTierHeading}</h2>
                      ${freeTierDetail(row, detail, view)}
                    </section>
                    <section>
                      <h2>${strings.factsHeading}</h2>
                      ${detailFacts(row, detail, view)}
                    </section>
                  </div>
                `
          }
        </div>
      </td>
    </tr>
  `;
}

function actionBar(row: Row, detail: Detail | null, view: View): TemplateResult {
  const { strings, actions, settings } = view;
  const action = (icon: string, label: string, run: () => void): TemplateResult => html`
    <button type="button" class="action" data-stop @click=${run}>
      <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>${label}
    </button>
  `;
  return html`
    <div
      class="actions"
      role="toolbar"
      aria-label=${fill(strings.actionsOf, row.name)}
      data-roving="horizontal"
    >
      ${
        settings?.model === row.id
          ? nothing
          : action('check', strings.useModel, () => {
              actions.useModel(row.id);
            })
      }
      ${action('copy', strings.copyId, () => {
        actions.copyId(row.id);
      })}
      ${action('insert', strings.insertId, () => {
        actions.insertId(row.id);
      })}
      ${action('markdown', strings.copyRow, () => {
        actions.copyRow(row.id);
      })}
      ${action('graph-line', strings.openHistory, () => {
        actions.showHistory([row.id]);
      })}
      ${
        detail?.pricingPage == null
          ? nothing
          : html`<a class="action" data-stop href=${detail.pricingPage}
              ><span class="codicon codicon-link-external" aria-hidden="true"></span
              >${strings.pricingPage}</a
            >`
      }
    </div>
  `;
}

/** Everything the marks of the row say, in full, and the catalogue's own remarks. */
function remarks(row: Row, detail: Detail, view: View): TemplateResult | typeof nothing {
  const { strings } = view;
  const { price, lifecycle } = row;
  const warnings = [
    row.sectionReason,
    lifecycle.warning,
    price?.conflict == null ? null : fill(strings.conflictMark, price.conflict),
    price?.stale === true ? fill(strings.staleMark, writeDate(price.checkedOn, view)) : null,
  ].filter(warning => warning !== null);
  const others = [
    ...(price?.promotion == null ? [] : [promotionText(row, view)]),
    ...detail.remarks,
  ];
  const item = (icon: string, text: string): TemplateResult =>
    html`<li><span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>${text}</li>`;
  return warnings.length + others.length === 0
    ? nothing
    : html`<ul class="remarks">
        ${warnings.map(warning => item('warning', warning))}
        ${others.map(text => item('info', text))}
      </ul>`;
}
