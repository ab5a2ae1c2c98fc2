import type { TokenCount } from '../core/api';
import type { RowComparison } from '../core/compare/compareModels';
import type { FoundAnswer } from '../core/request/answerLimit';
import type { PricingService } from './pricingService';
import type { ScenarioStore } from './scenario/scenarioStore';
import type { SettingsStore } from './settings/settings';
import { inSlices } from './slices';

type Counts = ReadonlyMap<string, TokenCount>;

/**
 * All models compared for the text that is looked at. Status bar and hover ask the same of the same
 * text: the last answer is kept, and a new one is worked out in slices.
 */
export class TextComparison {
  #last: { readonly question: readonly unknown[]; readonly answer: RowComparison } | undefined;
  readonly #pricing: Pick<PricingService, 'catalogue' | 'comparing' | 'question'>;
  readonly #settings: Pick<SettingsStore, 'current'>;
  readonly #scenarios: Pick<ScenarioStore, 'current'>;

  constructor(
    pricing: Pick<PricingService, 'catalogue' | 'comparing' | 'question'>,
    settings: Pick<SettingsStore, 'current'>,
    scenarios: Pick<ScenarioStore, 'current'>,
  ) {
    this.#pricing = pricing;
    this.#settings = settings;
    this.#scenarios = scenarios;
  }

  /** `undefined` when the signal put an end to it. */
  async of(
    counts: Counts,
    beside: FoundAnswer | null,
    signal: AbortSignal,
  ): Promise<RowComparison | undefined> {
    const question = this.#question(counts, beside);
    if (this.#last !== undefined && isEqual(this.#last.question, question)) {
      return this.#last.answer;
    }
    const { request, assumptions } = this.#pricing.question(beside);
    const answer = await inSlices(this.#pricing.comparing(request, counts, assumptions), signal);
    if (answer !== undefined) {
      this.#last = { question, answer };
    }
    return answer;
  }

  /** All that the answer depends on; prices by the hour change with the minute. */
  #question(counts: Counts, beside: FoundAnswer | null): readonly unknown[] {
    const minute = Math.floor(Date.now() / 60_000);
    const numbers = [...counts].flatMap(([family, { tokens, low, high, exact }]) => [
      ...[family, tokens, low, high, exact],
    ]);
    return [
      ...[this.#pricing.catalogue, this.#settings.current, this.#scenarios.current],
      ...[minute, beside?.tokens, beside?.name, ...numbers],
    ];
  }
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
