/** Asks for the verdict on a model with the given offers. */
import type { FreeTierStatus } from '../../../src/core/api';
import type { Account } from '../../../src/core/freeTier/conditions';
import type { FreeTierUsage } from '../../../src/core/freeTier/limits';
import { judgeFreeTier, type Verdict } from '../../../src/core/freeTier/verdict';
import type { FreeTier, ProviderFile } from '../../../src/core/pricing/schema';
import { chinese, exchangeRates, model } from '../compare/fixtures';

export const verified: Account = {
  market: 'cn',
  kind: 'personal',
  realName: true,
  phone: true,
  card: true,
  isNew: true,
  migratingFromOpenAI: false,
};
/** An account of which nothing is known. */
export const stranger: Account = { market: 'any' };

interface Question {
  readonly usage?: Partial<FreeTierUsage>;
  readonly account?: Account;
  readonly day?: string;
  readonly available?: boolean | null;
  readonly billsZero?: boolean;
  readonly offered?: boolean;
  readonly provider?: Partial<ProviderFile>;
}

export function judge(offers: readonly FreeTier[], question: Question = {}): Verdict {
  return judgeFreeTier(
    model('tested', { freeTiers: [...offers] }),
    {
      provider: chinese('seller', [], question.provider),
      usage: { tokensPerRequest: 1000, costPerRequest: null, ...question.usage },
      account: question.account ?? verified,
      day: question.day ?? '2026-11-21',
      available: question.available === undefined ? true : question.available,
      billsZero: question.billsZero ?? false,
      rates: { file: exchangeRates, own: [] },
    },
    question.offered ?? true,
  );
}

export function status(offers: readonly FreeTier[], question: Question = {}): FreeTierStatus {
  return judge(offers, question).status;
}
