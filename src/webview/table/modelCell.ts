import { html, nothing, type TemplateResult } from 'lit-html';
import { classWords } from '../../core/words';
import type { Row } from '../../protocol/comparisonRow';
import { writeRate, type Cell, type CellView } from './column';

/** The row's header: name, class, provider, marks, and the pin. */
export function modelCell(row: Row, view: CellView): Cell {
  const { state, writer, actions } = view;
  const isExpanded = state.expanded.includes(row.id);
  const isPinned = state.pinned.includes(row.id);
  return {
    content: html`
      <div class="name-cell">
        <span
          class=${`codicon codicon-chevron-${isExpanded ? 'down' : 'right'} twistie`}
          aria-hidden="true"
        ></span>
        <span class="names">
          <span class="name" title=${row.id}>${row.name}</span>
          <span class="sub" title=${row.providerName}
            >${writer.say(classWords[row.class])} · ${row.providerName}</span
          >
        </span>
        ${rowMarks(row, view)}
        <button
          type="button"
          class=${`pin codicon ${isPinned ? 'codicon-pinned' : 'codicon-pin'}`}
          tabindex="-1"
          aria-pressed=${isPinned ? 'true' : 'false'}
          aria-label=${writer.say('Pin {model} to the top', { model: row.name })}
          title=${isPinned ? writer.say('Unpin (Space)') : writer.say('Pin to the top (Space)')}
          @click=${() => {
            actions.togglePinned(row.id);
          }}
        ></button>
      </div>
    `,
  };
}

interface Mark {
  readonly icon: string;
  readonly reason: string;
  readonly isWarning: boolean;
  readonly text?: string;
}

/** Ends further away than this are said in the details only. */
const soonDays = 90;

/** What a reader must know before trusting the number, as small signs with their reason. */
function rowMarks(row: Row, view: CellView): TemplateResult | typeof nothing {
  const found = marksOf(row, view);
  return found.length === 0
    ? nothing
    : html`<span class="marks"
        >${found.map(
          ({ icon, reason, isWarning, text }) =>
            html`<span
              class=${`mark ${isWarning ? 'warn' : 'info'}`}
              role="img"
              aria-label=${reason}
              title=${reason}
              ><span class=${`codicon codicon-${icon}`} aria-hidden="true"></span
              >${text === undefined ? nothing : html`<span class="left">${text}</span>`}</span
            >`,
        )}</span
      >`;
}

function marksOf(row: Row, view: CellView): readonly Mark[] {
  const { writer } = view;
  const { lifecycle, price } = row;
  const marks: Mark[] = [];
  if (lifecycle.warning !== null && (lifecycle.daysLeft ?? 0) <= soonDays) {
    marks.push({
      icon: 'warning',
      reason: lifecycle.warning,
      isWarning: true,
      ...(lifecycle.daysLeft !== null && {
        text: writer.say('{days} d', { days: lifecycle.daysLeft }),
      }),
    });
  }
  if (price === null) {
    return marks;
  }
  if (price.source.kind === 'own') {
    const reason = `${writer.say('your own price')}: ${price.source.title}`;
    marks.push({ icon: 'account', reason, isWarning: false });
  }
  if (row.hours !== null) {
    marks.push({ icon: 'clock', reason: row.hours, isWarning: false });
  }
  if (row.batchNote !== null) {
    marks.push({ icon: 'layers', reason: row.batchNote, isWarning: false });
  }
  if (price.promiseNote !== null) {
    marks.push({ icon: 'question', reason: price.promiseNote, isWarning: true });
  } else if (price.promotion !== null) {
    marks.push({ icon: 'tag', reason: promotionText(row, view), isWarning: false });
  }
  marks.push(...doubts(row, view));
  if (price.confidence === 'low') {
    marks.push({ icon: 'question', reason: writer.say('Unconfirmed price'), isWarning: true });
  }
  return marks;
}

/** What weakens a price: other values seen, or that nobody has looked for long. */
export function doubts({ price }: Row, { writer }: CellView): readonly Mark[] {
  const marks: Mark[] = [];
  if (price !== null && price.conflict !== null) {
    const reason = writer.say('Sources disagree: {values}', { values: price.conflict });
    marks.push({ icon: 'git-compare', reason, isWarning: true });
  }
  if (price?.outdated === true) {
    const day = writer.date(price.checkedOn);
    const reason = writer.say('Last checked on {day}: it may have changed', { day });
    marks.push({ icon: 'history', reason, isWarning: true });
  }
  return marks;
}

/** How long an introductory price holds, and what follows. */
export function promotionText({ price }: Row, view: CellView): string {
  const { writer } = view;
  const promotion = price?.promotion;
  if (price === null || promotion == null) {
    return '';
  }
  const { lastDay, minimumUntil, next } = promotion;
  const end =
    lastDay !== null
      ? writer.say('Launch price until {day}', { day: writer.date(lastDay) })
      : minimumUntil !== null
        ? writer.say('Launch price, at least until {day}', {
            day: writer.date(minimumUntil),
          })
        : writer.say('Launch price, no end date');
  const write = (rate: number | null): string => writeRate(rate, price.currency, view);
  const then =
    next?.inputPerMTok == null
      ? ''
      : writer.say('then {input} input, {output} output', {
          input: write(next.inputPerMTok),
          output: write(next.outputPerMTok),
        });
  return writer.clauses([end, then]);
}
