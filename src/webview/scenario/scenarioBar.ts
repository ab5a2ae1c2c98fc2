import { html, nothing, type TemplateResult } from 'lit-html';
import { scenarioPresets } from '../../core/cost/presets';
import { defaultScenario, type Scenario } from '../../protocol/comparisonScenario';
import { accountFields } from './accountFields';
import { fill } from '../fill';
import { checkbox, numberField, option, select } from './controls';
import type { View } from '../view';

/** The assumptions: every cost in the table is for these. */
export function scenarioBar(view: View): TemplateResult {
  const { strings, state, actions } = view;
  const { scenario } = state;
  const change = actions.changeScenario;
  return html`
    <form
      class="scenario"
      aria-label=${strings.scenarioLabel}
      @submit=${(event: Event) => {
        event.preventDefault();
      }}
    >
      ${outputFields(view)}
      ${numberField({
        id: 'requests-per-day',
        label: strings.requestsPerDay,
        value: scenario.requestsPerDay,
        placeholder: '1',
        max: 1e9,
        onChange: requestsPerDay => {
          change({ requestsPerDay });
        },
      })}
      ${view.isNarrow ? moreButton(view) : nothing}
      ${view.isNarrow && !state.showAssumptions ? nothing : rareFields(view)}
    </form>
  `;
}

/** Beside an editor there is room for the most asked assumptions; the others are a click away. */
function moreButton({ strings, state, actions }: View): TemplateResult {
  return html`<button
    type="button"
    class="link more"
    aria-expanded=${state.showAssumptions ? 'true' : 'false'}
    @click=${() => {
      actions.change({ showAssumptions: !state.showAssumptions });
    }}
  >
    ${state.showAssumptions ? strings.fewerAssumptions : strings.moreAssumptions}
  </button>`;
}

function rareFields(view: View): TemplateResult {
  const { strings, state, settings } = view;
  const { scenario } = state;
  const change = view.actions.changeScenario;
  return html`
    ${select({
      label: strings.workload,
      value: presetOf(scenario),
      className: 'wide',
      options: [
        option('custom', strings.workloadCustom),
        ...scenarioPresets.map(preset =>
          option(preset.id, strings[`workload.${preset.id}`], workloadHint(preset, view)),
        ),
      ],
      onChange: id => {
        const preset = scenarioPresets.find(each => each.id === id);
        change(
          preset === undefined
            ? { output: defaultScenario.output, cachedPercent: 0 }
            : {
                output: { kind: 'ratio', ratio: preset.outputRatio },
                cachedPercent: preset.cachedShare * 100,
              },
        );
      },
    })}
    ${numberField({
      id: 'cached-percent',
      label: strings.cachedPercent,
      value: scenario.cachedPercent === 0 ? null : scenario.cachedPercent,
      placeholder: '0',
      max: 100,
      suffix: '%',
      onChange: percent => {
        change({ cachedPercent: percent ?? 0 });
      },
    })}
    ${whenFields(view)}
    ${select({
      label: strings.accountMarket,
      value: scenario.market,
      options: [
        option(
          'auto',
          settings === null
            ? strings.bySetting
            : fill(strings.bySettingValue, strings[`market.${settings.market}`]),
        ),
        option('any', strings['market.any']),
        option('cn', strings['market.cn']),
        option('intl', strings['market.intl']),
      ],
      onChange: market => {
        change({ market: market as Scenario['market'] });
      },
    })}
    ${select({
      label: strings.currency,
      value: scenario.currency,
      options: [
        option(
          'auto',
          settings === null ? strings.bySetting : fill(strings.bySettingValue, settings.currency),
        ),
        option('CNY', 'CNY ¥'),
        option('USD', 'USD $'),
      ],
      onChange: currency => {
        change({ currency: currency as Scenario['currency'] });
      },
    })}
    <div class="checks">
      ${checkbox(strings.batch, strings.batchHint, scenario.batch, batch => {
        change({ batch });
      })}
      ${checkbox(strings.thinking, strings.thinkingHint, scenario.thinking, thinking => {
        change({ thinking });
      })}
      ${checkbox(
        strings.includeRetired,
        strings.includeRetiredHint,
        scenario.includeRetired,
        includeRetired => {
          change({ includeRetired });
        },
      )}
    </div>
    ${accountFields(view)}
  `;
}

function outputFields({ strings, state, actions }: View): TemplateResult {
  const { output } = state.scenario;
  return html`
    ${numberField({
      id: 'expected-output',
      label: strings.expectedOutput,
      value: output.kind === 'tokens' ? (output.tokens === 0 ? null : output.tokens) : output.ratio,
      placeholder: '0',
      max: output.kind === 'tokens' ? 1e9 : 100,
      onChange: number => {
        actions.changeScenario({
          output:
            output.kind === 'tokens'
              ? { kind: 'tokens', tokens: Math.round(number ?? 0) }
              : { kind: 'ratio', ratio: number ?? 0 },
        });
      },
    })}
    ${select({
      label: strings.outputUnit,
      value: output.kind,
      options: [option('tokens', strings.outputTokens), option('ratio', strings.outputRatio)],
      onChange: kind => {
        actions.changeScenario({
          output: kind === 'ratio' ? { kind, ratio: 0.5 } : { kind: 'tokens', tokens: 500 },
        });
      },
    })}
  `;
}

function whenFields({ strings, state, actions, comparison }: View): TemplateResult {
  const { when } = state.scenario;
  return html`
    ${select({
      label: strings.when,
      value: when.kind,
      options: [
        option('now', strings.whenNow),
        option('at', strings.whenAt),
        option('blended', strings.whenBlended, strings.whenBlendedHint),
      ],
      onChange: kind => {
        const today = comparison?.asOf.slice(0, 10) ?? '';
        actions.changeScenario({
          when: kind === 'at' ? { kind, at: today } : { kind: kind === 'blended' ? kind : 'now' },
        });
      },
    })}
    ${
      when.kind === 'at'
        ? html`<label class="field"
              ><span class="field-label">${strings.date}</span
              ><vscode-textfield
                id="as-of"
                type=${when.at.includes('T') ? 'datetime-local' : 'date'}
                min="2023-01-01"
                .label=${strings.date}
                .value=${when.at}
                @change=${(event: Event) => {
                  const at = (event.target as HTMLInputElement).value.slice(0, 16);
                  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(at)) {
                    actions.changeScenario({ when: { kind: 'at', at } });
                  }
                }}
              ></vscode-textfield></label
            >${checkbox(strings.withTime, strings.withTimeHint, when.at.includes('T'), withTime => {
              const day = when.at.slice(0, 10);
              actions.changeScenario({
                when: { kind: 'at', at: withTime ? `${day}T10:00` : day },
              });
            })}`
        : nothing
    }
  `;
}

function presetOf({ output, cachedPercent }: Scenario): string {
  const preset = scenarioPresets.find(
    each =>
      output.kind === 'ratio' &&
      output.ratio === each.outputRatio &&
      cachedPercent === each.cachedShare * 100,
  );
  return preset?.id ?? 'custom';
}

function workloadHint(preset: (typeof scenarioPresets)[number], { strings }: View): string {
  return fill(strings.workloadHint, preset.outputRatio, preset.cachedShare * 100);
}
