import { spokenVersus } from '../../core/text/spokenMoney';
import { classWords, isTold, spokenAmount } from '../../core/words';
import type { Row } from '../../protocol/comparisonRow';
import type { View } from '../view';

/** The row as one sentence, for who hears it: what, how much, beside mine, and what there is to know. */
export function spokenRow(row: Row, { writer, visible }: View): string {
  const { cost, batchNote, timesBaseline, freeTier, lifecycle, sectionReason, section } = row;
  const mine = visible.baseline;
  const parts = [
    writer.clauses([
      row.name,
      row.providerName,
      writer.say(classWords[row.class]),
      section === 'baseline' ? writer.say('your model') : '',
    ]),
    cost === null
      ? (row.costReason ?? '')
      : writer.clauses([
          writer.say(spokenAmount(cost.shown, cost.currency, cost.isLeast)),
          timesBaseline === null || mine === null
            ? ''
            : writer.say(spokenVersus(timesBaseline, mine.name)),
        ]),
    batchNote ?? '',
    isTold(freeTier) ? writer.say('free tier: {verdict}', { verdict: freeTier.tag }) : '',
    lifecycle.warning ?? '',
    sectionReason ?? '',
  ];
  return writer.sentences(parts);
}
