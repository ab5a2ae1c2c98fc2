import { sentence } from '../../core/text/sentence';
import { html, nothing, type TemplateResult } from 'lit-html';
import { scenarioPresets } from '../../core/cost/presets';
import { defaultScenario, type Scenario } from '../../protocol/comparisonScenario';
import { accountFields } from './accountFields';
import { checkbox, disclosure, numberField, option, select } from '../controls';
import { changing, type View } from '../view';

const workloads = {
  chat: sentence('Chat turn'),
  codeReview: sentence('Code review'),
  summary: sentence('Summary'),
  translation: sentence('Translation'),
  rag: sentence('Search and answer (RAG)'),
  agentLoop: sentence('Agent loop'),
};

const flags = [
  {
    flag: 'batch',
    label: sentence('Batch'),
    hint: sentence('Send requests through the batch interface where there is one'),
  },
  {
    flag: 'thinking',
    label: sentence('Thinking'),
    hint: sentence('Let models think where they can; thinking is billed as output'),
  },
  {
    flag: 'includeRetired',
    label: sentence('Retired'),
    hint: sentence('Also list models that no longer answer'),
  },
] as const;

/** The assumptions: every cost in the table is for these. */
export function scenarioBar(view: View): TemplateResult {
  const { writer, state, actions } = view;
  const { scenario } = state;
  const change = actions.changeScenario;
  return html`
    <form
      class="scenario"
      aria-label=${writer.say('Assumptions about the requests')}
      @submit=${(event: Event) => {
        event.preventDefault();
      }}
    >
      ${outputFields(view)}
      ${numberField({
        id: 'requests-per-day',
        label: writer.say('Requests per day'),
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
function moreButton(view: View): TemplateResult {
  const {
    writer,
    state: { showAssumptions },
  } = view;
  return disclosure(
    showAssumptions ? writer.say('Fewer assumptions') : writer.say('More assumptions'),
    showAssumptions,
    changing(view, { showAssumptions: !showAssumptions }),
    { className: 'more' },
  );
}

function rareFields(view: View): TemplateResult {
  const { writer, state, settings } = view;
  const { scenario } = state;
  const change = view.actions.changeScenario;
  return html`
    ${select({
      label: writer.say('Workload'),
      value: presetOf(scenario),
      className: 'wide',
      options: [
        option('custom', writer.say('Custom')),
        ...scenarioPresets.map(preset =>
          option(preset.id, writer.say(workloads[preset.id]), workloadHint(preset, view)),
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
      label: writer.say('Cached input'),
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
      label: writer.say('Account'),
      value: scenario.market,
      options: [
        option(
          'auto',
          settings === null
            ? writer.say('Auto')
            : writer.say('Auto ({value})', {
                value: settings.market === 'cn' ? writer.say('China') : writer.say('International'),
              }),
        ),
        option('any', writer.say('Any')),
        option('cn', writer.say('China')),
        option('intl', writer.say('International')),
      ],
      onChange: market => {
        change({ market: market as Scenario['market'] });
      },
    })}
    ${select({
      label: writer.say('Compare in'),
      value: scenario.currency,
      options: [
        option(
          'auto',
          settings === null
            ? writer.say('Auto')
            : writer.say('Auto ({value})', { value: settings.currency }),
        ),
        option('CNY', 'CNY ¥'),
        option('USD', 'USD $'),
      ],
      onChange: currency => {
        change({ currency: currency as Scenario['currency'] });
      },
    })}
    <div class="checks">
      ${flags.map(({ flag, label, hint }) =>
        checkbox(writer.say(label), writer.say(hint), scenario[flag], isOn => {
          change({ [flag]: isOn });
        }),
      )}
    </div>
    ${accountFields(view)}
  `;
}

function outputFields({ writer, state, actions }: View): TemplateResult {
  const { output } = state.scenario;
  return html`
    ${numberField({
      id: 'expected-output',
      label: writer.say('Expected output'),
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
      label: writer.say('Output unit'),
      value: output.kind,
      options: [option('tokens', writer.say('tokens')), option('ratio', writer.say('× input'))],
      onChange: kind => {
        actions.changeScenario({
          output: kind === 'ratio' ? { kind, ratio: 0.5 } : { kind: 'tokens', tokens: 500 },
        });
      },
    })}
  `;
}

function whenFields({ writer, state, actions, comparison }: View): TemplateResult {
  const { when } = state.scenario;
  return html`
    ${select({
      label: writer.say('Price at'),
      value: when.kind,
      options: [
        option('now', writer.say('Now')),
        option('at', writer.say('Date…')),
        option(
          'blended',
          writer.say('Average week'),
          writer.say('Peak and off-peak prices, weighted by their hours'),
        ),
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
              ><span class="field-label">${writer.say('Date')}</span
              ><vscode-textfield
                id="as-of"
                type=${when.at.includes('T') ? 'datetime-local' : 'date'}
                min="2023-01-01"
                .label=${writer.say('Date')}
                .value=${when.at}
                @change=${(event: Event) => {
                  const at = (event.target as HTMLInputElement).value.slice(0, 16);
                  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(at)) {
                    actions.changeScenario({ when: { kind: 'at', at } });
                  }
                }}
              ></vscode-textfield></label
            >${checkbox(
              writer.say('with time'),
              writer.say('Prices that depend on the time of day'),
              when.at.includes('T'),
              withTime => {
                const day = when.at.slice(0, 10);
                actions.changeScenario({
                  when: { kind: 'at', at: withTime ? `${day}T10:00` : day },
                });
              },
            )}`
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

function workloadHint(preset: (typeof scenarioPresets)[number], { writer }: View): string {
  return writer.say('Output {ratio} × input, {percent}% of the input cached', {
    ratio: String(preset.outputRatio),
    percent: String(preset.cachedShare * 100),
  });
}
