import { billingLabels, unitSuffixes, unitWords } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import { sentence } from '../../core/text/sentence';
import { fetchTokenizerCommand } from '../../protocol/toHost';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { writeRate } from '../table/column';
import { estimateText } from '../table/columns';
import type { View } from '../view';

/** Tokens × rate = amount, line by line, as the bill would say it. */
export function breakdown(row: Row, detail: Detail, view: View): TemplateResult {
  const { writer } = view;
  if (detail.breakdown === null) {
    return html`<p>${row.costReason ?? writer.say('Not counted yet')}</p>
      ${notes(detail)}`;
  }
  const unit = unitSuffixes[view.settings?.priceUnit ?? 'perMTok'];
  const { lines, total, currency, converted, overWeek, batchFactor, range } = detail.breakdown;
  const estimate =
    row.cost === null ? '' : estimateText(range, row.cost.shown.unit, currency, writer);
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
                ${writer.say('{what} {unit}', { what: writeRate(line.ratePerMTok, currency, view), unit })}${batchFactor === null || line.undiscounted === true ? '' : ` × ${batchFactor}`}
              </td>
              <td class="numeric">= ${writer.money(line.amount, currency)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="3">
            ${row.cost?.listed == null ? writer.say('Total') : writer.say('Total at list price')}
          </th>
          <td class="numeric">
            ${row.cost?.isLeast === true ? '≥ ' : ''}${writer.money(total, currency)}
          </td>
        </tr>
      </tfoot>
    </table>
    ${estimate === '' ? nothing : html`<p>${estimate}</p>`}
    ${
      converted === null
        ? nothing
        : html`<p class="muted">
            ${writer.say('≈ {amount} at the rate of the day', { amount: writer.money(converted.total, converted.currency) })}
          </p>`
    }
    ${
      overWeek === null
        ? nothing
        : html`<p>
            ${writer.say('Averaged over a week {average}, at the peak {dearest}', { average: writer.money(overWeek.average, currency), dearest: writer.money(overWeek.dearest, currency) })}
          </p>`
    }
    ${
      row.cost?.monthly == null
        ? nothing
        : html`<p>
            ${writer.say('{amount} for 30 days of these calls', { amount: writer.money(row.cost.monthly, currency) })}
          </p>`
    }
    ${row.hours === null ? nothing : html`<p>${row.hours}</p>`} ${notes(detail)}
  `;
}

function notes(detail: Detail): TemplateResult | typeof nothing {
  return detail.notes.length === 0
    ? nothing
    : html`<ul>
        ${detail.notes.map(note => html`<li>${note}</li>`)}
      </ul>`;
}

const rateColumns = [
  { rate: 'inputPerMTok', label: sentence('Input'), isAlways: true },
  { rate: 'outputPerMTok', label: sentence('Output'), isAlways: true },
  { rate: 'cacheReadPerMTok', label: sentence('Cache read'), isAlways: false },
  { rate: 'cacheWritePerMTok', label: sentence('Cache write'), isAlways: false },
  { rate: 'cacheWrite1hPerMTok', label: sentence('Cache write, 1 h'), isAlways: false },
] as const;

/** Makes an estimate exact. */
export function fetchTokenizer(
  { id, tokenizer }: Row,
  { writer }: View,
): TemplateResult | typeof nothing {
  const command = `command:${fetchTokenizerCommand}?${encodeURIComponent(JSON.stringify([id]))}`;
  return tokenizer.basis === 'download'
    ? html`<p>
        ${writer.say('The count is an estimate; it is exact with the published vocabulary, which is not in this package.')}
        <a href=${command}>${writer.say('Download it…')}</a>
      </p>`
    : nothing;
}

/** All tiers, schedules and variants of the price, the one that applies marked. */
export function rateTable(detail: Detail, view: View): TemplateResult {
  const { writer } = view;
  if (detail.rates.length === 0) {
    return html`<p>${writer.say('Not published')}</p>`;
  }
  const shown = rateColumns.filter(
    ({ rate, isAlways }) => isAlways || detail.rates.some(each => each[rate] != null),
  );
  return html`
    <table class="rates">
      <thead>
        <tr>
          <th scope="col">${writer.say(unitWords[view.settings?.priceUnit ?? 'perMTok'])}</th>
          ${shown.map(({ label }) => html`<th scope="col" class="numeric">${writer.say(label)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${detail.rates.map(
          each =>
            html`<tr class=${each.applied ? 'applied' : ''}>
              <th scope="row">
                ${each.name ?? writer.say('Standard')}${
                  each.applied && detail.rates.length > 1
                    ? html` <span class="chip applied">${writer.say('applied')}</span>`
                    : nothing
                }
              </th>
              ${shown.map(
                ({ rate }) =>
                  html`<td class="numeric">
                    ${writeRate(each[rate] ?? null, detail.rateCurrency, view)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
