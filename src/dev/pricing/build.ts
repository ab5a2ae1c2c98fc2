/** Makes the catalogue that ships; a catalogue with a problem does not build. */
import { encodeCatalogue } from '../../core/pricing/compactCatalogue';
import type { CatalogueData } from '../../core/pricing/schema';
import { formatProblem, readCatalogue, type FileProblem } from './readCatalogue';

interface BuiltCatalogue {
  /** For `decodeCatalogue`. */
  readonly text: string;
  readonly data: CatalogueData;
  /** Absolute paths of what was read, for a watching build. */
  readonly files: readonly string[];
}

export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  constructor(readonly problems: readonly FileProblem[]) {
    super(`The price catalogue has problems:\n${problems.map(formatProblem).join('\n')}`);
  }
}

/** Rejects with `CatalogueError`, which names every problem. */
export function buildCatalogue(pricingFolder: string): Promise<BuiltCatalogue> {
  return new Promise(resolve => {
    const { data, problems, files } = readCatalogue(pricingFolder);
    if (problems.length > 0) {
      throw new CatalogueError(problems);
    }
    resolve({ text: encodeCatalogue(data), data, files });
  });
}
