import { html, nothing, type TemplateResult } from 'lit-html';
import {
  formatCompact,
  formatNumber,
  formatPercent,
  formatTimes,
  unknownText,
} from '../../core/text/numbers';
import { freeSections } from '../../core/terms';
import type { Row } from '../../protocol/comparisonRow';
import type { ColumnId } from './columns';
import { explainTokens, writeMoney, writeRate, writeShortDate, writeTokens } from '../display';
import { fill } from '../fill';
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
  market: (row, { strings }) =>
    html`<td role="gridcell" data-column="market">${strings[`marketShort.${row.market}`]}</td>`,
  class: (row, { strings }) =>
    html`<td role="gridcell" data-column="class">${strings[`class.${row.class}`]}</td>`,
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
  openAI: ({ openAICompatible }, { strings }) =>
    html`<td role="gridcell" data-column="openAI">
      ${openAICompatible === null ? unknownText : openAICompatible ? strings.yes : strings.no}
    </td>`,
  lifecycle: ({ lifecycle }, { strings }) =>
    html`<td
      role="gridcell"
      data-column="lifecycle"
      class=${lifecycle.status}
      title=${lifecycle.warning ?? nothing}
    >
      ${strings[`lifecycle.${lifecycle.status}`]}
    </td>`,
  price: ({ price }, { strings }) =>
    html`<td
      role="gridcell"
      class="date"
      data-column="price"
      title=${
        price === null
          ? nothing
          : `${strings[`source.${price.source.kind}`]}: ${price.source.title}`
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
    title=${rate === null ? view.strings.notPublished : nothing}
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
    title=${isBeyondFree ? view.strings.listPrice : nothing}
  >
    ${writeMoney(total, currency, view)}
  </td>`;
}

/** A bar on a log scale beside the multiple: each tenfold is as long as the one before. */
function timesCell(row: Row, { locale }: View, largestTimes: number): TemplateResult {
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
    ><span class="figure">${formatTimes(times, locale)}</span>
  </td>`;
}

function verdict(row: Row, { strings, locale }: View): TemplateResult | string {
  const { status, percentUsed } = row.freeTier;
  if (status === 'none') {
    return unknownText;
  }
  const label = strings[`verdict.${status}`];
  return html`<span class=${`chip ${status}`}
    >${label}${
      status === 'within-quota' && isWorthSaying(percentUsed)
        ? html` <span class="percent">${formatPercent(percentUsed, locale)}</span>`
        : nothing
    }</span
  >`;
}

/** Less than a hundredth of a limit is no news; the cell's explanation still has the figure. */
function isWorthSaying(percent: number | null): percent is number {
  return percent !== null && percent >= 1;
}

function contextCell(row: Row, { strings, locale }: View): TemplateResult {
  const { contextWindow, contextPercent, fitsContext } = row;
  const explanation =
    contextWindow === null
      ? strings.notPublished
      : fill(
          fitsContext === false ? strings.contextTooSmall : strings.contextUse,
          formatNumber(contextWindow, locale),
          contextPercent === null ? unknownText : formatPercent(contextPercent, locale),
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
    }${formatCompact(contextWindow, locale)}${
      isWorthSaying(contextPercent) && fitsContext !== false
        ? html`<span class="percent">${formatPercent(contextPercent, locale)}</span>`
        : nothing
    }
  </td>`;
}
