import { withCost, type Cost } from '../../core/cost/costSum';
import type { CountedFile, FileGroup } from '../../core/files/fileTally';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import type { PricingService } from '../pricingService';
import { inSlices } from '../slices';

/**
 * What each file costs as a request of its own on one model, so that every total is the sum of its rows.
 * Unknown is `null`: for a file, and for every group that has such a file.
 */
export class FileCosts {
  readonly #byFile = new Map<CountedFile, Cost | null>();
  /** Files of one length cost the same, and there are many of them. */
  readonly #byTokens = new Map<number, Cost | null>();
  readonly #byGroup = new Map<FileGroup, Cost | null>();
  readonly #pricing: PricingService;
  readonly #model: CatalogueModel | undefined;

  constructor(
    pricing: PricingService,
    /** A model that is not in the catalogue costs nobody knows what. */
    model: CatalogueModel | undefined,
  ) {
    this.#pricing = pricing;
    this.#model = model;
  }

  /** Prices all files below the groups in slices; false when the signal put an end to it. */
  async price(groups: readonly FileGroup[], signal: AbortSignal): Promise<boolean> {
    await inSlices(this.#steps(groups), signal);
    return !signal.aborted;
  }

  ofFile(file: CountedFile): Cost | null {
    return this.#byFile.get(file) ?? null;
  }

  ofGroup(group: FileGroup): Cost | null {
    return this.#byGroup.get(group) ?? null;
  }

  /** A step per file and per summand. */
  *#steps(groups: readonly FileGroup[]): Generator<undefined, void> {
    for (const group of groups) {
      yield* this.#steps(group.groups);
      let sum: Cost | null | undefined;
      for (const inner of group.groups) {
        sum = withCost(sum, this.ofGroup(inner));
        yield;
      }
      for (const file of group.files) {
        const cost = this.#costOf(file);
        this.#byFile.set(file, cost);
        sum = withCost(sum, cost);
        yield;
      }
      this.#byGroup.set(group, sum ?? null);
    }
  }

  #costOf(file: CountedFile): Cost | null {
    if (this.#model === undefined) {
      return null;
    }
    const tokens = file.counts.get(this.#pricing.tokenizerOf(this.#model).family)?.tokens;
    if (tokens === undefined) {
      return null;
    }
    const known = this.#byTokens.get(tokens);
    if (known !== undefined) {
      return known;
    }
    const row = this.#pricing.rowOf(this.#model, file.counts);
    const cost =
      row?.cost.kind === 'known' && row.total !== null
        ? { amount: row.total, currency: row.cost.currency }
        : null;
    this.#byTokens.set(tokens, cost);
    return cost;
  }
}
