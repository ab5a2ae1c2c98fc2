/** Where a provider sells, in which currency and by which clock it bills. */
import { sentence } from '../../text/sentence';
import { problem, type Problem } from '../problems';
import type { ProviderFile } from '../schema';
import { checkTimeZone } from './timeZone';

const currencyOfMarket = { cn: 'CNY', intl: 'USD' } as const;

export function checkMoney(file: ProviderFile): Problem[] {
  const expected = currencyOfMarket[file.market];
  const problems: Problem[] = [];
  if (file.currency !== expected) {
    problems.push(
      problem(
        ['currency'],
        file.currency,
        sentence('market "{market}" bills in {expected}', { market: file.market, expected }),
        sentence(
          'split the provider by market; another currency of one interval goes into the interval',
        ),
      ),
    );
  }
  problems.push(...checkTimeZone(file.timeZone, ['timeZone']));
  file.endpoints.forEach((endpoint, index) => {
    if (endpoint.market !== file.market) {
      problems.push(
        problem(
          ['endpoints', index, 'market'],
          endpoint.market,
          sentence('a provider serves one market, this one "{market}"', { market: file.market }),
          sentence('move the endpoint to the provider of its market'),
        ),
      );
    }
  });
  file.models.forEach((model, index) => {
    model.prices.forEach((interval, number) => {
      if (interval.currency === undefined) {
        return;
      }
      const here = ['models', index, 'prices', number, 'currency'];
      if (interval.currency === file.currency) {
        problems.push(
          problem(
            here,
            interval.currency,
            sentence("only where it differs from the provider's"),
            sentence('remove it'),
          ),
        );
      } else if (interval.note === undefined) {
        problems.push(
          problem(
            here,
            interval.currency,
            sentence('another currency than the market’s is explained'),
            sentence('say in note who billed so and when'),
          ),
        );
      }
    });
  });
  return problems;
}

export function checkRegions(file: ProviderFile): Problem[] {
  return file.availability.flatMap((rule, index) =>
    rule.regions.flatMap((region, number) =>
      /^([A-Z]{2}|\*)$/.test(region)
        ? []
        : [
            problem(
              ['availability', index, 'regions', number],
              region,
              sentence('an ISO 3166 code of two letters, EU or *'),
              sentence('write the code, and the place in words under condition'),
            ),
          ],
    ),
  );
}
