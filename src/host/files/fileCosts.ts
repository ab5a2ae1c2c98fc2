import { withCost, type Cost } from '../../core/cost/costSum';
import type { Row } from '../../core/compare/row';
import type { CountedFile, FileGroup } from '../../core/files/fileTally';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import type { FileRule } from '../../core/terms';
import type { PricingService } from '../pricingService';
import { inSlices } from '../slices';
import type { FileCounts } from './countFiles';

/**
 * What counted files cost on one model: all of them as the comparison has it, and where each is a call of
 * its own what each costs, so that every total is the sum of its rows. Unknown is `null`: for a file, and
 * for every group that has such a file.
 */
export class FileCosts {
  readonly #byFile = new Map<CountedFile, Cost | null>();
  /** Files of one length cost the same, and there are many of them. */
  readonly #byTokens = new Map<number, Cost | null>();
  readonly #byGroup = new Map<FileGroup, Cost | null>();
  #whole: Row | null = null;
  readonly #pricing: PricingService;
  readonly #model: CatalogueModel | undefined;

  constructor(
    pricing: PricingService,
    /** A model that is not in the catalogue costs nobody knows what. */
    model: CatalogueModel | undefined,
    readonly rule: FileRule,
  ) {
    this.#pricing = pricing;
    this.#model = model;
  }

  /** Prices all files in slices; false when the signal put an end to it. */
  async price({ files, tally }: FileCounts, signal: AbortSignal): Promise<boolean> {
    const fileCounts = files.map(({ counts }) => counts);
    const { counts } = tally.byFolder;
    this.#whole =
      this.#model === undefined ? null : this.#pricing.rowOf(this.#model, counts, null, fileCounts);
    if (this.rule === 'each') {
      await inSlices(this.#steps([tally.byFolder, tally.byLanguage]), signal);
    }
    return !signal.aborted;
  }

  /** All files, as the comparison shows them. */
  get whole(): Row | null {
    return this.#whole;
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
    const row = this.#pricing.rowOf(this.#model, file.counts, null);
    const { payable = null, group } = this.#whole ?? {};
    // Whether an offer covers them is asked of all files: of one alone it nearly always does.
    const amount = group === 'free' || payable === null ? payable : (row?.total ?? null);
    const cost =
      row?.cost.kind === 'known' && amount !== null
        ? { amount, currency: row.cost.currency }
        : null;
    this.#byTokens.set(tokens, cost);
    return cost;
  }
}
