import { sentence } from '../../core/text/sentence';
import { sourceWords } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import type { Row } from '../../protocol/comparisonRow';
import { factList } from './factList';
import type { View } from '../view';

/** Who says all that and how the text was counted: for who doubts it, folded away for all others. */
export function origins(row: Row, detail: Detail, view: View): TemplateResult {
  const { writer } = view;
  const { family } = row.tokenizer;
  return html`
    <details class="origins">
      <summary>${writer.say('Where this comes from')}</summary>
      <ul>
        ${detail.sources.map(each => html`<li>${sourceLine(each, view)}</li>`)}
        ${
          row.price?.effectiveFrom == null
            ? nothing
            : html`<li>
                ${writer.say('In force since {day}', { day: writer.date(row.price.effectiveFrom) })}
              </li>`
        }
        ${detail.remarks.map(remark => html`<li>${remark}</li>`)}
      </ul>
      ${factList([
        [writer.say('Full id'), html`<code>${row.id}</code>`],
        [writer.say('Also called'), detail.aliases.join(', ')],
        [writer.say('Endpoints'), endpoints(detail)],
        [writer.say('Note'), detail.note],
        [
          writer.say('Tokenizer'),
          html`${family === 'unknown' ? writer.say('Not published') : family}<span
              class="muted block"
              >${detail.tokenizerReason}</span
            >${
              detail.tokenizerSource === null
                ? nothing
                : html`<span class="block">${sourceLine(detail.tokenizerSource, view)}</span>`
            }`,
        ],
      ])}
    </details>
  `;
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

const confidenceWords = {
  medium: sentence('medium confidence'),
  low: sentence('low confidence'),
};

/** Who says so, what kind of source that is, and when somebody last looked. */
export function sourceLine(dated: Detail['sources'][number], view: View): TemplateResult {
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
