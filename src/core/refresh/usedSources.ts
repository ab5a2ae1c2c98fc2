import type { ProviderFile } from '../pricing/schema';

/** The provider without sources that no statement refers to any more. */
export function withUsedSources(provider: ProviderFile): ProviderFile {
  const used = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (key === 'source') {
          used.add(part);
        }
        visit(part);
      }
    }
  };
  visit(provider);
  const sources = Object.entries(provider.sources).filter(([key]) => used.has(key));
  return { ...provider, sources: Object.fromEntries(sources) };
}
