import { offerCatches, type FreeTierStatus, type OfferCatch } from '../terms';
import { daysBetween } from '../time/moment';
import type { FreeTier, ProviderFile } from '../pricing/schema';
import type { Account } from './conditions';
import type { UsageFigures } from './usageVerdict';

/** What keeps a verdict that gives something from being plainly free. */
export interface Catches {
  /** In the order of `offerCatches`; of what is not given, at most the `account`. */
  readonly catches: readonly OfferCatch[];
  /** Days that the `credit` among them lasts, counted from today; `null` = not known, or no credit. */
  readonly creditDays: number | null;
}

export const noCatches: Catches = { catches: [], creditDays: null };

interface Question {
  readonly provider: ProviderFile;
  readonly account: Account;
  readonly day: string;
  /** Whether all that the user can do nothing about is known: the market is served, the usage covered. */
  readonly isVerified: boolean;
}

export function catchesOf(
  offer: FreeTier,
  verdict: UsageFigures & { readonly status: FreeTierStatus },
  { provider, account, day, isVerified }: Question,
): Catches {
  if (!isGiven(verdict.status)) {
    return noCatches;
  }
  const { conditions, dataUse } = offer;
  const found = new Set<OfferCatch>(conditions?.catches);
  if (account.kind === 'personal') {
    found.delete('personal-only');
  }
  if (dataUse?.trains === true) {
    found.add('data-sharing');
  }
  if (!isVerified) {
    found.add('unverified');
  }
  if (verdict.status === 'covered-by-credit' || isTemporary(offer)) {
    found.add('credit');
  }
  if (hidesLimits(offer, verdict.status, provider)) {
    found.add('limits-unpublished');
  }
  return {
    catches: offerCatches.filter(each => found.has(each)),
    creditDays: found.has('credit') ? daysLeft(offer, verdict, day) : null,
  };
}

function isGiven(status: FreeTierStatus): boolean {
  return (
    status === 'free' ||
    status === 'within-quota' ||
    status === 'covered-by-credit' ||
    status === 'limits-unpublished'
  );
}

function isTemporary({ kind, until }: FreeTier): boolean {
  return kind === 'promotion' && until !== undefined;
}

/** Nobody gives without a limit: where none is stated it is not published. Users know their own. */
function hidesLimits(
  { limits = {}, source }: FreeTier,
  status: FreeTierStatus,
  provider: ProviderFile,
): boolean {
  const isSilent = Object.keys(limits).length === 0 && provider.sources[source]?.kind !== 'own';
  return (
    limits.unpublished === true ||
    status === 'limits-unpublished' ||
    (status === 'free' && isSilent)
  );
}

function daysLeft(
  { validDays, until }: FreeTier,
  { exhaustedAfterDays }: UsageFigures,
  day: string,
): number | null {
  const ends = [
    exhaustedAfterDays,
    validDays,
    // The last day is one of them.
    until === undefined ? undefined : daysBetween(day, until) + 1,
  ].filter(each => each != null);
  return ends.length === 0 ? null : Math.min(...ends);
}
