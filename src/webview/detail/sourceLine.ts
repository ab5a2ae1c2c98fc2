import { html, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import { writeDate } from '../display';
import { fill } from '../fill';
import type { View } from '../view';

type DatedSource = Detail['sources'][number];

/** Who says so, what kind of source that is, and when somebody last looked. */
export function sourceLine(dated: DatedSource, view: View): TemplateResult {
  const { strings } = view;
  const { source, date, checkedOn, confidence } = dated;
  const remarks = [
    strings[`source.${source.kind}`],
    date === null ? null : writeDate(date, view),
    checkedOn === null ? null : fill(strings.checkedOn, writeDate(checkedOn, view)),
    confidence === null || confidence === 'high' ? null : strings[`confidence.${confidence}`],
  ].filter(remark => remark !== null);
  return html`${
      source.url === null
        ? source.title
        : html`<a href=${source.url} title=${source.url}>${source.title}</a>`
    } <span class="muted">(${remarks.join(' · ')})</span>`;
}
