import type { RowComparison } from '../core/compare/compareModels';
import type { FoundAnswer } from '../core/request/answerLimit';
import type { PricingService } from './pricingService';
import type { ScenarioStore } from './scenario/scenarioStore';
import type { SettingsStore } from './settings/settings';
import { areSameCounts, type TokenCounts } from '../core/tokenCount';
import { inSlices } from './slices';

interface Answered {
  readonly question: readonly unknown[];
  readonly counts: TokenCounts;
  readonly answer: RowComparison;
}

/**
 * All models compared for the text that is looked at. Status bar and hover ask the same of the same
 * text: the last answer is kept, and a new one is worked out in slices.
 */
export class TextComparison {
  #last: Answered | undefined;
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
    counts: TokenCounts,
    beside: FoundAnswer | null,
    signal: AbortSignal,
  ): Promise<RowComparison | undefined> {
    const question = this.#question(beside);
    const last = this.#last;
    if (
      last !== undefined &&
      isEqual(last.question, question) &&
      areSameCounts(last.counts, counts)
    ) {
      return last.answer;
    }
    const { request, assumptions } = this.#pricing.question(beside);
    const answer = await inSlices(this.#pricing.comparing(request, counts, assumptions), signal);
    if (answer !== undefined) {
      this.#last = { question, counts, answer };
    }
    return answer;
  }

  /** What the answer depends on besides counts; prices by the hour change with the minute. */
  #question(beside: FoundAnswer | null): readonly unknown[] {
    const minute = Math.floor(Date.now() / 60_000);
    return [
      ...[this.#pricing.catalogue, this.#settings.current, this.#scenarios.current],
      ...[minute, beside?.tokens, beside?.name],
    ];
  }
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
