import { html, nothing, type TemplateResult } from 'lit-html';
import { writeDate } from '../display';
import { fill } from '../fill';
import type { View } from '../view';

/** What every number above rests on: the age of the prices, the rates of exchange. */
export function statusLine(view: View): TemplateResult | typeof nothing {
  const { comparison, strings } = view;
  if (comparison === null) {
    return nothing;
  }
  return html`
    <footer class="status-line muted">
      <span>${fill(strings.catalogueDate, writeDate(comparison.catalogueDate, view))}</span>
      ${comparison.exchangeRates.map(({ base, quote, rate, date, source }) => {
        const sentence = (figure: string | number, origin: string): string =>
          fill(strings.exchangeRate, base, figure, quote, origin);
        const day = writeDate(date, view);
        return html`<span title=${sentence(rate, `${day} · ${source}`)}
          >${sentence(Number(rate.toPrecision(5)), day)}</span
        >`;
      })}
      <span class="keys">${strings.keysHint}</span>
    </footer>
  `;
}
