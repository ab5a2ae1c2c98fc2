import { verdictLabels } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { sourceLine } from './sourceLine';
import type { View } from '../view';

/** Every offer with what it means here, its conditions and source; the first is the verdict. */
export function freeTierDetail(row: Row, detail: Detail, view: View): TemplateResult {
  const { writer } = view;
  return html`
    ${
      detail.offers.length === 0
        ? html`<p>${row.freeTier.reason}</p>`
        : html`<ul>
            ${detail.offers.map(
              offer => html`
                <li>
                  <div>
                    <strong>${offer.name}</strong>
                    <span class=${`chip ${offer.status}`}
                      >${writer.say(verdictLabels[offer.status])}</span
                    >
                  </div>
                  <div>${offer.reason}</div>
                  ${
                    offer.conditions.length === 0
                      ? nothing
                      : html`<ul>
                          ${offer.conditions.map(condition => html`<li>${condition}</li>`)}
                        </ul>`
                  }
                  ${
                    offer.source === null
                      ? nothing
                      : html`<div class="source">${sourceLine(offer.source, view)}</div>`
                  }
                </li>
              `,
            )}
          </ul>`
    }
  `;
}
