import { sentence, type Sentence } from '../text/sentence';
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
  const no: Sentence[] = [];
  const unknown: Sentence[] = [];
  if (!isOffered(facts.status)) {
    no.push(sentence('{model} cannot be called on this day.', { model: model.name }));
  }
  if (facts.fitsContext === false) {
    const needed = (facts.inputTokens ?? 0) + facts.outputTokens;
    no.push(
      sentence('Input and output ({needed} tokens) exceed the context window ({window} tokens).', {
        needed,
        window: facts.contextWindow ?? 0,
      }),
    );
  }
  if (facts.fitsOutput === false) {
    no.push(
      sentence('The output is longer than the model can write ({limit} tokens).', {
        limit: facts.maxOutput ?? 0,
      }),
    );
  }
  if (facts.available === false) {
    no.push(sentence('{provider} does not serve this market.', { provider: provider.name }));
  } else if (facts.available === null) {
    unknown.push(
      sentence('Whether {provider} serves this market is not verified.', {
        provider: provider.name,
      }),
    );
  }
  if (!isWantedClass) {
    no.push(sentence('Another class of model than the ones compared.'));
  }
  if (billsZero) {
    const { status } = facts.verdict;
    if (status === 'over-quota' || status === 'not-eligible') {
      no.push(
        sentence(
          'Its price is zero only within an offer that does not cover this usage or account.',
        ),
      );
    } else if (status === 'unknown' || status === 'ended') {
      unknown.push(
        sentence(
          'Its price is zero only within an offer that does not cover this usage or account.',
        ),
      );
    }
  }
  return no.length > 0
    ? { status: 'no', reasons: no }
    : { status: unknown.length > 0 ? 'unknown' : 'yes', reasons: unknown };
}
