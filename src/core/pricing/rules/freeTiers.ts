/** Free is a statement with conditions; it is neither the number 0 nor an unknown price. */
import { sentence } from '../../text/sentence';
import { intervalOn } from '../priceAt';
import { problem, type Problem, type Step } from '../problems';
import type { FreeTier, Model, PriceTable, Rates } from '../schema';

export function checkFreeTiers(
  tiers: readonly FreeTier[] | undefined,
  at: readonly Step[],
): Problem[] {
  return (tiers ?? []).flatMap((tier, index) => {
    const here = [...at, 'freeTiers', index];
    const problems: Problem[] = [];
    if (tier.from !== undefined && tier.until !== undefined && tier.until < tier.from) {
      problems.push(
        problem(
          [...here, 'until'],
          tier.until,
          sentence('an offer does not end before it starts ({from})', { from: tier.from }),
          sentence('exchange or correct the dates'),
        ),
      );
    }
    const usages = tier.coverage?.map(({ usage }) => usage) ?? [];
    if (new Set(usages).size < usages.length) {
      problems.push(
        problem(
          [...here, 'coverage'],
          usages,
          sentence('each usage is stated once'),
          sentence('remove the second statement'),
        ),
      );
    }
    if (tier.status === 'ended' && tier.until === undefined && tier.note === undefined) {
      problems.push(
        problem(
          here,
          tier.status,
          sentence('an ended offer says when or how that is known'),
          sentence('give until (the last day it held) or note'),
        ),
      );
    }
    return problems;
  });
}

/** A price of 0 needs the statement that makes it free; a free model with a price needs the reason for both. */
export function checkZeroPrices(model: Model, at: readonly Step[], today: string): Problem[] {
  const problems: Problem[] = [];
  const stated = (model.freeTiers ?? []).some(tier => tier.status !== 'not-free');
  model.prices.forEach((interval, index) => {
    if (!stated && ratesOf(interval).some(isZero)) {
      problems.push(
        problem(
          [...at, 'prices', index, 'rates'],
          interval.rates,
          sentence('a price of 0 is explained by a free tier of the model'),
          sentence(
            'add freeTiers (kind "free-model", "promotion" or "trial"), or write null when the price is unknown',
          ),
        ),
      );
    }
  });
  const current = intervalOn(model.prices, today);
  const positive = current !== null && (current.rates.inputPerMTok ?? 0) > 0;
  model.freeTiers?.forEach((tier, index) => {
    const contradicts = tier.kind === 'free-model' && tier.status === 'active' && positive;
    if (contradicts && tier.note === undefined && tier.conflict === undefined) {
      problems.push(
        problem(
          [...at, 'freeTiers', index],
          tier.kind,
          sentence('free, yet the price in force is {price}', {
            price: String(current.rates.inputPerMTok ?? 0),
          }),
          sentence('say in note why both hold, or correct one of them'),
        ),
      );
    }
  });
  return problems;
}

function isZero(rates: Rates): boolean {
  return rates.inputPerMTok === 0;
}

function ratesOf(table: PriceTable): Rates[] {
  return [
    table.rates,
    ...(table.variants ?? []).map(variant => variant.rates),
    ...(table.tiers ?? []).map(tier => tier.rates),
  ];
}
