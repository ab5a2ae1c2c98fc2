/** What the catalogue's terms are called, wherever they are shown. */
import type {
  AccountCondition,
  BillingClass,
  ClassFloor,
  CurrencyCode,
  FreeTierStatus,
  LifecycleStatus,
  Market,
  ModelClass,
  OfferCatch,
  PriceUnit,
  ShownUnit,
  SourceKind,
} from './terms';
import type { JobPreset } from './cost/presets';
import { parseAmount, type Amount } from './text/money';
import { unknownText } from './text/numbers';
import { sentence, type Sentence, type SentenceValue } from './text/sentence';
import { spokenMoney } from './text/spokenMoney';

type Words<Term extends string> = Readonly<Record<Term, Sentence>>;

/** In running text. */
export const classWords: Words<ModelClass> = {
  flagship: sentence('flagship'),
  balanced: sentence('balanced'),
  lite: sentence('lite'),
  reasoning: sentence('reasoning'),
  code: sentence('code'),
  special: sentence('special purpose'),
  embedding: sentence('embedding'),
};

/** Standing alone. */
export const classLabels: Words<ModelClass> = {
  flagship: sentence('Flagship'),
  balanced: sentence('Balanced'),
  lite: sentence('Lite'),
  reasoning: sentence('Reasoning'),
  code: sentence('Code'),
  special: sentence('Special purpose'),
  embedding: sentence('Embedding'),
};

/** Whose account one has. */
export const marketLabels: Words<Market> = {
  cn: sentence('China'),
  intl: sentence('International'),
};

const verdictWords: Words<FreeTierStatus> = {
  free: sentence('free ✓'),
  'within-quota': sentence('free ✓'),
  'covered-by-credit': sentence('credit'),
  'over-quota': sentence('over quota'),
  'not-eligible': sentence('not eligible'),
  ended: sentence('ended'),
  'limits-unpublished': sentence('limits unpublished'),
  none: sentence('none'),
  unknown: sentence('unknown'),
};

const catchWords: Words<Exclude<OfferCatch, 'account'>> = {
  'non-commercial': sentence('non-commercial'),
  'personal-only': sentence('personal only'),
  'trial-only': sentence('trial only'),
  'ide-only': sentence('IDE only'),
  subscription: sentence('subscription'),
  'data-sharing': sentence('data sharing'),
  unverified: sentence('not verified'),
  credit: sentence('credit'),
  'limits-unpublished': sentence('limits unpublished'),
};

/** Where nobody has said whether the account is so. */
const conditionWords: Words<AccountCondition> = {
  isNew: sentence('if new account'),
  migratingFromOpenAI: sentence('if from OpenAI'),
  realName: sentence('with real name'),
  phone: sentence('with phone'),
  card: sentence('with card'),
  personal: sentence('if personal'),
  enterprise: sentence('if enterprise'),
};

/** A verdict in few words: its gravest catch where it has one, else what it asks of the account. */
export function verdictTag({ status, catches, creditDays, asks }: VerdictInBrief): Sentence {
  const [gravest] = catches;
  if (gravest === 'credit' && creditDays !== null) {
    return creditDays === 0
      ? sentence('credit: less than a day')
      : sentence('credit: {n|day|days}', { n: creditDays });
  }
  const verdict = verdictWords[status];
  const condition = asks === null ? null : conditionWords[asks];
  if (gravest === undefined) {
    return condition !== null && (status === 'free' || status === 'within-quota')
      ? sentence('{verdict} {condition}', { verdict, condition })
      : verdict;
  }
  return gravest === 'account' ? (condition ?? verdict) : catchWords[gravest];
}

/** Whether there is anything to say: that nobody knows is nothing, but for what it hangs on. */
export function isTold({ status, catches }: Pick<VerdictInBrief, 'status' | 'catches'>): boolean {
  return status !== 'none' && (status !== 'unknown' || catches.length > 0);
}

interface VerdictInBrief {
  readonly status: FreeTierStatus;
  readonly catches: readonly OfferCatch[];
  readonly creditDays: number | null;
  readonly asks: AccountCondition | null;
}

