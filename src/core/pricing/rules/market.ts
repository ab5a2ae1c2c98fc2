/** Where a provider sells, in which currency and by which clock it bills. */
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
        {
          en: `market "${file.market}" bills in ${expected}`,
          zh: `市场 “${file.market}” 以 ${expected} 计费`,
        },
        {
          en: 'split the provider by market; another currency of one interval goes into the interval',
          zh: '请按市场拆分服务商；个别区间的其他货币写在该区间内',
        },
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
          {
            en: `a provider serves one market, this one "${file.market}"`,
            zh: `一个服务商只属于一个市场，此处为 “${file.market}”`,
          },
          {
            en: 'move the endpoint to the provider of its market',
            zh: '请将该端点移到其所属市场的服务商',
          },
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
            { en: "only where it differs from the provider's", zh: '仅在与服务商货币不同时填写' },
            { en: 'remove it', zh: '请删除' },
          ),
        );
      } else if (interval.note === undefined) {
        problems.push(
          problem(
            here,
            interval.currency,
            { en: 'another currency than the market’s is explained', zh: '与市场不同的货币须说明' },
            { en: 'say in note who billed so and when', zh: '请在 note 中说明由谁、何时如此计费' },
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
              {
                en: 'an ISO 3166 code of two letters, EU or *',
                zh: '应为两位 ISO 3166 代码、EU 或 *',
              },
              {
                en: 'write the code, and the place in words under condition',
                zh: '请填写代码，地点的文字说明写在 condition',
              },
            ),
          ],
    ),
  );
}
