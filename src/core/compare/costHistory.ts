import { decimal } from '../money';
import type { Row } from './row';

/** A request by one of a model's prices. */
export interface CostThen {
  readonly row: Row;
  /** Beside the price before it: 0.04 = 96 % less; `null` for the first, and beside nothing paid. */
  readonly times: number | null;
}

/** The same request on days of different prices, in their order; `null` where its cost is not known. */
export function costHistory(rows: readonly (Row | null)[]): readonly (CostThen | null)[] {
  return rows.map((row, at) => {
    const before = rows[at - 1] ?? null;
    return row?.payable == null ? null : { row, times: timesOf(row, before) };
  });
}

/** In the currency of the prices where it is one: a rate that moved is no change of price. */
function timesOf(row: Row, before: Row | null): number | null {
  const isOneCurrency = row.price?.currency === before?.price?.currency;
  const now = isOneCurrency ? row.payable : row.comparable;
  const then = (isOneCurrency ? before?.payable : before?.comparable) ?? decimal(0);
  return now === null || then.eq(0) ? null : now.div(then).toNumber();
}
