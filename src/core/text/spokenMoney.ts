/** Amounts as one can hear them: no screen reader makes sense of `$0.00141`. */
import { decimal, type Decimal } from '../money';
import type { CurrencyCode } from '../terms';
import { percentApart } from './numbers';
import { sentence, type Sentence } from './sentence';

type Coin = (n: number) => Sentence;

/** Below this many of the large coin people speak of the small one. */
const coins: Readonly<
  Record<CurrencyCode, { readonly large: Coin; readonly small?: Coin; readonly below?: number }>
> = {
  USD: {
    large: n => sentence('{n|dollar|dollars}', { n }),
    small: n => sentence('{n|cent|cents}', { n }),
  },
  CNY: {
    large: n => sentence('{n} yuan', { n }),
    small: n => sentence('{n} fen', { n }),
    below: 0.1,
  },
  EUR: {
    large: n => sentence('{n|euro|euros}', { n }),
    small: n => sentence('{n|euro cent|euro cents}', { n }),
  },
  GBP: {
    large: n => sentence('{n|pound|pounds}', { n }),
    small: n => sentence('{n} pence', { n }),
  },
  INR: {
    large: n => sentence('{n|rupee|rupees}', { n }),
    small: n => sentence('{n} paise', { n }),
  },
  JPY: { large: n => sentence('{n} yen', { n }) },
  KRW: { large: n => sentence('{n} won', { n }) },
};

/** What is less than this of a coin is not worth its digits. */
const leastSpoken = 0.01;

/** `21.4 dollars`, `2.1 cents`, `at least about 3 yuan`, `less than 0.01 cents`. */
export function spokenMoney(
  amount: Decimal,
  currency: CurrencyCode,
  isLeast = false,
  isEstimate = false,
): Sentence {
  const { large, small, below = 1 } = coins[currency];
  const isSmall = small !== undefined && amount.gt(0) && amount.lt(decimal(below));
  const inCoin = isSmall ? amount.times(100) : amount;
  // What is heard once is kept in mind with three digits.
  const digits = inCoin.gte(100) ? inCoin.round(0) : inCoin.prec(3);
  const coin = isSmall ? small : large;
  if (inCoin.gt(0) && inCoin.lt(decimal(leastSpoken))) {
    return sentence('less than {amount}', { amount: coin(leastSpoken) });
  }
  const said = coin(digits.toNumber());
  const about = isEstimate ? sentence('about {amount}', { amount: said }) : said;
  return isLeast ? sentence('at least {amount}', { amount: about }) : about;
}

/** `98 percent less than GPT-5.5`, `3.1 times GPT-5.5`. */
export function spokenVersus(times: number, model: string): Sentence {
  if (times >= 2) {
    return sentence('{n} times {model}', { n: Number(times.toPrecision(2)), model });
  }
  const n = percentApart(times);
  if (n === 0) {
    return sentence('the same as {model}', { model });
  }
  return times < 1
    ? sentence('{n} percent less than {model}', { n, model })
    : sentence('{n} percent more than {model}', { n, model });
}
