import { html, nothing, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { writeDate } from '../display';
import { sourceLine } from './sourceLine';
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
  const day = (date: string | null): string | null =>
    date === null ? null : writeDate(date, view);
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
      ${fact(writer.say('Longest output'), number(row.maxOutput))}
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
            ${writer.say('In force since {day}', { day: writeDate(row.price.effectiveFrom, view) })}
          </p>`
    }
  `;
}

/** The host lets the view run this one command; it asks before it connects to anything. */
function fetchLink({ id }: Row, { writer }: View): TemplateResult {
  const command = `command:priceLens.fetchTokenizer?${encodeURIComponent(JSON.stringify([id]))}`;
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
