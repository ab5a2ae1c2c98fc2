import { html, nothing, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../core/text/numbers';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { writeDate } from '../display';
import { fill } from '../fill';
import { sourceLine } from './sourceLine';
import type { View } from '../view';

/** What the model is, how its tokens are counted, and who says what it costs. */
export function detailFacts(row: Row, detail: Detail, view: View): TemplateResult {
  const { strings, locale } = view;
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
    value === null ? null : formatNumber(value, locale);
  return html`
    <dl class="facts">
      ${fact(strings.factId, html`<code>${row.id}</code>`)}
      ${fact(
        strings.factTokenizer,
        html`${family === 'unknown' ? strings.notPublished : family}<span class="muted block"
            >${detail.tokenizerReason}${basis === 'download' ? fetchLink(row, view) : nothing}</span
          >${
            detail.tokenizerSource === null
              ? nothing
              : html`<span class="block">${sourceLine(detail.tokenizerSource, view)}</span>`
          }`,
      )}
      ${fact(
        strings['feature.openAI'],
        row.openAICompatible === null ? null : row.openAICompatible ? strings.yes : strings.no,
      )}
      ${fact(strings.factContext, number(row.contextWindow))}
      ${fact(strings.factMaxOutput, number(row.maxOutput))}
      ${fact(strings.factReleased, day(row.lifecycle.releasedOn))}
      ${fact(strings.factShutdown, day(row.lifecycle.shutdownOn))}
      ${fact(strings.factReplacement, detail.replacement)}
      ${fact(strings.factServes, detail.servesModel)}
      ${fact(strings.factAliases, detail.aliases.join(', '))}
      ${fact(strings.factEndpoints, endpoints(detail))} ${fact(strings.noteHeading, detail.note)}
    </dl>
    <h3>${strings.sourcesHeading}</h3>
    <ul>
      ${detail.sources.map(each => html`<li>${sourceLine(each, view)}</li>`)}
    </ul>
    ${
      row.price?.effectiveFrom == null
        ? nothing
        : html`<p class="muted">
            ${fill(strings.effectiveFrom, writeDate(row.price.effectiveFrom, view))}
          </p>`
    }
  `;
}

/** The host lets the view run this one command; it asks before it connects to anything. */
function fetchLink({ id }: Row, { strings }: View): TemplateResult {
  const command = `command:priceLens.fetchTokenizer?${encodeURIComponent(JSON.stringify([id]))}`;
  return html` ${strings.tokenizerDownload} <a href=${command}>${strings.fetchTokenizer}</a>`;
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
