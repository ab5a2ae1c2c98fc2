/** Small catalogues written by hand, in the schema's own types. */
import type { CompareRequest } from '../../../src/core/api';
import {
  compareModels,
  type CompareContext,
  type RowComparison,
} from '../../../src/core/compare/compareModels';
import type { Row } from '../../../src/core/compare/row';
import { createCatalogue, type Catalogue } from '../../../src/core/pricing/catalogue';
import type {
  CatalogueData,
  ExchangeRatesFile,
  FreeTier,
  HolidaysFile,
  Model,
  PriceInterval,
  ProviderFile,
} from '../../../src/core/pricing/schema';
import type { ModelTokenizer } from '../../../src/core/tokens/families/modelTokenizers';

export const evidence = {
  source: 'page',
  checkedOn: '2026-11-10',
  confidence: 'high',
} as const;

export function interval(
  rates: PriceInterval['rates'],
  more: Partial<PriceInterval> = {},
): PriceInterval {
  return { effectiveFrom: '2023-01-01', dateKind: 'effective', rates, ...evidence, ...more };
}

export function model(id: string, more: Partial<Model> = {}): Model {
  return {
    id,
    name: id,
    class: 'balanced',
    contextWindow: 1_000_000,
    maxOutput: 100_000,
    lifecycle: { status: 'live', releasedOn: '2023-01-01' },
    prices: [],
    ...more,
  };
}

/** A model at one price. */
export function priced(
  id: string,
  input: number,
  output: number,
  more: Partial<Model> = {},
): Model {
  return model(id, {
    prices: [interval({ inputPerMTok: input, outputPerMTok: output })],
    ...more,
  });
}

export function provider(
  id: string,
  models: readonly Model[],
  more: Partial<ProviderFile> = {},
): ProviderFile {
  return {
    id,
    name: { en: id, zh: id },
    market: 'intl',
    kind: 'maker',
    currency: 'USD',
    timeZone: 'UTC',
    homePage: 'https://example.com',
    openAICompatible: true,
    sources: {
      page: { kind: 'official', title: 'Pricing page', url: 'https://example.com/pricing' },
    },
    endpoints: [],
    availability: [],
    models: [...models],
    ...more,
  };
}

export function chinese(
  id: string,
  models: readonly Model[],
  more: Partial<ProviderFile> = {},
): ProviderFile {
  return provider(id, models, {
    market: 'cn',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    ...more,
  });
}

export function offer(more: Partial<FreeTier> & Pick<FreeTier, 'kind'>): FreeTier {
  return { status: 'active', from: '2023-01-01', ...evidence, ...more };
}

/** A free model without a catch: its limits are known, and wide. */
export const limited = { kind: 'free-model', limits: { requestsPerMinute: 100 } } as const;

/** The two rates of USD and CNY that the fact files record for these days. */
export const exchangeRates: ExchangeRatesFile = {
  sources: { dataset: { kind: 'dataset', title: 'Daily rates' } },
  rates: [
    {
      base: 'USD',
      quote: 'CNY',
      rate: 7.2351713016,
      date: '2024-05-21',
      ...evidence,
      source: 'dataset',
    },
    {
      base: 'USD',
      quote: 'CNY',
      rate: 6.70778353,
      date: '2026-09-29',
      ...evidence,
      source: 'dataset',
    },
  ],
};

export const noHolidays: HolidaysFile = { sources: {}, calendars: {} };

export function catalogueOf(
  providers: readonly ProviderFile[],
  more: Partial<CatalogueData> = {},
): Catalogue {
  return createCatalogue({
    date: '2026-11-10',
    providers,
    exchangeRates,
    holidays: noHolidays,
    ...more,
  });
}

/** One tokenizer per provider, named after it. */
export function tokenizerOf(providerId: string): ModelTokenizer {
  return { family: providerId, basis: 'exact' };
}

export const now = '2026-11-21T12:00:00Z';

export function compare(
  catalogue: Catalogue,
  request: CompareRequest,
  more: Partial<CompareContext> = {},
): RowComparison {
  return compareModels(request, { catalogue, now, tokenizerOf, ...more });
}

/** Ids in the order of the ranking. */
export function ids(
  catalogue: Catalogue,
  request: CompareRequest,
  more: Partial<CompareContext> = {},
): readonly string[] {
  return compare(catalogue, request, more).rows.map(row => row.entry.id);
}

export const thousand = { inputTokens: 1000, outputTokens: 100 };

/** The row of the one model of a catalogue; unless said, a request of 1,000 tokens and 100 of output. */
export function rowOf(
  tested: Model,
  request: Partial<CompareRequest> = {},
  more: Partial<CompareContext> & { readonly provider?: Partial<ProviderFile> } = {},
): Row {
  const { provider: file, ...context } = more;
  const { rows } = compare(
    catalogueOf([provider('p', [tested], file)]),
    { ...thousand, modelIds: [`p/${tested.id}`], ...request },
    context,
  );
  const [row] = rows;
  if (row === undefined) {
    throw new Error(`There is no row of ${tested.id}.`);
  }
  return row;
}
