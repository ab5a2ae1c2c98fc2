/** Discounts and surcharges of the user's: who gets one, and what it makes of the prices. */
import type { Model, PriceInterval, ProviderFile, Source } from '../pricing/schema';
import { changeFrom, discounted, withPriceFrom } from './ownIntervals';
import type { OwnDiscount } from './ownPrices';

const setting = 'priceLens.prices.discounts';
const priceKey = 'own discounts';

/**
 * Whether a pattern means a model; takes ids in lower case. The parts between the stars are looked for in turn, each as early as it goes,
 * which is never wrong with one kind of wildcard; an expression would try every way to share out the id.
 */
export function matcher(pattern: string): (lowerId: string) => boolean {
  const [first = '', ...others] = pattern.toLowerCase().split('*');
  const last = others.pop();
  if (last === undefined) {
    return id => id === first;
  }
  // Stars side by side mean what one means.
  const between = others.filter(part => part !== '');
  return id => {
    const end = id.length - last.length;
    if (end < first.length || !id.startsWith(first) || !id.endsWith(last)) {
      return false;
    }
    let from = first.length;
    return between.every(part => {
      const at = id.indexOf(part, from);
      from = at + part.length;
      return at >= 0 && from <= end;
    });
  };
}

type FindDiscount = (modelId: string) => OwnDiscount | undefined;

/** The discount that holds for a model: its own before a pattern's, a longer pattern before a shorter. */
export function discountFinder(discounts: readonly OwnDiscount[]): FindDiscount {
  const exact = new Map<string, OwnDiscount>();
  const patterns: {
    readonly means: (lowerId: string) => boolean;
    readonly discount: OwnDiscount;
  }[] = [];
  for (const discount of discounts.toSorted((a, b) => b.pattern.length - a.pattern.length)) {
    const { pattern } = discount;
    if (pattern.includes('*')) {
      patterns.push({ means: matcher(pattern), discount });
    } else if (!exact.has(pattern.toLowerCase())) {
      exact.set(pattern.toLowerCase(), discount);
    }
  }
  return modelId => {
    const id = modelId.toLowerCase();
    return exact.get(id) ?? patterns.find(({ means }) => means(id))?.discount;
  };
}

export function withDiscounts(
  provider: ProviderFile,
  find: FindDiscount,
  today: string,
): ProviderFile {
  const sources: Record<string, Source> = {};
  const models = provider.models.map(model => {
    const discount = find(`${provider.id}/${model.id}`);
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
  const change = percentOff > 0 ? `−${percentOff}` : `+${-percentOff}`;
  return changeFrom(prices, effectiveFrom, interval => {
    const key = `${priceKey}: ${change} % of ${interval.source}`;
    const list = provider.sources[interval.source];
    sources[key] = {
      ...list,
      kind: 'own',
      title: [`${setting}: ${change} %`, list?.title ?? []].flat().join(' · '),
    };
    return {
      ...discounted(interval, percentOff),
      discount: { percentOff, ...(localName !== undefined && { name: localName }) },
      source: key,
    };
  });
}
