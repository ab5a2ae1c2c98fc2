import { assumedAnswer, thinkingTokensOf } from '../cost/presets';
import type { AccountFacts, CompareRequest } from '../request/compareRequest';
import type { FoundAnswer } from '../request/answerLimit';
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
  'proportions' | 'hours' | 'unit' | 'isAnswerAssumed' | 'answerName' | 'baseline' | 'callCounts'
>;

export interface ScenarioQuestion {
  readonly scenario: Scenario;
  readonly request: CompareRequest;
  readonly assumptions: Assumptions;
}

/**
 * What the scenario asks of a text that the caller has counted. While nobody has said how long answers
 * are, it is what stands beside the text. `instantOf` knows the reader's clock.
 */
export function questionOf(
  scenario: Scenario,
  defaults: ScenarioDefaults,
  beside: FoundAnswer | null = null,
  instantOf = (localTime: string): string => `${localTime}:00Z`,
): ScenarioQuestion {
  const { requestsPerDay, cachedPercent, when, market, currency } = scenario;
  const found = scenario.output.kind === 'assumed' ? beside : null;
  const output =
    found === null ? scenario.output : { kind: 'tokens' as const, tokens: found.tokens };
  const thinkingTokens = thinkingTokensOf(scenario.thinking);
  return {
    scenario,
    request: {
      text: '',
      outputTokens: answerTokens(output),
      ...(requestsPerDay !== null && { requestsPerDay }),
      batch: scenario.batch,
      ...(thinkingTokens > 0 && { thinking: true, thinkingTokens }),
      ...(when.kind === 'at' && { asOf: when.at.includes('T') ? instantOf(when.at) : when.at }),
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
      ...(found !== null && { answerName: found.name }),
    },
  };
}

/** Counted files as the scenario has them: each a call of its own, or nothing but their sum. */
export function callsOf(
  { files }: Scenario,
  callCounts: Assumptions['callCounts'],
): Pick<Assumptions, 'callCounts'> {
  return files === 'each' && callCounts !== undefined ? { callCounts } : {};
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
