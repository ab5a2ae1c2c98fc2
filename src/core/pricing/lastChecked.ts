import type { PriceInterval } from './schema';

/**
 * The newest day on which a price was compared with anybody's word: by us with its own source, or by
 * the authors of a list that confirms it.
 */
export function lastCheckedOn({
  checkedOn,
  confirmation,
}: Pick<PriceInterval, 'checkedOn' | 'confirmation'>): string {
  return confirmation !== undefined && confirmation.checkedOn > checkedOn
    ? confirmation.checkedOn
    : checkedOn;
}
