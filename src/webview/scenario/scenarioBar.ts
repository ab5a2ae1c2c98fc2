import { sentence } from '../../core/text/sentence';
import { html, nothing, type TemplateResult } from 'lit-html';
import { assumedAnswer, jobPresets, thinkingTokensOf } from '../../core/cost/presets';
import { defaultScenario, shownUnit, type Scenario } from '../../core/request/scenario';
import { amountUnits, thinkingLengths } from '../../core/terms';
import { amountLabels } from '../../core/words';
import { accountFields } from './accountFields';
import { checkbox, disclosure, numberField, option, select } from '../controls';
import { changing, type View } from '../view';

const jobs = {
  classify: sentence('Classify'),
  support: sentence('Support answer'),
  summary: sentence('Summary'),
  translation: sentence('Translation'),
  code: sentence('Write code'),
  agentStep: sentence('Agent step'),
};

const thinkingWords = {
  none: sentence('Not counted'),
  light: sentence('Light'),
  typical: sentence('Typical'),
  heavy: sentence('Heavy'),
};

const flags = [
  {
    flag: 'batch',
    label: sentence('Send as batch'),
    hint: sentence('Send requests through the batch interface where there is one'),
  },
  {
    flag: 'includeRetired',
    label: sentence('Include retired'),
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
      aria-label=${writer.say('Assumptions about the calls')}
      @submit=${(event: Event) => {
        event.preventDefault();
      }}
    >
      ${outputFields(view)}
      ${numberField({
        id: 'requests-per-day',
        label: writer.say('Calls per day'),
        value: scenario.requestsPerDay,
        placeholder: '1',
        max: 1e9,
        onChange: requestsPerDay => {
          change({ requestsPerDay });
        },
      })}
      ${jobField(view)} ${unitField(view)} ${view.isNarrow ? moreButton(view) : nothing}
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
    ${thinkingFields(view)}
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
      label: writer.say('Market'),
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
      label: writer.say('Currency'),
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

function outputFields({ writer, state, actions, comparison }: View): TemplateResult {
  const { output } = state.scenario;
  const beside = comparison?.subject.answer;
  const isRatio = output.kind === 'ratio';
  return html`
    ${numberField({
      id: 'expected-output',
      label:
        output.kind !== 'assumed'
          ? writer.say('Answer')
          : beside == null
            ? writer.say('Answer (assumed)')
            : writer.say('Answer ({name} in this file)', { name: beside.name }),
      value: output.kind === 'tokens' ? output.tokens : isRatio ? output.ratio : null,
      placeholder: String(beside?.tokens ?? assumedAnswer),
      max: isRatio ? 100 : 1e9,
      onChange: number => {
        actions.changeScenario({
          output:
            number === null
              ? defaultScenario.output
              : isRatio
                ? { kind: 'ratio', ratio: number }
                : { kind: 'tokens', tokens: Math.round(number) },
        });
      },
    })}
    ${select({
      label: writer.say('Output unit'),
      value: isRatio ? 'ratio' : 'tokens',
      options: [option('tokens', writer.say('tokens')), option('ratio', writer.say('× input'))],
      onChange: kind => {
        actions.changeScenario({
          output: kind === 'ratio' ? { kind, ratio: 0.5 } : defaultScenario.output,
        });
      },
    })}
  `;
}

function jobField(view: View): TemplateResult {
  const { writer, state, actions } = view;
  return select({
    label: writer.say('Job'),
    value: jobOf(state.scenario),
    options: [
      option('custom', writer.say('Any')),
      ...jobPresets.map(preset =>
        option(preset.id, writer.say(jobs[preset.id]), jobHint(preset, view)),
      ),
    ],
    onChange: id => {
      const preset = jobPresets.find(each => each.id === id);
      actions.changeScenario(
        preset === undefined
          ? { output: defaultScenario.output, cachedPercent: 0 }
          : { output: preset.output, cachedPercent: preset.cachedShare * 100 },
      );
    },
  });
}

function unitField({ writer, state, actions }: View): TemplateResult {
  const { unit, requestsPerDay } = state.scenario;
  return select({
    label: writer.say('Amounts'),
    className: 'wide',
    value: shownUnit(state.scenario),
    options: amountUnits
      .filter(each => each !== 'month' || requestsPerDay !== null || unit === 'month')
      .map(each => option(each, writer.say(amountLabels[each]))),
    onChange: chosen => {
      actions.changeScenario({ unit: chosen as Scenario['unit'] });
    },
  });
}

/** A length, or tokens that somebody measured; both are billed as output. */
function thinkingFields({ writer, state, actions }: View): TemplateResult {
  const { thinking } = state.scenario;
  return html`
    ${select({
      label: writer.say('Thinking'),
      value: typeof thinking === 'number' ? 'tokens' : thinking,
      options: [
        ...thinkingLengths.map(length =>
          option(
            length,
            writer.say(thinkingWords[length]),
            length === 'none'
              ? writer.say('Costs of models that always think are shown with ≥')
              : writer.say('{n} tokens, assumed; billed as output of models that can think', {
                  n: thinkingTokensOf(length),
                }),
          ),
        ),
        option('tokens', writer.say('Tokens…')),
      ],
      onChange: chosen => {
        const length = thinkingLengths.find(each => each === chosen);
        actions.changeScenario({ thinking: length ?? thinkingTokensOf(thinking) });
      },
    })}
    ${
      typeof thinking === 'number'
        ? numberField({
            id: 'thinking-tokens',
            label: writer.say('Thinking tokens'),
            value: thinking,
            placeholder: '0',
            max: 1e9,
            onChange: tokens => {
              actions.changeScenario({ thinking: Math.round(tokens ?? 0) });
            },
          })
        : nothing
    }
  `;
}

function whenFields({ writer, state, actions, comparison }: View): TemplateResult {
  const { when, hours } = state.scenario;
  return html`
    ${select({
      label: writer.say('Prices of'),
      value: when.kind,
      options: [option('now', writer.say('Today')), option('at', writer.say('Date…'))],
      onChange: kind => {
        const today = comparison?.asOf.slice(0, 10) ?? '';
        actions.changeScenario({ when: kind === 'at' ? { kind, at: today } : { kind: 'now' } });
      },
    })}
    ${select({
      label: writer.say('Hours'),
      className: 'wide',
      value: hours,
      options: [
        option(
          'week',
          writer.say('Average week'),
          writer.say('Peak and off-peak prices, weighted by their hours'),
        ),
        option('now', writer.say('Now')),
        option('dearest', writer.say('Peak hours')),
      ],
      onChange: rule => {
        actions.changeScenario({ hours: rule as Scenario['hours'] });
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

function jobOf({ output, cachedPercent }: Scenario): string {
  const preset = jobPresets.find(
    each =>
      JSON.stringify(each.output) === JSON.stringify(output) &&
      cachedPercent === each.cachedShare * 100,
  );
  return preset?.id ?? 'custom';
}

function jobHint({ output, cachedShare }: (typeof jobPresets)[number], { writer }: View): string {
  const answer =
    output.kind === 'tokens'
      ? writer.say('Answer of {n} tokens', { n: output.tokens })
      : writer.say('Answer of {ratio} × the input', { ratio: String(output.ratio) });
  return cachedShare === 0
    ? answer
    : writer.clauses([
        answer,
        writer.say('{percent}% of the input cached', { percent: String(cachedShare * 100) }),
      ]);
}
