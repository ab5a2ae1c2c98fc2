/** Where a provider sells, in which currency and by which clock it bills. */
import { sentence } from '../../text/sentence';
import type { Place } from '../problems';
import type { ProviderFile } from '../schema';
import { checkTimeZone } from './timeZone';

const currencyOfMarket = { cn: 'CNY', intl: 'USD' } as const;

export function checkMoney(file: ProviderFile, place: Place): void {
  const { market } = file;
  const expected = currencyOfMarket[market];
  place
    .at('currency')
    .must(
      file.currency === expected,
      sentence('market "{market}" bills in {expected}', { market, expected }),
      sentence(
        'split the provider by market; another currency of one interval goes into the interval',
      ),
    );
  checkTimeZone(file.timeZone, place.at('timeZone'));
  for (const [endpoint, at] of place.each('endpoints', file.endpoints)) {
    at.at('market').must(
      endpoint.market === market,
      sentence('a provider serves one market, this one "{market}"', { market }),
      sentence('move the endpoint to the provider of its market'),
    );
  }
  for (const [{ prices }, at] of place.each('models', file.models)) {
    for (const [{ currency, note }, interval] of at.each('prices', prices)) {
      const here = interval.at('currency');
      if (currency === file.currency) {
        here.must(
          false,
          sentence("only where it differs from the provider's"),
          sentence('remove it'),
        );
      } else {
        here.must(
          currency === undefined || note !== undefined,
          sentence('another currency than the market’s is explained'),
          sentence('say in note who billed so and when'),
        );
      }
    }
  }
}

export function checkRegions(file: ProviderFile, place: Place): void {
  for (const [{ regions }, at] of place.each('availability', file.availability)) {
    for (const [region, here] of at.each('regions', regions)) {
      here.must(
        /^([A-Z]{2}|\*)$/.test(region),
        sentence('an ISO 3166 code of two letters, EU or *'),
        sentence('write the code, and the place in words under condition'),
      );
    }
  }
}
