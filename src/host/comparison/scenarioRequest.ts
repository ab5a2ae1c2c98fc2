import type { AccountFacts, CompareRequest, Market } from '../../core/api';
import type { CompareContext } from '../../core/compare/compareModels';
import { accountFacts } from '../../core/terms';
import type { Scenario } from '../../protocol/comparisonScenario';

interface ScenarioDefaults {
  readonly market: Market;
  readonly currency: string;
}

export type Assumptions = Pick<CompareContext, 'proportions' | 'isBlended'>;

/** What the scenario bar says, as a request to the core. */
export function scenarioRequest(scenario: Scenario, defaults: ScenarioDefaults): CompareRequest {
  const { output, requestsPerDay, when, market, currency } = scenario;
  return {
    // Counted by the caller: the text itself is not needed again.
    text: '',
    outputTokens: output.kind === 'tokens' ? Math.round(output.tokens) : 0,
    ...(requestsPerDay !== null && { requestsPerDay }),
    batch: scenario.batch,
    thinking: scenario.thinking,
    ...(when.kind === 'at' && { asOf: momentOf(when.at) }),
    market: market === 'auto' ? defaults.market : market,
    currency: currency === 'auto' ? defaults.currency : currency,
    includeRetired: scenario.includeRetired,
    account: knownFacts(scenario.account),
  };
}

/** What the scenario says in proportion to the text, which each model counts for itself. */
export function scenarioAssumptions({ output, cachedPercent, when }: Scenario): Assumptions {
  return {
    proportions: {
      ...(output.kind === 'ratio' && { outputRatio: output.ratio }),
      ...(cachedPercent > 0 && { cachedShare: cachedPercent / 100 }),
    },
    isBlended: when.kind === 'blended',
  };
}

function knownFacts({ kind, ...facts }: Scenario['account']): AccountFacts {
  const known = accountFacts.filter(name => facts[name] !== 'unknown');
  return {
    ...(kind !== 'unknown' && { kind }),
    ...Object.fromEntries(known.map(name => [name, facts[name] === 'yes'])),
  };
}

/** A day stays a day; a local date-time is a point in time. */
function momentOf(at: string): string {
  return at.includes('T') ? new Date(at).toISOString() : at;
}
