/** Where in the catalogue a row of the collected facts most likely went: by provider, model, price and day. */
import type { CatalogueData, Model, PriceInterval, ProviderFile } from '../../core/pricing/schema';
import type { CsvRow } from './csv';

/** References (see `reference.ts`) of the places found; none when the row needs a human. */
export function matchRow(data: CatalogueData, table: string, row: CsvRow): string[] {
  const models = namesOf(row).flatMap(name =>
    providersOf(data, row).flatMap(provider => {
      const model = findModel(provider, name);
      return model === undefined ? [] : [{ provider, model, id: `${provider.id}/${model.id}` }];
    }),
  );
  switch (table) {
    case 'current':
      return models.flatMap(({ model, id }) => {
        const index = findInterval(model, row);
        return index < 0 ? [] : [`${id} prices[${index}]`];
      });
    case 'retired':
      return models.map(({ model, id }) => {
        const index = findInterval(model, row);
        return index < 0 ? `${id} lifecycle` : `${id} prices[${index}]`;
      });
    case 'lifecycle':
      return models.map(({ id }) => `${id} lifecycle`);
    case 'free-tiers': {
      const owners = models.map(({ model, id }) => ({ id, offers: model.freeTiers }));
      const providers = providersOf(data, row).map(({ id, freeTiers }) => ({
        id,
        offers: freeTiers,
      }));
      const kind = (row.kind ?? '').replace('promo', 'promotion').replace('_', '-');
      return (owners.length > 0 ? owners : providers).flatMap(({ id, offers = [] }) => {
        const index = offers.findIndex(tier => tier.kind === kind);
        return index < 0 ? [] : [`${id} freeTiers[${index}]`];
      });
    }
    case 'regions':
      return providersOf(data, row).flatMap(provider => {
        const region = (row.country_or_region ?? '').replace('CN mainland', 'CN').split(', ')[0];
        const index = provider.availability.findIndex(({ regions }) =>
          regions.includes(region ?? ''),
        );
        return index < 0 ? [] : [`${provider.id} availability[${index}]`];
      });
    default:
      return [];
  }
}

/** The facts write one company's two markets as one provider where the currency tells them apart. */
function providersOf(data: CatalogueData, row: CsvRow): ProviderFile[] {
  const id = row.provider_id ?? '';
  return data.providers.filter(
    provider =>
      provider.id.replace(/-(cn|intl)$/, '') === id.replace(/-(cn|intl)$/, '') &&
      (provider.id === id || id === 'deepseek' || id === 'alibaba') &&
      ((row.currency ?? '') === '' || provider.currency === row.currency),
  );
}

/** One row may name several models, and a version with its date. */
function namesOf(row: CsvRow): string[] {
  return (row.model_id ?? '')
    .split(', ')
    .map(name => name.replace(/ \(.*$/, '').trim())
    .filter(name => name !== '');
}

function findModel(provider: ProviderFile, name: string): Model | undefined {
  const wanted = name.toLowerCase();
  return provider.models.find(({ id, aliases = [] }) =>
    [id, ...aliases].some(each => each.toLowerCase() === wanted),
  );
}

function findInterval(model: Model, row: CsvRow): number {
  const same = (value: number | null | undefined, column: string): boolean => {
    const cell = row[column] ?? '';
    return cell === '' ? value == null : value === Number(cell);
  };
  const matches = ({ rates }: PriceInterval): boolean =>
    same(rates.inputPerMTok, 'input_per_mtok') &&
    same(rates.outputPerMTok, 'output_per_mtok') &&
    same(rates.cacheReadPerMTok, 'cached_input_per_mtok');
  const price = model.prices.findLast(
    interval => matches(interval) && interval.checkedOn.startsWith(row.source_date ?? ''),
  );
  return model.prices.indexOf(price ?? model.prices.findLast(matches) ?? ({} as PriceInterval));
}
