import { expect, test } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { catalogueOf, chinese, now, offer, priced, provider, tokenizerOf } from './fixtures';

const catalogue = catalogueOf([
  provider('openai', [priced('gpt-4o', 2.5, 10)]),
  chinese('alibaba-cn', [
    priced('qwen-long', 0.5, 2, {
      freeTiers: [
        offer({
          kind: 'signup-credit',
          amount: { value: 1_000_000, unit: 'tokens', period: 'once' },
        }),
      ],
    }),
  ]),
]);

test('ranks by cost in one currency and shows each price in its own', () => {
  const comparison = publicComparison(
    compareModels(
      { inputTokens: 1000, outputTokens: 100, currency: 'USD' },
      { catalogue, now, tokenizerOf },
    ),
  );
  expect(comparison.rows.map(row => [row.modelId, row.cost?.currency, row.cost?.total])).toEqual([
    ['alibaba-cn/qwen-long', 'CNY', 0.0007],
    ['openai/gpt-4o', 'USD', 0.0035],
  ]);
});
