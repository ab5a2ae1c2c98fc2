/** Discounts of the user's: who gets one, and what it makes of the prices. */
import type { Model, PriceInterval, ProviderFile, Source } from '../schema';
import { changeFrom, discounted, withPriceFrom } from './ownIntervals';
import type { OwnDiscount } from './ownPrices';

const setting = 'priceLens.prices.discounts';
const priceKey = 'own discounts';

/** Whether a pattern means a model; letter case does not matter, as in every name of a model. */
export function matches(pattern: string, modelId: string): boolean {
  const literal = pattern
    .toLowerCase()
    .split('*')
    .map(part => part.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`).test(modelId.toLowerCase());
}

/** The discount that holds for a model: its own before a pattern's, a longer pattern before a shorter. */
export function discountFor(
  modelId: string,
  discounts: readonly OwnDiscount[],
): OwnDiscount | undefined {
  return discounts
    .filter(({ pattern }) => matches(pattern, modelId))
    .sort((a, b) => specificity(b) - specificity(a))[0];
}

function specificity({ pattern }: OwnDiscount): number {
  return pattern.includes('*') ? pattern.length : Number.POSITIVE_INFINITY;
}

export function withDiscounts(
  provider: ProviderFile,
  discounts: readonly OwnDiscount[],
  today: string,
): ProviderFile {
  const sources: Record<string, Source> = {};
  const models = provider.models.map(model => {
    const discount = discountFor(`${provider.id}/${model.id}`, discounts);
    return discount === undefined
      ? model
      : { ...model, prices: discountedPrices(model, discount, provider, sources, today) };
  });
  return Object.keys(sources).length === 0
    ? provider
    : { ...provider, sources: { ...provider.sources, ...sources }, models };
}

/** Adds the sources that the new prices cite to `sources`. */
function discountedPrices(
  { prices }: Model,
  { terms, effectiveFrom: firstDay, name }: OwnDiscount,
  provider: ProviderFile,
  sources: Record<string, Source>,
  today: string,
): PriceInterval[] {
  const effectiveFrom = firstDay ?? null;
  const localName = name === undefined ? undefined : { en: name };
  if ('rates' in terms) {
    sources[priceKey] = { kind: 'own', title: setting };
    return withPriceFrom(prices, {
      effectiveFrom,
      dateKind: 'effective',
      rates: terms.rates,
      ...(localName !== undefined && { note: localName }),
      source: priceKey,
      checkedOn: today,
      confidence: 'high',
    });
  }
  const { percentOff } = terms;
  return changeFrom(prices, effectiveFrom, interval => {
    const key = `${priceKey}: ${percentOff} % off ${interval.source}`;
    const list = provider.sources[interval.source];
    sources[key] = {
      ...list,
      kind: 'own',
      title: [`${setting}: −${percentOff} %`, list?.title ?? []].flat().join(' · '),
    };
    return {
      ...discounted(interval, percentOff),
      discount: { percentOff, ...(localName !== undefined && { name: localName }) },
      source: key,
    };
  });
}
