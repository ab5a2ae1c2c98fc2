import { sentence } from '../../core/text/sentence';
import { sourceWords } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import { fetchTokenizerCommand } from '../../protocol/comparison';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { chipClass } from '../table/columns';
import type { View } from '../view';

/** What the model is, how its tokens are counted, and who says what it costs. */
export function detailFacts(row: Row, detail: Detail, view: View): TemplateResult {
  const { writer } = view;
  const { family, basis } = row.tokenizer;
  const fact = (
    name: string,
    value: TemplateResult | string | null,
  ): TemplateResult | typeof nothing =>
    value === null || value === ''
      ? nothing
      : html`<dt>${name}</dt>
          <dd>${value}</dd>`;
  const day = (date: string | null): string | null => (date === null ? null : writer.date(date));
  const number = (value: number | null): string | null =>
    value === null ? null : writer.number(value);
  return html`
    <dl class="facts">
      ${fact(writer.say('Full id'), html`<code>${row.id}</code>`)}
      ${fact(
        writer.say('Tokenizer'),
        html`${family === 'unknown' ? writer.say('Not published') : family}<span class="muted block"
            >${detail.tokenizerReason}${basis === 'download' ? fetchLink(row, view) : nothing}</span
          >${
            detail.tokenizerSource === null
              ? nothing
              : html`<span class="block">${sourceLine(detail.tokenizerSource, view)}</span>`
          }`,
      )}
      ${fact(
        writer.say('OpenAI-compatible'),
        row.openAICompatible === null
          ? null
          : row.openAICompatible
            ? writer.say('Yes')
            : writer.say('No'),
      )}
      ${fact(writer.say('Context window'), number(row.contextWindow))}
      ${fact(writer.say('Max output'), number(row.maxOutput))}
      ${fact(writer.say('Released'), day(row.lifecycle.releasedOn))}
      ${fact(writer.say('Shut down on'), day(row.lifecycle.shutdownOn))}
      ${fact(writer.say('Replacement'), detail.replacement)}
      ${fact(writer.say('Serves'), detail.servesModel)}
      ${fact(writer.say('Also called'), detail.aliases.join(', '))}
      ${fact(writer.say('Endpoints'), endpoints(detail))} ${fact(writer.say('Note'), detail.note)}
    </dl>
    <h3>${writer.say('Source')}</h3>
    <ul>
      ${detail.sources.map(each => html`<li>${sourceLine(each, view)}</li>`)}
    </ul>
    ${
      row.price?.effectiveFrom == null
        ? nothing
        : html`<p class="muted">
            ${writer.say('In force since {day}', { day: writer.date(row.price.effectiveFrom) })}
          </p>`
    }
  `;
}

function fetchLink({ id }: Row, { writer }: View): TemplateResult {
  const command = `command:${fetchTokenizerCommand}?${encodeURIComponent(JSON.stringify([id]))}`;
  return html` ${writer.say('It would be exact with the published vocabulary, which is not in this package.')}
    <a href=${command}>${writer.say('Fetch it…')}</a>`;
}

function endpoints({ endpoints: all }: Detail): TemplateResult | null {
  const addressed = all.filter(endpoint => endpoint.baseUrl !== null);
  return addressed.length === 0
    ? null
    : html`${addressed.map(
        ({ name, baseUrl }) =>
          html`<span class="block"
            ><code>${baseUrl}</code> <span class="muted">${name}</span></span
          >`,
      )}`;
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

const confidenceWords = {
  medium: sentence('medium confidence'),
  low: sentence('low confidence'),
};

/** Who says so, what kind of source that is, and when somebody last looked. */
function sourceLine(dated: Detail['sources'][number], view: View): TemplateResult {
  const { writer } = view;
  const { source, date, checkedOn, confidence } = dated;
  const remarks = [
    writer.say(sourceWords[source.kind]),
    date === null ? null : writer.date(date),
    checkedOn === null ? null : writer.say('checked {day}', { day: writer.date(checkedOn) }),
    confidence === null || confidence === 'high' ? null : writer.say(confidenceWords[confidence]),
  ].filter(remark => remark !== null);
  return html`${
      source.url === null
        ? source.title
        : html`<a href=${source.url} title=${source.url}>${source.title}</a>`
    } <span class="muted">(${remarks.join(' · ')})</span>`;
}
