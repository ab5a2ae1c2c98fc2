import type { TokenCount } from '../core/api';
import type { RowComparison } from '../core/compare/compareModels';
import type { PricingService } from './pricingService';
import type { SettingsStore } from './settings/settings';
import { inSlices } from './slices';

type Counts = ReadonlyMap<string, TokenCount>;

/**
 * All models compared for the text that is looked at. Status bar and hover ask the same of the same
 * text: the last answer is kept, and a new one is worked out in slices.
 */
export class TextComparison {
  #last: { readonly question: readonly unknown[]; readonly answer: RowComparison } | undefined;
  readonly #pricing: Pick<PricingService, 'catalogue' | 'comparing'>;
  readonly #settings: Pick<SettingsStore, 'current'>;

  constructor(
    pricing: Pick<PricingService, 'catalogue' | 'comparing'>,
    settings: Pick<SettingsStore, 'current'>,
  ) {
    this.#pricing = pricing;
    this.#settings = settings;
  }

  /** `undefined` when the signal put an end to it. */
  async of(counts: Counts, signal: AbortSignal): Promise<RowComparison | undefined> {
    const question = this.#question(counts);
    if (this.#last !== undefined && isEqual(this.#last.question, question)) {
      return this.#last.answer;
    }
    const { market } = this.#settings.current;
    const answer = await inSlices(this.#pricing.comparing({ text: '', market }, counts), signal);
    if (answer !== undefined) {
      this.#last = { question, answer };
    }
    return answer;
  }

  /** All that the answer depends on; prices by the hour change with the minute. */
  #question(counts: Counts): readonly unknown[] {
    const minute = Math.floor(Date.now() / 60_000);
    const numbers = [...counts].flatMap(([family, { tokens, low, high, exact }]) => [
      ...[family, tokens, low, high, exact],
    ]);
    return [this.#pricing.catalogue, this.#settings.current, minute, ...numbers];
  }
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
