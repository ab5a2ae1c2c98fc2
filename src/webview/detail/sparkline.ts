import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Detail } from '../../protocol/comparisonDetail';
import { writeRate } from '../table/column';
import type { View } from '../view';

const width = 220;
const height = 36;
const margin = 3;

/** The input price over time as a step line on a log axis; the words below say the same. */
export function sparkline(detail: Detail, view: View): TemplateResult | typeof nothing {
  const steps = detail.history.filter(
    step => step.inputPerMTok !== null && step.currency === detail.rateCurrency,
  );
  const first = steps[0];
  const last = steps.at(-1);
  // A price can change without that of the input.
  const changes = steps.filter(
    ({ inputPerMTok }, at) => at > 0 && inputPerMTok !== steps[at - 1]?.inputPerMTok,
  ).length;
  if (first === undefined || last === undefined || changes === 0) {
    return nothing;
  }
  const known = steps.map(step => (step.from === null ? NaN : Date.parse(step.from)));
  const end = Math.max(
    known.at(-1) ?? 0,
    Date.parse(view.comparison?.asOf.slice(0, 10) ?? '') || 0,
  );
  // A price older than any record begins a little before the first change that is dated.
  const firstDated = known.find(day => !Number.isNaN(day)) ?? end;
  const days = known.map(day => (Number.isNaN(day) ? firstDated - (end - firstDated) / 8 : day));
  const start = days[0] ?? 0;
  // A price of zero has no logarithm: it lies at the bottom, a tenth below the smallest price.
  const positive = steps.map(step => step.inputPerMTok ?? 0).filter(price => price > 0);
  const floor = Math.min(...positive, 1) / 10;
  const heights = steps.map(step => Math.log(Math.max(step.inputPerMTok ?? 0, floor)));
  const low = Math.min(...heights);
  const high = Math.max(...heights);
  const x = (day: number): number =>
    margin + ((day - start) / Math.max(1, end - start)) * (width - 2 * margin);
  const y = (value: number): number =>
    height - margin - ((value - low) / Math.max(1e-9, high - low)) * (height - 2 * margin);
  const path = heights
    .map((value, index) => {
      const left = x(days[index] ?? 0).toFixed(1);
      const right = x(days[index + 1] ?? end).toFixed(1);
      const level = y(value).toFixed(1);
      return `${index === 0 ? 'M' : 'L'}${left} ${level}H${right}`;
    })
    .join('');
  const price = (step: typeof first): string =>
    view.writer.say('{price} ({since})', {
      price: writeRate(step.inputPerMTok, step.currency, view),
      since: step.from === null ? view.writer.say('earlier') : view.writer.date(step.from),
    });
  const told = { first: price(first), last: price(last), changes };
  const summary =
    first.inputPerMTok === last.inputPerMTok
      ? view.writer.say('Input changed {changes|time|times}, now as at first: {last}', told)
      : view.writer.say('Input from {first} to {last}, changes: {changes}', told);
  return html`
    <figure class="sparkline">
      <svg viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${summary}>
        ${svg`<path d=${path} />`}
      </svg>
      <figcaption class="muted">${summary}</figcaption>
    </figure>
  `;
}
