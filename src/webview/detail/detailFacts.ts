import { html, nothing, type TemplateResult } from 'lit-html';
import type { Writer } from '../../core/text/writer';
import { classLabels, lifecycleLabels, marketLabels } from '../../core/words';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { chipClass } from '../table/columns';
import { factList } from './factList';
import { sourceLine } from './origins';
import type { View } from '../view';

/** What the model is and how long it stays. */
export function modelFacts(row: Row, detail: Detail, { writer }: View): TemplateResult {
  const { lifecycle, openAICompatible, contextWindow, maxOutput } = row;
  return factList([
    [writer.say('Class'), writer.say(classLabels[row.class])],
    [writer.say('Provider'), row.providerName],
    [writer.say('Market'), writer.say(marketLabels[row.market])],
    [writer.say('Context window'), numberOrNull(contextWindow, writer)],
    [writer.say('Max output'), numberOrNull(maxOutput, writer)],
    [
      writer.say('OpenAI-compatible'),
      openAICompatible === null ? null : openAICompatible ? writer.say('Yes') : writer.say('No'),
    ],
    [writer.say('Status'), writer.say(lifecycleLabels[lifecycle.status])],
    [writer.say('Released'), dayOrNull(lifecycle.releasedOn, writer)],
    [writer.say('Shut down on'), dayOrNull(lifecycle.shutdownOn, writer)],
    [writer.say('Replacement'), detail.replacement],
    [writer.say('Serves'), detail.servesModel],
  ]);
}

function dayOrNull(date: string | null, writer: Writer): string | null {
  return date === null ? null : writer.date(date);
}

function numberOrNull(value: number | null, writer: Writer): string | null {
  return value === null ? null : writer.number(value);
}

/** Every offer with what it means here, its conditions and source; the first is the verdict. */
export function freeTierDetail(row: Row, detail: Detail, view: View): TemplateResult {
  return detail.offers.length === 0
    ? html`<p>${row.freeTier.reason}</p>`
    : html`<ul>
        ${detail.offers.map(
          offer => html`
            <li>
              <div>
                <strong>${offer.name}</strong>
                <span class=${chipClass(offer)}>${offer.tag}</span>
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
      </ul>`;
}
