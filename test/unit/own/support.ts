import type { ComparisonRow } from '../../../src/core/api';
import { compareModels } from '../../../src/core/compare/compareModels';
import { publicComparison } from '../../../src/core/compare/publicComparison';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { noOwnPrices, type OwnPrices } from '../../../src/core/own/ownPrices';
import {
  readOwnSettings,
  type OwnSettings,
  type RawOwnSettings,
} from '../../../src/core/own/ownSettings';
import { withOwn } from '../../../src/core/own/withOwn';
import type { CatalogueData } from '../../../src/core/pricing/schema';
import { catalogueOf, chinese, interval, model, priced, provider } from '../compare/fixtures';

export const today = '2026-11-22';

/** Two markets, a price with everything a table can have, and a history. */
export const base: CatalogueData = catalogueOf([
  provider('openai', [
    priced('plain', 2.5, 10),
    model('old', {
      prices: [
        interval({ inputPerMTok: 30, outputPerMTok: 60 }, { effectiveTo: '2024-05-12' }),
        interval({ inputPerMTok: 5, outputPerMTok: 15 }, { effectiveFrom: '2024-05-13' }),
      ],
    }),
  ]),
  chinese('qwen', [
    model('max', {
      thinking: 'optional',
      prices: [
        interval(
          { inputPerMTok: 0.3, outputPerMTok: 0.6, cacheReadPerMTok: 0.1 },
          {
            variants: [
              {
                name: { en: 'thinking' },
                when: { thinking: true },
                rates: { inputPerMTok: 0.3, outputPerMTok: 3 },
              },
            ],
            tiers: [{ inputAbove: 128_000, rates: { inputPerMTok: 0.7, outputPerMTok: null } }],
            schedules: [
              {
                name: { en: 'night' },
                timeZone: 'Asia/Shanghai',
                days: ['mon'],
                windows: [{ from: '00:00', to: '08:00' }],
                table: { rates: { inputPerMTok: 0.1, outputPerMTok: 0.2 } },
              },
            ],
          },
        ),
      ],
    }),
  ]),
]).data;

export function read(raw: Partial<RawOwnSettings>): OwnSettings {
  return readOwnSettings({ ownModels: [], discounts: {}, exchangeRates: {}, ...raw }, today);
}

/** The own prices that the settings make. */
export function ownOf(raw: Partial<RawOwnSettings>): OwnPrices {
  const { models, discounts, exchangeRates } = read(raw);
  return { ...noOwnPrices, models, discounts, exchangeRates };
}

/** Rows of 100,000 input and output tokens: a cost is a tenth of the two prices. */
export function rowsOf(
  own: OwnPrices,
  request: { asOf?: string; thinking?: boolean; currency?: string } = {},
): ComparisonRow[] {
  const comparison = compareModels(
    { inputTokens: 100_000, outputTokens: 100_000, asOf: today, ...request },
    {
      catalogue: createCatalogue(withOwn(base, own, today)),
      now: `${today}T03:00:00Z`,
      tokenizerOf: id => ({ family: id, basis: 'exact' }),
      ownRates: own.exchangeRates,
    },
  );
  return publicComparison(comparison).rows;
}

export function rowOf(
  id: string,
  own: OwnPrices,
  request: { asOf?: string; thinking?: boolean; currency?: string } = {},
): ComparisonRow {
  const row = rowsOf(own, request).find(({ modelId }) => modelId === id);
  if (row === undefined) {
    throw new Error(`No row of ${id}`);
  }
  return row;
}
