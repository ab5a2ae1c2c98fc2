import type { Writer } from '../../core/text/writer';
import { freeSections } from '../../core/terms';
import { classLabels, lifecycleLabels, sourceWords, verdictLabels } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import { unknownText } from '../../core/text/numbers';
import type { Row } from '../../protocol/comparisonRow';
import type { ColumnId } from './columns';
import { explainTokens, writeMoney, writeRate, writeShortDate, writeTokens } from '../display';
import { modelCell } from './modelCell';
import type { View } from '../view';

type Cell = (row: Row, view: View, largestTimes: number) => TemplateResult;

/** What stands in each column; hidden columns cost nothing, for they are not drawn at all. */
export const cells: Readonly<Record<ColumnId, Cell>> = {
  model: modelCell,
  provider: row =>
    html`<td role="gridcell" data-column="provider" title=${row.providerName}>
      ${row.providerName}
    </td>`,
  market: (row, { writer }) =>
    html`<td role="gridcell" data-column="market">
      ${row.market === 'cn' ? writer.say('China') : writer.say('Int’l')}
    </td>`,
  class: (row, { writer }) =>
    html`<td role="gridcell" data-column="class">${writer.say(classLabels[row.class])}</td>`,
  tokens: (row, view) =>
    html`<td
      role="gridcell"
      class="numeric"
      data-column="tokens"
      data-value=${row.tokens?.tokens ?? nothing}
      title=${explainTokens(row, view)}
    >
      ${writeTokens(row, view)}
    </td>`,
  input: (row, view) => rateCell('input', row, view),
  output: (row, view) => rateCell('output', row, view),
  cost: costCell,
  monthly: (row, view) =>
    html`<td role="gridcell" class="numeric" data-column="monthly">
      ${row.cost === null ? unknownText : writeMoney(row.cost.monthly, row.cost.currency, view)}
    </td>`,
  times: timesCell,
  freeTier: (row, view) =>
    html`<td role="gridcell" data-column="freeTier" title=${row.freeTier.reason}>
      ${verdict(row, view)}
    </td>`,
  context: contextCell,
  openAI: ({ openAICompatible }, { writer }) =>
    html`<td role="gridcell" data-column="openAI">
      ${openAICompatible === null ? unknownText : openAICompatible ? writer.say('Yes') : writer.say('No')}
    </td>`,
  lifecycle: ({ lifecycle }, { writer }) =>
    html`<td
      role="gridcell"
      data-column="lifecycle"
      class=${lifecycle.status}
      title=${lifecycle.warning ?? nothing}
    >
      ${writer.say(lifecycleLabels[lifecycle.status])}
    </td>`,
  price: ({ price }, { writer }) =>
    html`<td
      role="gridcell"
      class="date"
      data-column="price"
      title=${
        price === null
          ? nothing
          : `${writer.say(sourceWords[price.source.kind])}: ${price.source.title}`
      }
    >
      ${writeShortDate(price?.checkedOn ?? null)}
    </td>`,
};

function rateCell(column: 'input' | 'output', row: Row, view: View): TemplateResult {
  const rate = (column === 'input' ? row.price?.inputPerMTok : row.price?.outputPerMTok) ?? null;
  return html`<td
    role="gridcell"
    class="numeric"
    data-column=${column}
    data-value=${rate ?? nothing}
    title=${rate === null ? view.writer.say('Not published') : nothing}
  >
    ${row.price === null ? unknownText : writeRate(rate, row.price.currency, view)}
  </td>`;
}

function costCell(row: Row, view: View): TemplateResult {
  if (row.cost === null) {
    return html`<td
      role="gridcell"
      class="numeric"
      data-column="cost"
      title=${row.costReason ?? nothing}
    >
      ${unknownText}
    </td>`;
  }
  const { currency, total } = row.cost;
  const isBeyondFree = total > 0 && freeSections.includes(row.section);
  return html`<td
    role="gridcell"
    class=${`numeric${isBeyondFree ? ' beyond-free' : ''}`}
    data-column="cost"
    data-value=${total}
    title=${isBeyondFree ? view.writer.say('Price beyond the free offer') : nothing}
  >
    ${writeMoney(total, currency, view)}
  </td>`;
}

/** A bar on a log scale beside the multiple: each tenfold is as long as the one before. */
function timesCell(row: Row, { writer }: View, largestTimes: number): TemplateResult {
  const times = row.timesCheapest;
  const share =
    times === null || times <= 0 || largestTimes <= 1
      ? 0
      : Math.max(0.02, Math.log(Math.max(times, 1)) / Math.log(largestTimes));
  return html`<td
    role="gridcell"
    class="numeric times"
    data-column="times"
    data-value=${times ?? nothing}
  >
    <span class="bar" .style=${`--share: ${share.toFixed(3)}`}></span
    ><span class="figure">${writer.multiple(times)}</span>
  </td>`;
}

function verdict(row: Row, { writer }: View): TemplateResult | string {
  const { status, percentUsed } = row.freeTier;
  if (status === 'none') {
    return unknownText;
  }
  const label = writer.say(verdictLabels[status]);
  return html`<span class=${`chip ${status}`}
    >${label}${
      status === 'within-quota' && isWorthSaying(percentUsed)
        ? html` <span class="percent">${writer.percent(percentUsed)}</span>`
        : nothing
    }</span
  >`;
}

/** Less than a hundredth of a limit is no news; the cell's explanation still has the figure. */
function isWorthSaying(percent: number | null): percent is number {
  return percent !== null && percent >= 1;
}

function contextText(writer: Writer, isTooLong: boolean, window: string, share: string): string {
  return isTooLong
    ? writer.say('Too long: the request takes {share} of {window} tokens', { window, share })
    : writer.say('{window} tokens; this request takes {share}', { window, share });
}

function contextCell(row: Row, { writer }: View): TemplateResult {
  const { contextWindow, contextPercent, fitsContext } = row;
  const explanation =
    contextWindow === null
      ? writer.say('Not published')
      : contextText(
          writer,
          fitsContext === false,
          writer.number(contextWindow),
          contextPercent === null ? unknownText : writer.percent(contextPercent),
        );
  return html`<td
    role="gridcell"
    class=${`numeric${fitsContext === false ? ' exceeded' : ''}`}
    data-column="context"
    title=${explanation}
  >
    ${
      fitsContext === false
        ? html`<span class="codicon codicon-error" role="img" aria-label=${explanation}></span> `
        : nothing
    }${writer.compact(contextWindow)}${
      isWorthSaying(contextPercent) && fitsContext !== false
        ? html`<span class="percent">${writer.percent(contextPercent)}</span>`
        : nothing
    }
  </td>`;
}
