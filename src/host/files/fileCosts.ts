import type { CountedFile, FileGroup } from '../../core/files/fileTally';
import { sum, type Decimal } from '../../core/money';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import type { CurrencyCode } from '../../core/pricing/schema';
import type { PricingService } from '../pricingService';

export interface FileCost {
  readonly amount: Decimal;
  readonly currency: CurrencyCode;
}

/** After so long the host gets its turn. */
const sliceMilliseconds = 8;

/**
 * What each file costs as a request of its own on one model, so that every total is the sum of its rows.
 * Unknown is `null`: for a file, and for every group that has such a file.
 */
export class FileCosts {
  readonly #byFile = new Map<CountedFile, FileCost | null>();
  /** Files of one length cost the same, and there are many of them. */
  readonly #byTokens = new Map<number, FileCost | null>();
  readonly #byGroup = new Map<FileGroup, FileCost | null>();

  constructor(
    private readonly pricing: PricingService,
    /** A model that is not in the catalogue costs nobody knows what. */
    private readonly model: CatalogueModel | undefined,
  ) {}

  /** Prices all files in slices; false when the signal put an end to it. */
  async price(files: readonly CountedFile[], signal: AbortSignal): Promise<boolean> {
    let sliceEnd = performance.now() + sliceMilliseconds;
    for (const file of files) {
      if (performance.now() >= sliceEnd) {
        await new Promise(resolve => setTimeout(resolve));
        sliceEnd = performance.now() + sliceMilliseconds;
      }
      if (signal.aborted) {
        return false;
      }
      this.#byFile.set(file, this.#costOf(file));
    }
    return true;
  }

  ofFile(file: CountedFile): FileCost | null {
    return this.#byFile.get(file) ?? null;
  }

  ofGroup(group: FileGroup): FileCost | null {
    const known = this.#byGroup.get(group);
    if (known !== undefined) {
      return known;
    }
    const cost = sumOf([
      ...group.groups.map(inner => this.ofGroup(inner)),
      ...group.files.map(file => this.ofFile(file)),
    ]);
    this.#byGroup.set(group, cost);
    return cost;
  }

  #costOf(file: CountedFile): FileCost | null {
    if (this.model === undefined) {
      return null;
    }
    const tokens = file.counts.get(this.pricing.tokenizerOf(this.model).family)?.tokens;
    if (tokens === undefined) {
      return null;
    }
    const known = this.#byTokens.get(tokens);
    if (known !== undefined) {
      return known;
    }
    const [row] = this.pricing.compare({ text: '', modelIds: [this.model.id] }, file.counts).rows;
    const cost =
      row?.cost.kind === 'known' ? { amount: row.cost.total, currency: row.cost.currency } : null;
    this.#byTokens.set(tokens, cost);
    return cost;
  }
}

function sumOf(costs: readonly (FileCost | null)[]): FileCost | null {
  const known = costs.filter(cost => cost !== null);
  const [first] = known;
  return first === undefined || known.length < costs.length
    ? null
    : { amount: sum(known.map(({ amount }) => amount)), currency: first.currency };
}
