import type { Market } from '../terms';
import type { CatalogueModel } from '../pricing/catalogue';
import { isMakersOffer } from './madeBy';
import type { Names } from './nameIndex';
import { resolveModel, type Resolution } from './resolveModel';
import { snapshotOf } from './snapshots';

/** Models a spelling means, whatever their price says of it. */
export function resolveModelId(name: string, catalogue: Names): readonly CatalogueModel[] {
  return resolveModel(name, catalogue).entries;
}

/**
 * The one model a resolution means, where one has to be taken. A name of the maker and of others who
 * resell under it is the maker's; of a maker's two markets it is the one in `market`. `null` when that
 * leaves several, or a version whose price is not known.
 */
export function theOne(
  { entries, note }: Resolution,
  market: Market | undefined,
): CatalogueModel | null {
  if (note === 'snapshot') {
    return null;
  }
  if (note !== 'ambiguous') {
    return entries[0] ?? null;
  }
  const makers = entries.filter(isMakersOffer);
  const there = makers.filter(({ provider }) => provider.market === market);
  return makers.length > 1 && there.length === 1 ? (there[0] ?? null) : null;
}

/** `gpt-4o-2024-08-06` → `gpt-4o`, `claude-haiku-4-5-20251001` → `claude-haiku-4-5`; else `null`. */
export function withoutSnapshotDate(id: string): string | null {
  return snapshotOf(id)?.family ?? null;
}
