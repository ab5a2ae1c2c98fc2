import { sentence, type Sentence } from '../text/sentence';
import type { AccountFacts } from '../request/compareRequest';
import type { AccountCondition, Market } from '../terms';
import type { FreeTier, ProviderFile } from '../pricing/schema';

/** What is known of the user's account; a fact left out is not known, which is not "no". */
export interface Account extends AccountFacts {
  readonly market: Market | 'any';
}

export const accountConditions: Readonly<Record<AccountCondition | Market, Sentence>> = {
  isNew: sentence('a new account'),
  migratingFromOpenAI: sentence('a move from OpenAI'),
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
  readonly obtainable: readonly AccountCondition[];
  /** Conditions nobody told us about, which the account either meets or not: new, enterprise. */
  readonly undecided: readonly AccountCondition[];
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
  const obtainable: AccountCondition[] = [];
  const undecided: AccountCondition[] = [];
  const check = (
    condition: AccountCondition,
    fact: boolean | undefined,
    ifUnknown: AccountCondition[],
  ): void => {
    if (fact === false) {
      unmet.push(accountConditions[condition]);
    } else if (fact === undefined) {
      ifUnknown.push(condition);
    }
  };
  const { conditions } = offer;

  for (const name of ['realName', 'phone', 'card'] as const) {
    if (conditions?.[name] ?? provider.account?.[name] ?? false) {
      check(name, account[name], obtainable);
    }
  }
  if (conditions?.newAccount ?? offer.kind === 'signup-credit') {
    check('isNew', account.isNew, undecided);
  }
  if (conditions?.migratingFromOpenAI ?? offer.kind === 'migration') {
    check('migratingFromOpenAI', account.migratingFromOpenAI, undecided);
  }
  const kind = conditions?.accountKind;
  if (kind !== undefined) {
    const fact = account.kind === undefined ? undefined : account.kind === kind;
    check(kind, fact, undecided);
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
