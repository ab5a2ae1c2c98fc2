import { expect, it } from 'vitest';
import { isMakersOffer } from '../../../src/core/modelIds/madeBy';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import type { ProviderFile } from '../../../src/core/pricing/schema';
import { exchangeRates, holidays, model, provider, today } from '../pricing/fixture';

const kinds: ProviderFile['kind'][] = ['maker', 'cloud', 'aggregator'];

it.each(kinds)('what a %s sells is the maker’s own offer of its own model alone', kind => {
  const { models } = createCatalogue({
    date: today,
    providers: [
      provider({ kind, models: [model('own'), model('other', { servesModel: 'openai/gpt-4o' })] }),
    ],
    exchangeRates: exchangeRates(),
    holidays: holidays(),
  });
  expect(models.map(entry => [entry.model.id, isMakersOffer(entry)])).toEqual([
    ['own', kind === 'maker'],
    ['other', false],
  ]);
});
