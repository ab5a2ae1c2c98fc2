import { billingLabels, unitSuffixes, unitWords } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import { unknownText } from '../../core/text/numbers';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { writeMoney, writeRate } from '../display';
import type { View } from '../view';

/** Tokens × rate = amount, line by line, as the bill would say it. */
export function breakdown(row: Row, detail: Detail, view: View): TemplateResult {
  const { writer } = view;
  if (detail.breakdown === null) {
    return html`<p>${row.costReason ?? writer.say('Not counted yet')}</p>
      ${notes(detail)}`;
  }
  const { lines, total, currency, converted, overWeek, batchFactor } = detail.breakdown;
  return html`
    <table class="breakdown">
      <tbody>
        ${lines.map(
          line =>
            html`<tr>
              <th scope="row">${writer.say(billingLabels[line.class])}</th>
              <td class="numeric">${writer.number(line.tokens)}</td>
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
          <th scope="row" colspan="3">${writer.say('Total')}</th>
          <td class="numeric">${writeMoney(total, currency, view)}</td>
        </tr>
      </tfoot>
    </table>
    ${
      converted === null
        ? nothing
        : html`<p class="muted">
            ${writer.say('≈ {amount} at the rate of the day', { amount: writeMoney(converted.total, converted.currency, view) })}
          </p>`
    }
    ${
      overWeek === null
        ? nothing
        : html`<p>
            ${writer.say('Averaged over a week {average}, at the dearest hour {dearest}', { average: writeMoney(overWeek.average, currency, view), dearest: writeMoney(overWeek.dearest, currency, view) })}
          </p>`
    }
    ${
      row.cost?.monthly == null
        ? nothing
        : html`<p>
            ${writer.say('{amount} for 30 days of these requests', { amount: writeMoney(row.cost.monthly, currency, view) })}
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
  const { writer } = view;
  if (detail.rates.length === 0) {
    return html`<p>${writer.say('Not published')}</p>`;
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
          <th scope="col" class="numeric">${writer.say('Input')}</th>
          <th scope="col" class="numeric">${writer.say('Output')}</th>
          ${hasRead ? html`<th scope="col" class="numeric">${writer.say('Cache read')}</th>` : nothing}
          ${hasWrite ? html`<th scope="col" class="numeric">${writer.say('Cache write')}</th>` : nothing}
          ${hasHour ? html`<th scope="col" class="numeric">${writer.say('Cache write, 1 h')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${detail.rates.map(
          rate =>
            html`<tr class=${rate.applied ? 'applied' : ''}>
              <th scope="row">
                ${rate.name ?? writer.say('Base')}${
                  rate.applied && detail.rates.length > 1
                    ? html` <span class="chip applied">${writer.say('applied')}</span>`
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

function unit({ writer, settings }: View): string {
  return ` ${writer.say(unitSuffixes[settings?.priceUnit ?? 'perMTok'])}`;
}

function unitHeading({ writer, settings }: View): string {
  return writer.say(unitWords[settings?.priceUnit ?? 'perMTok']);
}
