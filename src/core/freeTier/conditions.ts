import type { AccountFacts, Market } from '../api';
import { message, type Message } from '../text/message';
import type { FreeTier, ProviderFile } from '../pricing/schema';

/** What is known of the user's account; a fact left out is not known, which is not "no". */
export interface Account extends AccountFacts {
  readonly market: Market | 'any';
}

/** How the account stands to an offer's conditions. */
export interface ConditionCheck {
  /** Conditions that the account is known not to meet. */
  readonly unmet: readonly Message[];
  /** Conditions nobody told us about, which the user can meet by an action: verify, add a card. */
  readonly obtainable: readonly Message[];
  /** Conditions nobody told us about, which the account either meets or not: new, enterprise. */
  readonly undecided: readonly Message[];
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
  const unmet: Message[] = [];
  const obtainable: Message[] = [];
  const undecided: Message[] = [];
  const check = (fact: boolean | undefined, condition: Message, ifUnknown: Message[]): void => {
    if (fact !== true) {
      (fact === false ? unmet : ifUnknown).push(condition);
    }
  };
  const { conditions } = offer;

  for (const name of ['realName', 'phone', 'card'] as const) {
    if (conditions?.[name] ?? provider.account?.[name] ?? false) {
      check(account[name], message(`condition.${name}`), obtainable);
    }
  }
  if (conditions?.newAccount ?? offer.kind === 'signup-credit') {
    check(account.isNew, message('condition.newAccount'), undecided);
  }
  if (conditions?.migratingFromOpenAI ?? offer.kind === 'migration') {
    check(account.migratingFromOpenAI, message('condition.migrating'), undecided);
  }
  const kind = conditions?.accountKind;
  if (kind !== undefined) {
    const fact = account.kind === undefined ? undefined : account.kind === kind;
    check(fact, message(`condition.${kind}`), undecided);
  }
  const market = conditions?.market;
  if (market !== undefined && account.market !== 'any' && account.market !== market) {
    unmet.push(message(`condition.market.${market}`));
  }
  return { unmet, obtainable, undecided };
}
