import { html, nothing, type TemplateResult } from 'lit-html';
import { writeDate } from '../display';
import type { View } from '../view';

/** What every number above rests on: the age of the prices, the rates of exchange. */
export function statusLine(view: View): TemplateResult | typeof nothing {
  const { comparison, writer } = view;
  if (comparison === null) {
    return nothing;
  }
  return html`
    <footer class="status-line muted">
      <span
        >${writer.say('Prices checked up to {day}', { day: writeDate(comparison.catalogueDate, view) })}</span
      >
      ${comparison.exchangeRates.map(({ base, quote, rate, date, source }) => {
        const said = (rate: string, origin: string): string =>
          writer.say('1 {base} = {rate} {quote} ({origin})', { base, rate, quote, origin });
        const day = writeDate(date, view);
        return html`<span title=${said(String(rate), `${day} · ${source}`)}
          >${said(String(Number(rate.toPrecision(5))), day)}</span
        >`;
      })}
      <span class="keys">${writer.say('↑↓ rows · Enter details · Space pin · C copy id')}</span>
    </footer>
  `;
}
