import { sentence, type Sentence } from '../text/sentence';
import type { AccountCondition, FreeTierStatus } from '../terms';
import type { ExchangeRates } from '../pricing/exchangeRates';
import type { FreeTier, ProviderFile } from '../pricing/schema';
import { catchesOf, noCatches, type Catches } from './catches';
import { accountConditions, checkConditions, type Account } from './conditions';
import { assumesEvenSpread, type FreeTierUsage } from './limits';
import { offerName, offerOn } from './offerOn';
import { judgeUsage, noFigures, type UsageFigures } from './usageVerdict';

/** What one offer means for a usage, an account and a day. */
export interface OfferVerdict extends UsageFigures, Catches {
  /** `null` = no offer is recorded; the verdict says so. */
  readonly offer: FreeTier | null;
  /** Who says so, where it is not the offer's own source. */
  readonly evidence?: Pick<FreeTier, 'source' | 'checkedOn' | 'confidence'>;
  readonly status: FreeTierStatus;
  readonly reason: Sentence;
  /** Conditions not known to be met. While there are any, the offer does not surely apply. */
  readonly needs: readonly Sentence[];
  /** What of the account nobody has said, the first of it. */
  readonly asks: AccountCondition | null;
  /** Assumptions, validity, use of data. */
  readonly details: readonly Sentence[];
}

export interface VerdictQuestion {
  readonly provider: ProviderFile;
  readonly usage: FreeTierUsage;
  readonly account: Account;
  /** Day in the provider's zone. */
  readonly day: string;
  /** Whether the provider serves the account's market; `null` = not known. */
  readonly available: boolean | null;
  /** Whether the price in force on the day is zero. */
  readonly billsZero: boolean;
  readonly rates: ExchangeRates;
}

export function judgeOffer(offer: FreeTier, question: VerdictQuestion): OfferVerdict {
  const { provider, account, day } = question;
  const plain = (status: FreeTierStatus, reason: Sentence): OfferVerdict => ({
    offer,
    status,
    reason,
    needs: [],
    asks: null,
    details: [],
    ...noCatches,
    ...noFigures,
  });
  const state = offerOn(offer, day, question.billsZero);
  switch (state.kind) {
    case 'ended':
      return plain('ended', state.reason);
    case 'later':
    case 'not-free':
      return plain('none', state.reason);
    case 'unknown':
      return plain('unknown', state.reason);
    case 'active':
  }
  if (question.available === false) {
    return plain(
      'not-eligible',
      sentence('{provider} does not serve the market of this account.', {
        provider: provider.name,
      }),
    );
  }
  const conditions = checkConditions(offer, provider, account);
  if (conditions.unmet.length > 0) {
    return plain(
      'not-eligible',
      sentence('{offer}: not for this account, it requires {conditions}.', {
        offer: offerName(offer),
        conditions: { list: conditions.unmet },
      }),
    );
  }
  const excluded = notCovered(offer, question.usage);
  if (excluded !== undefined) {
    const reason = excludes[excluded.usage](offerName(offer));
    return { ...plain('not-eligible', reason), evidence: excluded };
  }
  const unverified: Sentence[] = [];
  if (question.usage.batch === 'priced' && coversBatch(offer) === undefined) {
    unverified.push(sentence('that it covers batch requests (not verified)'));
  }
  if (question.available === null) {
    unverified.push(
      sentence('that {provider} serves your market (not verified)', { provider: provider.name }),
    );
  }
  const { obtainable, undecided } = conditions;
  const needs = [...obtainable.map(each => accountConditions[each]), ...unverified];
  const judged = judgeUsage(offer, question.usage, day, question.rates);
  const isVerified = unverified.length === 0;
  const verdict = {
    offer,
    ...judged,
    // What one obtains by an action (a phone number, a real name) is no catch: the offer is one's own then.
    ...catchesOf(offer, judged, { provider, account, day, isVerified }),
    needs,
    asks: obtainable[0] ?? null,
    details: detailsOf(offer, question.usage),
  };
  const [asks] = undecided;
  if (asks !== undefined) {
    // Nobody can become new or migrating by wishing: until told, this is not the user's offer, and the
    // model costs its price.
    return {
      ...verdict,
      catches: ['account'],
      creditDays: null,
      asks,
      status: 'unknown',
      reason: sentence('Only with {conditions}: {statement}', {
        statement: verdict.reason,
        conditions: { list: undecided.map(each => accountConditions[each]) },
      }),
    };
  }
  return verdict;
}

const excludes = {
  batch: (offer: ReturnType<typeof offerName>) =>
    sentence('{offer}: does not cover batch requests, which are billed.', { offer }),
  cache: (offer: ReturnType<typeof offerName>) =>
    sentence('{offer}: does not cover cached input; without cached tokens it may hold.', { offer }),
};

/** What a source says of the offer that excludes this usage. */
function notCovered({ coverage = [] }: FreeTier, { batch, usesCache = false }: FreeTierUsage) {
  return coverage.find(
    ({ usage, covered }) => !covered && (usage === 'batch' ? batch !== undefined : usesCache),
  );
}

/** `undefined` = no source says. */
function coversBatch({ coverage, amount }: FreeTier): boolean | undefined {
  // Money pays whatever is billed.
  const isMoney = amount?.unit === 'USD' || amount?.unit === 'CNY';
  return isMoney || coverage?.find(({ usage }) => usage === 'batch')?.covered;
}

function detailsOf(offer: FreeTier, usage: FreeTierUsage): readonly Sentence[] {
  const details: Sentence[] = [];
  if (assumesEvenSpread(offer, usage)) {
    details.push(sentence('Calls are assumed to be spread evenly over the day.'));
  }
  if (offer.validDays !== undefined) {
    details.push(sentence('Valid for {n|day|days} after it is given.', { n: offer.validDays }));
  }
  if (offer.until !== undefined) {
    details.push(sentence('Holds until {day}, that day included.', { day: { day: offer.until } }));
  }
  if (offer.conditions?.text !== undefined) {
    details.push(sentence('{text}', { text: offer.conditions.text }));
  }
  if (offer.dataUse?.trains === true) {
    details.push(sentence('Prompts may be used for training.'));
  }
  return details;
}
