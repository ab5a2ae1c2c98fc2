import { message, type Message } from '../text/message';
import { isOffered } from '../pricing/lifecycleOn';
import type { Eligibility, Row } from './row';

type Facts = Pick<
  Row,
  | 'entry'
  | 'inputTokens'
  | 'outputTokens'
  | 'contextWindow'
  | 'maxOutput'
  | 'fitsContext'
  | 'fitsOutput'
  | 'available'
  | 'status'
  | 'verdict'
>;

/** Whether the model could do this work for this account at the price shown. */
export function judgeEligibility(
  facts: Facts,
  isWantedClass: boolean,
  billsZero: boolean,
): Eligibility {
  const { model, provider } = facts.entry;
  const no: Message[] = [];
  const unknown: Message[] = [];
  if (!isOffered(facts.status)) {
    no.push(message('row.notOffered', { model: model.name }));
  }
  if (facts.fitsContext === false) {
    const needed = (facts.inputTokens ?? 0) + facts.outputTokens;
    no.push(message('row.tooLong', { needed, window: facts.contextWindow ?? 0 }));
  }
  if (facts.fitsOutput === false) {
    no.push(message('row.outputTooLong', { limit: facts.maxOutput ?? 0 }));
  }
  if (facts.available === false) {
    no.push(message('row.notServed', { provider: provider.name }));
  } else if (facts.available === null) {
    unknown.push(message('row.servedUnknown', { provider: provider.name }));
  }
  if (!isWantedClass) {
    no.push(message('row.wrongClass'));
  }
  if (billsZero) {
    const { status } = facts.verdict;
    if (status === 'over-quota' || status === 'not-eligible') {
      no.push(message('row.notFreeHere'));
    } else if (status === 'unknown' || status === 'ended') {
      unknown.push(message('row.notFreeHere'));
    }
  }
  return no.length > 0
    ? { status: 'no', reasons: no }
    : { status: unknown.length > 0 ? 'unknown' : 'yes', reasons: unknown };
}
