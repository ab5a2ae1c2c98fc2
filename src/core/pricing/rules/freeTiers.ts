/** Free is a statement with conditions; it is neither the number 0 nor an unknown price. */
import { sentence } from '../../text/sentence';
import { intervalOn } from '../priceAt';
import type { Place } from '../problems';
import type { FreeTier, Model, PriceTable } from '../schema';

export function checkFreeTiers(tiers: readonly FreeTier[] | undefined, at: Place): void {
  for (const [{ from, until, status, note, coverage = [] }, here] of at.each('freeTiers', tiers)) {
    if (from !== undefined) {
      here
        .at('until')
        .must(
          until === undefined || until >= from,
          sentence('an offer does not end before it starts ({from})', { from }),
          sentence('exchange or correct the dates'),
        );
    }
    const usages = coverage.map(({ usage }) => usage);
    here
      .at('coverage')
      .must(
        new Set(usages).size === usages.length,
        sentence('each usage is stated once'),
        sentence('remove the second statement'),
        usages,
      );
    here.must(
      status !== 'ended' || until !== undefined || note !== undefined,
      sentence('an ended offer says when or how that is known'),
      sentence('give until (the last day it held) or note'),
      status,
    );
  }
}

/** A price of 0 needs the statement that makes it free; a free model with a price needs the reason for both. */
export function checkZeroPrices(model: Model, at: Place, today: string): void {
  const isStated = (model.freeTiers ?? []).some(tier => tier.status !== 'not-free');
  for (const [interval, here] of at.each('prices', model.prices)) {
    here
      .at('rates')
      .must(
        isStated || !inputPrices(interval).includes(0),
        sentence('a price of 0 is explained by a free tier of the model'),
        sentence(
          'add freeTiers (kind "free-model", "promotion" or "trial"), or write null when the price is unknown',
        ),
      );
  }
  const price = intervalOn(model.prices, today)?.rates.inputPerMTok ?? 0;
  for (const [{ kind, status, note, conflict }, here] of at.each('freeTiers', model.freeTiers)) {
    const contradicts = kind === 'free-model' && status === 'active' && price > 0;
    here.must(
      !contradicts || note !== undefined || conflict !== undefined,
      sentence('free, yet the price in force is {price}', { price: String(price) }),
      sentence('say in note why both hold, or correct one of them'),
      kind,
    );
  }
}

function inputPrices({ rates, variants = [], tiers = [] }: PriceTable): (number | null)[] {
  return [{ rates }, ...variants, ...tiers].map(each => each.rates.inputPerMTok);
}
