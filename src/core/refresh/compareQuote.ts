/** Our price beside a list's: whether it says the same, something else, or something we know better. */
import type { Model, PriceInterval, PriceTable, Rates, Variant } from '../pricing/schema';
import { isMovingName } from './otherNames';
import {
  priceClasses,
  type PriceClass,
  type PriceQuote,
  type QuotedRates,
  type QuotedTable,
} from './priceQuote';
import { isSamePrice, thinkingPrice } from './quotedPrices';

type OurTable = Pick<PriceTable, 'rates' | 'variants'>;

/**
 * Every class the list prices is priced so by the interval; of what it does not say nothing follows.
 * "From" and "above" a limit differ by one token.
 */
export function isSaidBy(current: PriceInterval, quote: PriceQuote): boolean {
  return tablePairs(current, quote)?.every(([ours, theirs]) => saysTheSame(ours, theirs)) ?? false;
}

/** The list gives another price for something of which we have one. */
export function contradicts(current: PriceInterval, quote: PriceQuote): boolean {
  const pairs = tablePairs(current, quote);
  return (
    pairs === null ||
    pairs.some(
      ([ours, theirs]) =>
        priceClasses.some(name => {
          const [our, their] = [ours.rates[name], theirs.rates[name]];
          return our != null && their !== null && !isSamePrice(our, their);
        }) ||
        (theirs.thinkingOutputPerMTok !== undefined && !saysTheThinking(ours.variants, theirs)),
    )
  );
}

/**
 * Whether our own record speaks against the list's price: it is one of those that our note on the
 * conflict names, one that was or will be in force on other days, that of another model which a moving
 * name once meant, or ours rounded; or its entry was last touched before we looked.
 */
export function isDoubtful(model: Model, current: PriceInterval, quote: PriceQuote): boolean {
  return (
    contradicts(current, quote) &&
    (current.checkedOn > (quote.asOf ?? current.checkedOn) ||
      isNamedInConflict(current, quote) ||
      isMovingName(model.id) ||
      isRounded(current.rates, quote.rates) ||
      isPriceOfOtherDays(model, current, quote))
  );
}

/** Ours and theirs, table by table; `null` where the lengths of input they tell apart differ. */
function tablePairs(
  current: PriceInterval,
  quote: PriceQuote,
): readonly (readonly [OurTable, QuotedTable])[] | null {
  const ours = current.tiers ?? [];
  if (quote.tiers.length === 0) {
    return [[current, quote]];
  }
  const pairs = quote.tiers.flatMap((theirs, index) => {
    const tier = ours[index];
    const isTheSame =
      tier !== undefined &&
      (Math.abs(tier.inputAbove - theirs.inputAbove) <= 1 || quote.limitsAreRough === true);
    return isTheSame ? [[tier, theirs] as const] : [];
  });
  return pairs.length === ours.length && pairs.length === quote.tiers.length
    ? [[current, quote], ...pairs]
    : null;
}

function saysTheSame(ours: OurTable, theirs: QuotedTable): boolean {
  return (
    priceClasses.every(name => {
      const price = theirs.rates[name];
      return price === null || isSamePrice(ours.rates[name], price);
    }) && saysTheThinking(ours.variants, theirs)
  );
}

function saysTheThinking(
  variants: readonly Variant[] | undefined,
  { thinkingOutputPerMTok }: QuotedTable,
): boolean {
  return (
    thinkingOutputPerMTok === undefined ||
    isSamePrice(thinkingPrice(variants), thinkingOutputPerMTok)
  );
}

/**
 * The words hold prices as bare numbers. Those of input and output are named first; tiers and cache
 * follow from them and are seldom written down.
 */
function isNamedInConflict(current: PriceInterval, quote: PriceQuote): boolean {
  const text = (current.conflict?.en ?? '').replace(/\d{4}-\d{2}(-\d{2})?/g, '');
  const numbers = new Set([...text.matchAll(/\d+(?:\.\d+)?/g)].map(Number));
  const inTiers = (classes: readonly PriceClass[]) =>
    quote.tiers.flatMap(({ rates }, index) =>
      newPrices(current.tiers?.[index]?.rates, rates, classes),
    );
  const meant = [
    newPrices(current.rates, quote.rates, mainClasses),
    inTiers(mainClasses),
    newPrices(current.rates, quote.rates, priceClasses),
    inTiers(priceClasses),
  ].find(prices => prices.length > 0);
  return meant?.every(price => numbers.has(price)) ?? false;
}

const mainClasses = ['inputPerMTok', 'outputPerMTok'] as const satisfies readonly PriceClass[];

/** Prices of theirs that ours does not have. */
function newPrices(
  ours: Rates | undefined,
  theirs: QuotedRates,
  classes: readonly PriceClass[],
): number[] {
  return classes.flatMap(name => {
    const price = theirs[name];
    return price === null || isSamePrice(ours?.[name], price) ? [] : [price];
  });
}

/** Some round to cents what costs less than a dollar: 0.13 for 0.125. */
function isRounded(ours: Rates, theirs: QuotedRates): boolean {
  const differing = priceClasses.filter(name => newPrices(ours, theirs, [name]).length > 0);
  return (
    differing.length > 0 &&
    differing.every(name => {
      const [our, their] = [ours[name], theirs[name]];
      const decimals = String(their ?? '').split('.')[1]?.length ?? 0;
      return (
        our != null &&
        decimals >= 2 &&
        Math.abs(Number(our.toFixed(decimals)) - Number(their)) <= 1e-9
      );
    })
  );
}

/** Older records often hold no more than input and output. */
function isPriceOfOtherDays(model: Model, current: PriceInterval, quote: PriceQuote): boolean {
  const moved = newPrices(current.rates, quote.rates, mainClasses).length > 0;
  return model.prices.some(
    other =>
      other !== current &&
      (moved
        ? newPrices(other.rates, quote.rates, mainClasses).length === 0
        : isSaidBy(other, quote)),
  );
}
