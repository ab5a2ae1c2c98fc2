import { html, nothing, type TemplateResult } from 'lit-html';
import type { Row } from '../../protocol/comparisonRow';
import { writeDate, writeRate } from '../display';
import type { View } from '../view';

interface Mark {
  readonly icon: string;
  readonly reason: string;
  readonly isWarning: boolean;
  readonly text?: string;
}

/** Ends further away than this are said in the details only. */
const soonDays = 90;

/** What a reader must know before trusting the number, as small signs with their reason. */
export function rowMarks(row: Row, view: View): TemplateResult | typeof nothing {
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
              ><span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>${text}</span
            >`,
        )}</span
      >`;
}

function marksOf(row: Row, view: View): readonly Mark[] {
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
  if (price.promotion !== null) {
    marks.push({ icon: 'tag', reason: promotionText(row, view), isWarning: false });
  }
  if (price.conflict !== null) {
    const reason = writer.say('Sources disagree: {values}', { values: price.conflict });
    marks.push({ icon: 'git-compare', reason, isWarning: true });
  }
  if (price.stale) {
    const reason = writer.say('Last checked on {day}: it may have changed', {
      day: writeDate(price.checkedOn, view),
    });
    marks.push({ icon: 'history', reason, isWarning: true });
  }
  if (price.confidence === 'low') {
    marks.push({ icon: 'question', reason: writer.say('Unconfirmed price'), isWarning: true });
  }
  return marks;
}

/** How long an introductory price holds, and what follows. */
export function promotionText({ price }: Row, view: View): string {
  const { writer } = view;
  const promotion = price?.promotion;
  if (price === null || promotion == null) {
    return '';
  }
  const { lastDay, minimumUntil, nextInputPerMTok, nextOutputPerMTok } = promotion;
  const end =
    lastDay !== null
      ? writer.say('Introductory price until {day}', { day: writeDate(lastDay, view) })
      : minimumUntil !== null
        ? writer.say('Introductory price, at least until {day}', {
            day: writeDate(minimumUntil, view),
          })
        : writer.say('Introductory price, no end announced');
  const write = (rate: number | null): string => writeRate(rate, price.currency, view);
  const next =
    nextInputPerMTok === null
      ? ''
      : writer.say('then {input} input, {output} output', {
          input: write(nextInputPerMTok),
          output: write(nextOutputPerMTok),
        });
  return view.writer.clauses([end, next]);
}
