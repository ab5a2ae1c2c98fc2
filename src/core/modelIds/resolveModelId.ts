import type { Catalogue, CatalogueModel } from '../pricing/catalogue';

/** Models an id in a document means; a dated snapshot is the model it is a snapshot of. */
export function resolveModelId(
  name: string,
  catalogue: Pick<Catalogue, 'resolve'>,
): readonly CatalogueModel[] {
  const exact = catalogue.resolve(name);
  const dated = exact.length > 0 ? null : withoutSnapshotDate(name);
  return dated === null ? exact : catalogue.resolve(dated);
}

/** `gpt-4o-2024-08-06` → `gpt-4o`, `claude-haiku-4-5-20251001` → `claude-haiku-4-5`; else `null`. */
export function withoutSnapshotDate(id: string): string | null {
  const match = /^(.+?)[-@](?:20\d{2}-[01]\d-[0-3]\d|20\d{2}[01]\d[0-3]\d)$/.exec(id);
  return match?.[1] ?? null;
}
