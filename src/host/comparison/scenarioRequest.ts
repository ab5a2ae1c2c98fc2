import type { CompareRequest, Market, TokenCount } from '../../core/api';
import { cachedTokensFor, outputTokensFor } from '../../core/cost/presets';
import type { Scenario } from '../../protocol/comparisonScenario';

export interface ScenarioDefaults {
  readonly market: Market;
  readonly currency: string;
}

/** What the scenario bar says, as a request to the core. */
export function scenarioRequest(
  scenario: Scenario,
  defaults: ScenarioDefaults,
  reference: TokenCount | undefined,
): CompareRequest {
  const { output, cachedPercent, requestsPerDay, when, market, currency } = scenario;
  const inputTokens = reference?.tokens ?? 0;
  return {
    // Counted by the caller: the text itself is not needed again.
    text: '',
    outputTokens:
      output.kind === 'tokens'
        ? Math.round(output.tokens)
        : outputTokensFor(inputTokens, output.ratio),
    cacheReadTokens: cachedTokensFor(inputTokens, cachedPercent / 100),
    ...(requestsPerDay !== null && { requestsPerDay }),
    batch: scenario.batch,
    thinking: scenario.thinking,
    ...(when.kind === 'at' && { asOf: momentOf(when.at) }),
    market: market === 'auto' ? defaults.market : market,
    currency: currency === 'auto' ? defaults.currency : currency,
    includeRetired: scenario.includeRetired,
  };
}

/** A day stays a day; a local date-time is a point in time. */
function momentOf(at: string): string {
  return at.includes('T') ? new Date(at).toISOString() : at;
}
