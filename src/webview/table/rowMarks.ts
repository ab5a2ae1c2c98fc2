import { html, nothing, type TemplateResult } from 'lit-html';
import { joinClauses } from '../../core/text/clauses';
import type { Row } from '../../protocol/comparisonRow';
import { writeDate, writeRate } from '../display';
import { fill } from '../fill';
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
  const { strings } = view;
  const { lifecycle, price } = row;
  const marks: Mark[] = [];
  if (lifecycle.warning !== null && (lifecycle.daysLeft ?? 0) <= soonDays) {
    marks.push({
      icon: 'warning',
      reason: lifecycle.warning,
      isWarning: true,
      ...(lifecycle.daysLeft !== null && { text: fill(strings.daysLeft, lifecycle.daysLeft) }),
    });
  }
  if (price === null) {
    return marks;
  }
  if (price.source.kind === 'own') {
    const reason = `${strings['source.own']}: ${price.source.title}`;
    marks.push({ icon: 'account', reason, isWarning: false });
  }
  if (price.promotion !== null) {
    marks.push({ icon: 'tag', reason: promotionText(row, view), isWarning: false });
  }
  if (price.conflict !== null) {
    const reason = fill(strings.conflictMark, price.conflict);
    marks.push({ icon: 'git-compare', reason, isWarning: true });
  }
  if (price.stale) {
    const reason = fill(strings.staleMark, writeDate(price.checkedOn, view));
    marks.push({ icon: 'history', reason, isWarning: true });
  }
  if (price.confidence === 'low') {
    marks.push({ icon: 'question', reason: strings.lowConfidenceMark, isWarning: true });
  }
  return marks;
}

/** How long an introductory price holds, and what follows. */
export function promotionText({ price }: Row, view: View): string {
  const { strings } = view;
  const promotion = price?.promotion;
  if (price === null || promotion == null) {
    return '';
  }
  const { lastDay, minimumUntil, nextInputPerMTok, nextOutputPerMTok } = promotion;
  const end =
    lastDay !== null
      ? fill(strings.promotionUntil, writeDate(lastDay, view))
      : minimumUntil !== null
        ? fill(strings.promotionMinimum, writeDate(minimumUntil, view))
        : strings.promotionOpen;
  const write = (rate: number | null): string => writeRate(rate, price.currency, view);
  const next =
    nextInputPerMTok === null
      ? ''
      : fill(strings.promotionNext, write(nextInputPerMTok), write(nextOutputPerMTok));
  return joinClauses([end, next], view.locale);
}
