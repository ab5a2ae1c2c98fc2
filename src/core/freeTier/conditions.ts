import { sentence, type Sentence } from '../text/sentence';
import type { AccountFacts } from '../request/compareRequest';
import type { Market } from '../terms';
import type { FreeTier, ProviderFile } from '../pricing/schema';

/** What is known of the user's account; a fact left out is not known, which is not "no". */
export interface Account extends AccountFacts {
  readonly market: Market | 'any';
}

const accountConditions = {
  realName: sentence('real-name verification'),
  phone: sentence('a verified phone number'),
  card: sentence('a payment card on file'),
  personal: sentence('a personal account'),
  enterprise: sentence('an enterprise account'),
  cn: sentence('an account in mainland China'),
  intl: sentence('an account outside mainland China'),
};

/** How the account stands to an offer's conditions. */
export interface ConditionCheck {
  /** Conditions that the account is known not to meet. */
  readonly unmet: readonly Sentence[];
  /** Conditions nobody told us about, which the user can meet by an action: verify, add a card. */
  readonly obtainable: readonly Sentence[];
  /** Conditions nobody told us about, which the account either meets or not: new, enterprise. */
  readonly undecided: readonly Sentence[];
}

/**
 * Compares the offer's conditions, and those of opening an account at all, with the account's facts.
 * A credit for signing up is for new accounts, an offer for migrants for migrants, also where the
 * file does not repeat it.
 */
export function checkConditions(
  offer: FreeTier,
  provider: ProviderFile,
  account: Account,
): ConditionCheck {
  const unmet: Sentence[] = [];
  const obtainable: Sentence[] = [];
  const undecided: Sentence[] = [];
  const check = (fact: boolean | undefined, condition: Sentence, ifUnknown: Sentence[]): void => {
    if (fact !== true) {
      (fact === false ? unmet : ifUnknown).push(condition);
    }
  };
  const { conditions } = offer;

  for (const name of ['realName', 'phone', 'card'] as const) {
    if (conditions?.[name] ?? provider.account?.[name] ?? false) {
      check(account[name], accountConditions[name], obtainable);
    }
  }
  if (conditions?.newAccount ?? offer.kind === 'signup-credit') {
    check(account.isNew, sentence('a new account'), undecided);
  }
  if (conditions?.migratingFromOpenAI ?? offer.kind === 'migration') {
    check(account.migratingFromOpenAI, sentence('a move from OpenAI'), undecided);
  }
  const kind = conditions?.accountKind;
  if (kind !== undefined) {
    const fact = account.kind === undefined ? undefined : account.kind === kind;
    check(fact, accountConditions[kind], undecided);
  }
  // To somebody known to be a person it is no catch; of anybody else it stays one (`catches.ts`).
  if (conditions?.catches?.includes('personal-only') === true && account.kind === 'enterprise') {
    unmet.push(accountConditions.personal);
  }
  const market = conditions?.market;
  if (market !== undefined && account.market !== 'any' && account.market !== market) {
    unmet.push(accountConditions[market]);
  }
  return { unmet, obtainable, undecided };
}
