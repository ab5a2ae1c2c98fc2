import { html, nothing, type TemplateResult } from 'lit-html';
import {
  formatCompact,
  formatNumber,
  formatPercent,
  formatTimes,
  unknownText,
} from '../core/format/numbers';
import type { Row } from '../protocol/comparisonRow';
import { explainTokens, writeMoney, writeRate, writeShortDate, writeTokens } from './display';
import { fill } from './fill';
import { rowMarks } from './rowMarks';
import type { View } from './view';

/** One model. The row itself takes the focus: Enter expands it, Space pins it, C copies its id. */
export function tableRow(row: Row, largestTimes: number, view: View): TemplateResult {
  const { state, strings, actions } = view;
  const isExpanded = state.expanded.includes(row.id);
  const isPinned = state.pinned.includes(row.id);
  const isChosen = view.settings?.model === row.id;
  return html`
    <tr
      class=${`model ${row.group}${isExpanded ? ' expanded' : ''}${isPinned ? ' pinned' : ''}`}
      data-model-id=${row.id}
      aria-expanded=${isExpanded ? 'true' : 'false'}
      aria-level="1"
      tabindex="-1"
      @click=${(event: MouseEvent) => {
        if (isPlainClick(event)) {
          actions.toggleExpanded(row.id);
        }
      }}
    >
      <th scope="row" data-column="model">
        <div class="name-cell">
          <span
            class=${`codicon codicon-chevron-${isExpanded ? 'down' : 'right'} twistie`}
            aria-hidden="true"
          ></span>
          <span class="names">
            <span class="name" title=${row.id}
              >${row.name}${
                isChosen ? html`<span class="chosen">${strings.chosenModel}</span>` : nothing
              }</span
            >
            <span class="sub">${row.providerName}</span>
          </span>
          ${rowMarks(row, view)}
          <button
            type="button"
            class=${`pin codicon ${isPinned ? 'codicon-pinned' : 'codicon-pin'}`}
            tabindex="-1"
            aria-pressed=${isPinned ? 'true' : 'false'}
            aria-label=${fill(strings.pinRow, row.name)}
            title=${isPinned ? strings.unpinHint : strings.pinHint}
            @click=${() => {
              actions.togglePinned(row.id);
            }}
          ></button>
        </div>
      </th>
      <td data-column="provider" title=${row.providerName}>${row.providerName}</td>
      <td data-column="market">${strings[`marketShort.${row.market}`]}</td>
      <td data-column="class">${strings[`class.${row.class}`]}</td>
      <td
        class="numeric"
        data-column="tokens"
        data-value=${row.tokens?.tokens ?? nothing}
        title=${explainTokens(row, view)}
      >
        ${writeTokens(row, view)}
      </td>
      ${rateCell('input', row, view)} ${rateCell('output', row, view)} ${costCell(row, view)}
      <td class="numeric" data-column="monthly">
        ${row.cost === null ? unknownText : writeMoney(row.cost.monthly, row.cost.currency, view)}
      </td>
      ${timesCell(row, largestTimes, view)}
      <td data-column="freeTier" title=${row.freeTier.reason}>${verdict(row, view)}</td>
      ${contextCell(row, view)}
      <td data-column="openAI">
        ${
          row.openAICompatible === null
            ? unknownText
            : row.openAICompatible
              ? strings.yes
              : strings.no
        }
      </td>
      <td
        data-column="lifecycle"
        class=${row.lifecycle.status}
        title=${row.lifecycle.warning ?? nothing}
      >
        ${strings[`lifecycle.${row.lifecycle.status}`]}
      </td>
      <td
        class="date"
        data-column="price"
        title=${row.price === null ? nothing : `${strings[`source.${row.price.source.kind}`]}: ${row.price.source.title}`}
      >
        ${writeShortDate(row.price?.checkedOn ?? null)}
      </td>
    </tr>
  `;
}

/** Clicks on a link or button inside a row, and the end of selecting text, are not clicks on the row. */
function isPlainClick(event: MouseEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest('a, button') == null && (document.getSelection()?.isCollapsed ?? true);
}

function rateCell(column: 'input' | 'output', row: Row, view: View): TemplateResult {
  const rate = (column === 'input' ? row.price?.inputPerMTok : row.price?.outputPerMTok) ?? null;
  return html`<td
    class="numeric"
    data-column=${column}
    data-value=${rate ?? nothing}
    title=${rate === null ? view.strings.notPublished : nothing}
  >
    ${row.price === null ? unknownText : writeRate(rate, row.price.currency, view)}
  </td>`;
}

/** Characters of an amount that fit the column: `$0.0000073`. */
const longestInFull = 10;

function costCell(row: Row, view: View): TemplateResult {
  if (row.cost === null) {
    return html`<td class="numeric" data-column="cost" title=${row.costReason ?? nothing}>
      ${unknownText}
    </td>`;
  }
  const { currency, total } = row.cost;
  const isFree = total > 0 && (row.group === 'free' || row.group === 'freeRoute');
  const text = writeMoney(total, currency, view);
  return html`<td
    class=${`numeric${isFree ? ' beyond-free' : ''}${text.length > longestInFull ? ' long' : ''}`}
    data-column="cost"
    data-value=${total}
    title=${isFree ? view.strings.listPrice : nothing}
  >
    ${text}
  </td>`;
}

/** A bar on a log scale behind the multiple: each tenfold is as long as the one before. */
function timesCell(row: Row, largestTimes: number, { locale }: View): TemplateResult {
  const times = row.timesCheapest;
  const share =
    times === null || times <= 0 || largestTimes <= 1
      ? 0
      : Math.max(0.02, Math.log(Math.max(times, 1)) / Math.log(largestTimes));
  return html`<td class="numeric times" data-column="times" data-value=${times ?? nothing}>
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
      status === 'within-quota' && (percentUsed ?? 0) > 0
        ? html` <span class="percent">${formatPercent(percentUsed, locale)}</span>`
        : nothing
    }</span
  >`;
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
    class=${`numeric${fitsContext === false ? ' exceeded' : ''}`}
    data-column="context"
    title=${explanation}
  >
    ${
      fitsContext === false
        ? html`<span class="codicon codicon-error" role="img" aria-label=${explanation}></span> `
        : nothing
    }${formatCompact(contextWindow, locale)}${
      contextPercent !== null && fitsContext !== false
        ? html`<span class="percent">${formatPercent(contextPercent, locale)}</span>`
        : nothing
    }
  </td>`;
}
