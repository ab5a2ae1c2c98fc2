/** What the catalogue holds, provider by provider, and what in it wants attention. */
import { addDays } from '../../core/time/moment';
import { intervalOn } from '../../core/pricing/priceAt';
import type { CatalogueData, Model, ProviderFile } from '../../core/pricing/schema';

/** A price nobody has compared with its source for longer is marked as possibly out of date. */
const maxAgeDays = 60;
const soonDays = 14;

export interface ProviderCounts {
  readonly provider: string;
  readonly models: number;
  readonly retired: number;
  readonly intervals: number;
  readonly offers: number;
  /** Models that are not retired and have the field, of all that are not retired. */
  readonly fill: Readonly<Record<string, number>>;
  readonly oldPrices: number;
  readonly oldestCheck: string;
}

const fields: Record<string, (model: Model, today: string) => unknown> = {
  price: (model, today) => intervalOn(model.prices, today)?.rates.inputPerMTok,
  output: (model, today) => intervalOn(model.prices, today)?.rates.outputPerMTok,
  cacheRead: (model, today) => intervalOn(model.prices, today)?.rates.cacheReadPerMTok,
  context: model => model.contextWindow,
  maxOutput: model => model.maxOutput,
  released: model => model.lifecycle.releasedOn,
};

export const fieldNames: readonly string[] = Object.keys(fields);

export function countProvider(file: ProviderFile, today: string): ProviderCounts {
  const offered = file.models.filter(model => model.lifecycle.status !== 'retired');
  const checks = offered.flatMap(model => intervalOn(model.prices, today)?.checkedOn ?? []).sort();
  const limit = addDays(today, -maxAgeDays);
  return {
    provider: file.id,
    models: file.models.length,
    retired: file.models.length - offered.length,
    intervals: sum(file.models, model => model.prices.length),
    offers: (file.freeTiers?.length ?? 0) + sum(file.models, model => model.freeTiers?.length ?? 0),
    fill: Object.fromEntries(
      Object.entries(fields).map(([name, read]) => [
        name,
        offered.filter(model => read(model, today) != null).length,
      ]),
    ),
    oldPrices: checks.filter(day => day < limit).length,
    oldestCheck: checks[0] ?? '',
  };
}

/** Models on offer without a price in force, and statements whose day has come or is near. */
export function findDue(data: CatalogueData, today: string): string[] {
  const soon = addDays(today, soonDays);
  return data.providers.flatMap(provider =>
    provider.models.flatMap(model => {
      const name = `${provider.id}/${model.id}`;
      const { status, shutdownOn } = model.lifecycle;
      const due: string[] = [];
      if (status !== 'retired' && shutdownOn !== undefined && shutdownOn <= today) {
        due.push(`${name}: shut down on ${shutdownOn}, status still "${status}"`);
      }
      const interval = intervalOn(model.prices, today);
      if (interval === null && status === 'live') {
        due.push(`${name}: no price in force`);
      }
      const last = interval?.effectiveTo ?? interval?.promotion?.minimumUntil;
      if (last !== undefined && last <= soon) {
        due.push(`${name}: the price in force is known only through ${last}`);
      }
      for (const tier of model.freeTiers ?? []) {
        if (tier.status === 'active' && tier.until !== undefined && tier.until < today) {
          due.push(`${name}: a ${tier.kind} offer ended on ${tier.until}, status still "active"`);
        }
      }
      return due;
    }),
  );
}

function sum<T>(items: readonly T[], read: (item: T) => number): number {
  return items.reduce((total, item) => total + read(item), 0);
}
