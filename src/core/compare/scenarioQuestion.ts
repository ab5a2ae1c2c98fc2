import { assumedAnswer, thinkingTokensOf } from '../cost/presets';
import type { AccountFacts, CompareRequest } from '../request/compareRequest';
import type { Scenario } from '../request/scenario';
import { accountFacts, type Market } from '../terms';
import type { CompareContext } from './compareModels';

/** What a scenario leaves to the settings. */
interface ScenarioDefaults {
  readonly market: Market;
  readonly currency: string;
}

/** What of a question is in proportion to the text, or a rule, and so no field of a request. */
export type Assumptions = Pick<
  CompareContext,
  'proportions' | 'hours' | 'unit' | 'isAnswerAssumed' | 'baseline'
>;

export interface ScenarioQuestion {
  readonly request: CompareRequest;
  readonly assumptions: Assumptions;
}

/** What the scenario asks of a text that the caller has counted. */
export function questionOf(scenario: Scenario, defaults: ScenarioDefaults): ScenarioQuestion {
  const { output, requestsPerDay, cachedPercent, when, market, currency } = scenario;
  const thinkingTokens = thinkingTokensOf(scenario.thinking);
  return {
    request: {
      text: '',
      outputTokens: answerTokens(output),
      ...(requestsPerDay !== null && { requestsPerDay }),
      batch: scenario.batch,
      ...(thinkingTokens > 0 && { thinking: true, thinkingTokens }),
      ...(when.kind === 'at' && { asOf: momentOf(when.at) }),
      market: market === 'auto' ? defaults.market : market,
      currency: currency === 'auto' ? defaults.currency : currency,
      includeRetired: scenario.includeRetired,
      account: knownFacts(scenario.account),
    },
    assumptions: {
      proportions: {
        ...(output.kind === 'ratio' && { outputRatio: output.ratio }),
        ...(cachedPercent > 0 && { cachedShare: cachedPercent / 100 }),
      },
      hours: scenario.hours,
      unit: scenario.unit,
      isAnswerAssumed: output.kind === 'assumed',
    },
  };
}

function answerTokens(output: Scenario['output']): number {
  switch (output.kind) {
    case 'assumed':
      return assumedAnswer;
    case 'tokens':
      return Math.round(output.tokens);
    case 'ratio':
      return 0;
  }
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
