/** Reading documents that others write: what is not of the type expected is taken as not said. */

import { fieldsOf, type Fields } from '../../files/fields';
import { isDay } from '../../time/moment';
import { greatestAmount, leastAmount } from '../../pricing/schemaRules';

export { fieldsOf, type Fields };

const longestText = 200;

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A name as people write them: one line. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' &&
    value !== '' &&
    value.length <= longestText &&
    !/\p{Cc}/u.test(value)
    ? value
    : undefined;
}

/** A number of tokens. */
export function countOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null;
}

/**
 * A price in dollars per 1M tokens, without the dust of binary fractions. Zero is `null`: price lists
 * write it for what they do not know and for what subscriptions include; free is a statement of its own.
 */
export function priceOf(value: unknown, timesPerMTok = 1): number | null {
  if (typeof value !== 'number' || !(value > 0)) {
    return null;
  }
  const price = Number((value * timesPerMTok).toPrecision(12));
  // What the catalogue would refuse is a slip of the list's.
  return price >= leastAmount && price <= greatestAmount ? price : null;
}

export function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** A day or a month: `2026-06-30`, `2026-06`. */
export function dayOrMonthOf(value: unknown): string | undefined {
  return typeof value === 'string' && (isDay(value) || isDay(`${value}-01`)) ? value : undefined;
}

/** Whether a list of what goes in or out has text in it, or there is no such list. */
export function isForText(modalities: unknown): boolean {
  const list = listOf(modalities);
  return list.length === 0 || list.includes('text');
}