export const lifecycleLabels: Words<LifecycleStatus> = {
  announced: sentence('Announced'),
  live: sentence('Live'),
  deprecated: sentence('Deprecated'),
  retired: sentence('Retired'),
  uncertain: sentence('Uncertain'),
};

type AmountWords = Readonly<Record<ShownUnit, (amount: SentenceValue) => Sentence>>;

/** An amount with what it is of. */
export const amountWords: AmountWords = {
  call: amount => sentence('{amount} per call', { amount }),
  thousandCalls: amount => sentence('{amount} per 1,000 calls', { amount }),
  month: amount => sentence('{amount} per month', { amount }),
  run: amount => sentence('{amount} per run', { amount }),
};

/** The same where there is little room. */
export const amountShort: AmountWords = {
  call: amount => sentence('{amount}/call', { amount }),
  thousandCalls: amount => sentence('{amount}/1k', { amount }),
  month: amount => sentence('{amount}/mo', { amount }),
  run: amount => sentence('{amount}/run', { amount }),
};

/** `38 cents per 1,000 calls`, `at least 38 cents per 1,000 calls`. */
export function spokenAmount(
  { amount, unit }: { readonly amount: Amount; readonly unit: ShownUnit },
  currency: CurrencyCode,
  isLeast = false,
  isEstimate = false,
): Sentence {
  const value = parseAmount(amount);
  return amountWords[unit](
    value === null ? unknownText : spokenMoney(value, currency, isLeast, isEstimate),
  );
}

/** Behind the heading of a column. */
export const amountHeadings: Words<ShownUnit> = {
  call: sentence('/ call'),
  thousandCalls: sentence('/ 1,000'),
  month: sentence('/ month'),
  run: sentence('/ run'),
};

/** Standing alone: a choice. */
export const floorLabels: Words<ClassFloor> = {
  sameClass: sentence('your class'),
  oneBelow: sentence('your class or one below'),
  any: sentence('any class'),
};

/** Standing alone: a choice. */
export const amountLabels: Words<ShownUnit> = {
  call: sentence('per call'),
  thousandCalls: sentence('per 1,000 calls'),
  month: sentence('per month'),
  run: sentence('per run'),
};

export const sourceWords: Words<SourceKind> = {
  official: sentence('official'),
  copy: sentence('copy of an official page'),
  dataset: sentence('dataset'),
  press: sentence('press'),
  own: sentence('your own price'),
};

export const billingLabels: Words<BillingClass> = {
  input: sentence('Input'),
  output: sentence('Output'),
  cacheRead: sentence('Cache read'),
  cacheWrite: sentence('Cache write'),
};

/** What a price is quoted for. */
export const unitWords: Words<PriceUnit> = {
  perMTok: sentence('per 1M tokens'),
  per10kTok: sentence('per 10k tokens'),
  perKTok: sentence('per 1k tokens'),
};

/** The same, directly behind a price. */
export const unitSuffixes: Words<PriceUnit> = {
  perMTok: sentence('/ 1M'),
  per10kTok: sentence('/ 10k'),
  perKTok: sentence('/ 1k'),
};

/** Kinds of work. */
export const jobWords: Words<JobPreset['id']> = {
  classify: sentence('Classify'),
  support: sentence('Support answer'),
  summary: sentence('Summary'),
  translation: sentence('Translation'),
  code: sentence('Write code'),
  agentStep: sentence('Agent step'),
};

/** How long answers are. */
export function answerWords(output: JobPreset['output']): Sentence {
  return output.kind === 'tokens'
    ? sentence('Answer of {n} tokens', { n: output.tokens })
    : sentence('Answer of {ratio} × the input', { ratio: String(output.ratio) });
}

/** What is assumed of a call of that kind. */
export function answerOfJob({ output, cachedShare }: JobPreset): Sentence[] {
  return [
    answerWords(output),
    ...(cachedShare === 0
      ? []
      : [sentence('{percent}% of the input cached', { percent: String(cachedShare * 100) })]),
  ];
}
