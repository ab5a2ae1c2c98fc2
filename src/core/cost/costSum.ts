import type { Decimal } from '../money';
import type { CurrencyCode } from '../terms';

export interface Cost {
  readonly amount: Decimal;
  readonly currency: CurrencyCode;
}

/**
 * A sum of costs of one model and one more of them; `undefined` before the first. Unknown is `null`, and
 * so is every sum with an unknown part.
 */
export function withCost(sum: Cost | null | undefined, cost: Cost | null): Cost | null {
  if (sum === null || cost === null) {
    return null;
  }
  return sum === undefined ? cost : { ...cost, amount: sum.amount.plus(cost.amount) };
}
