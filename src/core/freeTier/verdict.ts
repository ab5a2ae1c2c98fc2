import { sentence } from '../text/sentence';
import type { Model } from '../pricing/schema';
import { freeTierStatuses } from '../terms';
import { noCatches } from './catches';
import { judgeOffer, type OfferVerdict, type VerdictQuestion } from './offerVerdict';
import { noFigures } from './usageVerdict';

/** Whether a usage would be free: the best offer that surely applies, and the others. */
export interface Verdict extends OfferVerdict {
  readonly others: readonly OfferVerdict[];
}

/** Judges every offer that covers the model. `offered`: the model still answers on the day. */
export function judgeFreeTier(model: Model, question: VerdictQuestion, offered: boolean): Verdict {
  const offers = [...(model.freeTiers ?? []), ...(question.provider.freeTiers ?? [])];
  const verdicts = offers.map(offer => judgeOffer(offer, question));
  if (!offered) {
    return shutDown(model, verdicts);
  }
  if (offers.length === 0 && question.billsZero) {
    return {
      ...without(
        sentence('{provider} bills zero for this model, but its terms are not recorded.', {
          provider: question.provider.name,
        }),
      ),
      status: 'limits-unpublished',
      catches: ['limits-unpublished'],
      others: [],
    };
  }
  const [best, ...others] = verdicts.toSorted((a, b) => standing(a) - standing(b));
  return best === undefined
    ? {
        ...without(sentence('No free tier of {model} is known.', { model: model.name })),
        others: [],
      }
    : { ...best, others };
}

/** What cannot be called is not free, whatever its offers once said. */
function shutDown(model: Model, verdicts: readonly OfferVerdict[]): Verdict {
  const last = verdicts[0];
  const reason = sentence('{model} is not available on this day.', {
    model: model.name,
  });
  return last === undefined
    ? { ...without(reason), others: [] }
    : { ...last, ...nothingGiven, status: 'ended', reason, others: [] };
}

/** The verdict while the usage itself is not known. */
export function unknownVerdict(reason: OfferVerdict['reason']): Verdict {
  return { ...without(reason), status: 'unknown', others: [] };
}

function without(reason: OfferVerdict['reason']): OfferVerdict {
  return { offer: null, status: 'none', reason, ...nothingGiven };
}

const nothingGiven = { needs: [], asks: null, details: [], ...noCatches, ...noFigures };

/**
 * Smaller is better. What is free without a catch comes first, if need be after an action of the user's;
 * then all that surely applies, before all that may apply. Growing usage moves a verdict down this list only.
 */
function standing(verdict: OfferVerdict): number {
  const { status, needs } = verdict;
  const place = freeTierStatuses.indexOf(status);
  const isSure = place < freeTierStatuses.indexOf('unknown') && needs.length === 0;
  const tier = (isFreeVerdict(verdict) ? 0 : 2) + (isSure ? 0 : 1);
  return tier * freeTierStatuses.length + place;
}

/** Whether the verdict puts the row among those that cost the user nothing. */
export function isFreeVerdict({ status, catches }: OfferVerdict): boolean {
  return (status === 'free' || status === 'within-quota') && catches.length === 0;
}
