import type { CostOutcome } from '../cost/estimateCost';
import type { ProviderFile, Rates } from '../pricing/schema';
import type { RowSection } from '../terms';
import type { Sentence } from '../text/sentence';
import type { Eligibility } from './row';

interface Facts {
  readonly provider: ProviderFile;
  readonly eligibility: Eligibility;
  readonly isFree: boolean;
  /** Billed at zero, but not free: there is no price to rank it by. */
  readonly isBilledZero: boolean;
  readonly rates: Rates | null;
  readonly lowConfidence: boolean;
}

/** Where a row stands in a comparison: what cannot do the work is neither free nor cheap. */
export function sectionOf({
  provider,
  eligibility,
  isFree,
  isBilledZero,
  rates,
  lowConfidence,
}: Facts): RowSection {
  if (eligibility.status === 'no') {
    return 'unsuitable';
  }
  if (isFree) {
    return provider.kind === 'aggregator' ? 'freeRoute' : 'free';
  }
  if (isBilledZero) {
    return 'billedZero';
  }
  if (eligibility.status === 'unknown') {
    return 'unverified';
  }
  if (rates?.inputPerMTok == null) {
    return 'unpriced';
  }
  return lowConfidence ? 'lowConfidence' : 'ranked';
}

/** Why it stands there, where that wants a reason. That nothing was counted yet says nothing of the model. */
export function sectionReasons(
  { reasons }: Eligibility,
  cost: CostOutcome,
  payableReason: Sentence | null,
): readonly Sentence[] {
  if (reasons.length > 0) {
    return reasons;
  }
  const isCounted = cost.kind === 'known' || cost.cause !== 'not-counted';
  return payableReason !== null && isCounted ? [payableReason] : [];
}
