import { html, nothing, type TemplateResult } from 'lit-html';
import { formatNumber, unknownText } from '../../core/text/numbers';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { writeMoney, writeRate } from '../display';
import { fill } from '../fill';
import type { View } from '../view';

/** Tokens × rate = amount, line by line, as the bill would say it. */
export function breakdown(row: Row, detail: Detail, view: View): TemplateResult {
  const { strings, locale } = view;
  if (detail.breakdown === null) {
    return html`<p>${row.costReason ?? strings.tokensNotCounted}</p>
      ${notes(detail)}`;
  }
  const { lines, total, currency, converted, overWeek, batchFactor } = detail.breakdown;
  return html`
    <table class="breakdown">
      <tbody>
        ${lines.map(
          line =>
            html`<tr>
              <th scope="row">${strings[`billing.${line.class}`]}</th>
              <td class="numeric">${formatNumber(line.tokens, locale)}</td>
              <td class="formula">
                ×
                ${writeRate(line.ratePerMTok, currency, view)}${
                  line.ratePerMTok === 0 ? '' : unit(view)
                }${batchFactor === null || line.undiscounted === true ? '' : ` × ${batchFactor}`}
              </td>
              <td class="numeric">= ${writeMoney(line.amount, currency, view)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="3">${strings.total}</th>
          <td class="numeric">${writeMoney(total, currency, view)}</td>
        </tr>
      </tfoot>
    </table>
    ${
      converted === null
        ? nothing
        : html`<p class="muted">
            ${fill(strings.convertedTotal, writeMoney(converted.total, converted.currency, view))}
          </p>`
    }
    ${
      overWeek === null
        ? nothing
        : html`<p>
            ${fill(
              strings.overWeek,
              writeMoney(overWeek.average, currency, view),
              writeMoney(overWeek.dearest, currency, view),
            )}
          </p>`
    }
    ${
      row.cost?.monthly == null
        ? nothing
        : html`<p>
            ${fill(strings.monthlySentence, writeMoney(row.cost.monthly, currency, view))}
          </p>`
    }
    ${notes(detail)}
  `;
}

function notes(detail: Detail): TemplateResult | typeof nothing {
  return detail.notes.length === 0
    ? nothing
    : html`<ul>
        ${detail.notes.map(note => html`<li>${note}</li>`)}
      </ul>`;
}

/** All tiers, schedules and variants of the price, the one that applies marked. */
export function rateTable(detail: Detail, view: View): TemplateResult {
  const { strings } = view;
  if (detail.rates.length === 0) {
    return html`<p>${strings.notPublished}</p>`;
  }
  const hasRead = detail.rates.some(rate => rate.cacheReadPerMTok !== null);
  const hasWrite = detail.rates.some(rate => rate.cacheWritePerMTok !== null);
  const hasHour = detail.rates.some(rate => rate.cacheWrite1hPerMTok != null);
  const cell = (rate: number | null): TemplateResult =>
    html`<td class="numeric">${writeRate(rate, detail.rateCurrency, view)}</td>`;
  return html`
    <table class="rates">
      <thead>
        <tr>
          <th scope="col">${unitHeading(view)}</th>
          <th scope="col" class="numeric">${strings['billing.input']}</th>
          <th scope="col" class="numeric">${strings['billing.output']}</th>
          ${hasRead ? html`<th scope="col" class="numeric">${strings['billing.cacheRead']}</th>` : nothing}
          ${hasWrite ? html`<th scope="col" class="numeric">${strings['billing.cacheWrite']}</th>` : nothing}
          ${hasHour ? html`<th scope="col" class="numeric">${strings.cacheWriteHour}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${detail.rates.map(
          rate =>
            html`<tr class=${rate.applied ? 'applied' : ''}>
              <th scope="row">
                ${rate.name ?? strings.baseRate}${
                  rate.applied && detail.rates.length > 1
                    ? html` <span class="chip applied">${strings.applied}</span>`
                    : nothing
                }
              </th>
              ${cell(rate.inputPerMTok)} ${cell(rate.outputPerMTok)}
              ${hasRead ? optionalCell(rate.cacheReadPerMTok, detail, view) : nothing}
              ${hasWrite ? optionalCell(rate.cacheWritePerMTok, detail, view) : nothing}
              ${hasHour ? optionalCell(rate.cacheWrite1hPerMTok ?? null, detail, view) : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

function optionalCell(rate: number | null, detail: Detail, view: View): TemplateResult {
  return html`<td class="numeric">
    ${rate === null ? unknownText : writeRate(rate, detail.rateCurrency, view)}
  </td>`;
}

function unit({ strings, settings }: View): string {
  return strings[`per.${settings?.priceUnit ?? 'perMTok'}`];
}

function unitHeading({ strings, settings }: View): string {
  return strings[`unit.${settings?.priceUnit ?? 'perMTok'}`];
}
