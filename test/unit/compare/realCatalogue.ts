/** The catalogue that ships, straight from its files; their own tests check them against the schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { createCatalogue, type Catalogue } from '../../../src/core/pricing/catalogue';
import type {
  ExchangeRatesFile,
  HolidaysFile,
  ProviderFile,
} from '../../../src/core/pricing/schema';

export function readRealCatalogue(): Catalogue {
  const files = readdirSync('pricing').filter(
    file => file.endsWith('.json') && !file.endsWith('schema.json'),
  );
  const read = (file: string): unknown => JSON.parse(readFileSync(`pricing/${file}`, 'utf8'));
  const providers = files
    .map(read)
    .filter((data): data is ProviderFile => data instanceof Object && 'endpoints' in data);
  return createCatalogue({
    date: '2026-11-10',
    providers,
    exchangeRates: read('exchangeRates.json') as ExchangeRatesFile,
    holidays: read('holidays.json') as HolidaysFile,
  });
}
