import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue, type CatalogueReading } from '../../../src/dev/pricing/readCatalogue';
import type {
  ExchangeRatesFile,
  HolidaysFile,
  Model,
  PriceInterval,
  ProviderFile,
} from '../../../src/core/pricing/schema';

export const today = '2026-11-21';

export const evidence = { source: 'page', checkedOn: '2026-11-10', confidence: 'high' } as const;

export function price(more: Partial<PriceInterval> = {}): PriceInterval {
  return {
    effectiveFrom: '2026-01-01',
    dateKind: 'effective',
    rates: { inputPerMTok: 2, outputPerMTok: 8 },
    ...evidence,
    ...more,
  };
}

export function model(id: string, more: Partial<Model> = {}): Model {
  return {
    id,
    name: id,
    class: 'balanced',
    contextWindow: 128_000,
    maxOutput: null,
    lifecycle: { status: 'live' },
    prices: [price()],
    ...more,
  };
}

export function provider(more: Partial<ProviderFile> = {}): ProviderFile {
  return {
    id: 'acme',
    name: { en: 'Acme', zh: '顶点' },
    market: 'intl',
    kind: 'maker',
    currency: 'USD',
    timeZone: 'America/New_York',
    homePage: 'https://acme.example',
    openAICompatible: true,
    sources: { page: { kind: 'official', title: 'Acme prices', url: 'https://acme.example/p' } },
    endpoints: [{ id: 'global', name: { en: 'Global' }, market: 'intl' }],
    availability: [],
    models: [model('one'), model('two', { aliases: ['deux'] })],
    ...more,
  };
}

export function exchangeRates(): ExchangeRatesFile {
  return {
    sources: { bank: { kind: 'dataset', title: 'A bank' } },
    rates: [
      {
        base: 'USD',
        quote: 'CNY',
        rate: 7,
        date: '2026-01-01',
        ...evidence,
        source: 'bank',
      },
    ],
  };
}

export function holidays(): HolidaysFile {
  return {
    sources: { notice: { kind: 'press', title: 'A notice' } },
    calendars: {
      cn: {
        name: { en: 'China' },
        timeZone: 'Asia/Shanghai',
        years: [2026],
        days: ['2026-01-01', '2026-10-01'],
        ...evidence,
        source: 'notice',
      },
    },
  };
}

/** Other rates on Monday mornings. */
export const peak = {
  name: { en: 'peak' },
  timeZone: 'Asia/Shanghai',
  days: ['mon' as const],
  windows: [{ from: '09:00', to: '12:00' }],
  table: { rates: { inputPerMTok: 4, outputPerMTok: 16 } },
};

/** Reads the catalogue from a folder that holds these texts or values. */
export function readFiles(files: Record<string, unknown>): CatalogueReading {
  const folder = writeFiles(files);
  try {
    return readCatalogue(folder, today);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The folder is the caller's to remove. */
export function writeFiles(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pricing-'));
  const all = {
    'exchangeRates.json': exchangeRates(),
    'holidays.json': holidays(),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return folder;
}
