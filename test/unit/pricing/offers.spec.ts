import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import type { FreeTier } from '../../../src/core/pricing/schema';

const catalogue = createCatalogue(readCatalogue('pricing').data);

/** Of a provider as a whole, or of one of its models. */
function offers(id: string): readonly FreeTier[] {
  return (catalogue.provider(id) ?? catalogue.model(id)?.model)?.freeTiers ?? [];
}

describe('offers after the OpenAI block (press article, 2024-07-08)', () => {
  it.each([
    ['baidu', { until: '2024-07-25' }],
    ['alibaba-cn', { amount: { value: 22_000_000, unit: 'tokens', period: 'once' } }],
    ['tencent', { amount: { value: 100_000_000, unit: 'tokens', period: 'once' } }],
    ['tencent', { conditions: { accountKind: 'enterprise' } }],
    ['zhipu', {}],
    ['baichuan', {}],
  ])('%s', (provider, stated) => {
    const offer = offers(provider).find(({ kind }) => kind === 'migration');
    expect(offer).toMatchObject(stated);
    expect(offer).toMatchObject({ status: 'ended', conditions: { migratingFromOpenAI: true } });
    const { from = '', checkedOn = '', until = checkedOn } = offer ?? {};
    expect(from <= '2024-07-08' && '2024-07-08' < until).toBe(true);
  });

  it.each(['alibaba-cn', 'tencent', 'zhipu', 'baichuan'])('of %s no end was stated', provider => {
    expect(offers(provider).find(({ kind }) => kind === 'migration')?.until).toBeUndefined();
  });

  it('names no amount where none was stated', () => {
    for (const provider of ['baidu', 'zhipu', 'baichuan', 'zeroone', 'moonshot-cn']) {
      const offer = offers(provider).find(({ kind }) => kind === 'migration');
      expect(offer, provider).toBeDefined();
      expect(offer?.amount, provider).toBeUndefined();
    }
  });
});

describe('what became of the free models of 2024', () => {
  it.each([
    ['iflytek/lite', 'active'],
    ['zhipu/glm-4.7-flash', 'active'],
    ['zhipu/glm-4-flash-250414', 'active'],
    ['zhipu/glm-4.5-flash', 'ended'],
    ['tencent/hunyuan-lite', 'ended'],
    ['baidu/ernie-speed-8k', 'ended'],
    ['baidu/ernie-lite-8k', 'ended'],
  ])('%s: %s', (model, status) => {
    expect(offers(model)).toMatchObject([{ kind: 'free-model', status }]);
  });
});
