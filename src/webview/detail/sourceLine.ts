import { sentence } from '../../core/text/sentence';
import { sourceWords } from '../../core/words';
import { html, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import { writeDate } from '../display';
import type { View } from '../view';

type DatedSource = Detail['sources'][number];

const confidenceWords = {
  medium: sentence('medium confidence'),
  low: sentence('low confidence'),
};

/** Who says so, what kind of source that is, and when somebody last looked. */
export function sourceLine(dated: DatedSource, view: View): TemplateResult {
  const { writer } = view;
  const { source, date, checkedOn, confidence } = dated;
  const remarks = [
    writer.say(sourceWords[source.kind]),
    date === null ? null : writeDate(date, view),
    checkedOn === null ? null : writer.say('checked {day}', { day: writeDate(checkedOn, view) }),
    confidence === null || confidence === 'high' ? null : writer.say(confidenceWords[confidence]),
  ].filter(remark => remark !== null);
  return html`${
      source.url === null
        ? source.title
        : html`<a href=${source.url} title=${source.url}>${source.title}</a>`
    } <span class="muted">(${remarks.join(' · ')})</span>`;
}
