import { sentence } from '../../core/text/sentence';
import { html, nothing, type TemplateResult } from 'lit-html';
import {
  assumedAnswer,
  jobOf,
  jobPresets,
  scenarioOf,
  thinkingTokensOf,
} from '../../core/cost/presets';
import {
  callsOfFiles,
  defaultScenario,
  shownUnit,
  type Scenario,
} from '../../core/request/scenario';
import { amountUnits, thinkingLengths } from '../../core/terms';
import { amountLabels, answerOfJob, jobWords } from '../../core/words';
import { numberField, option, select, toolbar } from '../controls';
import { moreAssumptions, rarelyChanged } from './moreAssumptions';
import { subjectBar } from './subjectBar';
import type { View } from '../view';

const thinkingWords = {
  none: sentence('Not counted'),
  light: sentence('Light'),
  typical: sentence('Typical'),
  heavy: sentence('Heavy'),
};

/** The text and the most asked assumptions in one line at every width; the others are a click away. */
export function controlLine(view: View): TemplateResult {
  const { writer, state, room } = view;
  const asked = (): TemplateResult[] => [answerField(view), callsField(view), unitField(view)];
  const job = (): TemplateResult[] => [jobField(view), thinkingField(view)];
  const rare = rarelyChanged(state.scenario);
  const label = writer.say('More assumptions');
  return html`
    ${toolbar(
      writer.say('Text and assumptions about the calls'),
      'control-line',
      html`${subjectBar(view)} ${room.forAssumptions ? asked() : nothing}
        ${room.forJob ? job() : nothing}
        <button
          type="button"
          class="icon gear"
          data-stop
          popovertarget="more-assumptions"
          aria-label=${rare === 0 ? label : writer.say('More assumptions ({n} changed)', { n: rare })}
          title=${label}
        >
          <span class="codicon codicon-settings-gear" aria-hidden="true"></span>${
            rare === 0 ? nothing : html`<span class="count">${rare}</span>`
          }
        </button>`,
    )}
    <div
      id="more-assumptions"
      popover
      role="group"
      aria-label=${label}
      @toggle=${(event: ToggleEvent) => {
        view.actions.change({ showAssumptions: event.newState === 'open' });
      }}
    >
      ${
        // What nobody sees is not drawn.
        state.showAssumptions
          ? html`${room.forAssumptions ? nothing : asked()} ${room.forJob ? nothing : job()}
            ${moreAssumptions(view)}`
          : nothing
      }
    </div>
  `;
}

function answerField({ writer, state, actions, comparison }: View): TemplateResult {
  const { output } = state.scenario;
  const beside = comparison?.subject.answer;
  const isRatio = output.kind === 'ratio';
  return numberField({
    id: 'expected-output',
    label:
      output.kind !== 'assumed'
        ? writer.say('Answer')
        : beside == null
          ? writer.say('Answer (assumed)')
          : writer.say('Answer ({name} in this file)', { name: beside.name }),
    value: output.kind === 'tokens' ? output.tokens : isRatio ? output.ratio : null,
    placeholder: String(beside?.tokens ?? assumedAnswer),
    suffix: isRatio ? writer.say('× input') : writer.say('tok'),
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
  });
}

function callsField({ writer, state, actions }: View): TemplateResult {
  return numberField({
    id: 'requests-per-day',
    label: writer.say('Calls'),
    value: state.scenario.requestsPerDay,
    placeholder: '—',
    suffix: writer.say('/ day'),
    max: 1e9,
    onChange: requestsPerDay => {
      actions.changeScenario({ requestsPerDay });
    },
  });
}

function jobField({ writer, state, actions }: View): TemplateResult {
  return select({
    label: writer.say('Job'),
    value: jobOf(state.scenario)?.id ?? 'custom',
    options: [
      option('custom', writer.say('Any')),
      ...jobPresets.map(preset =>
        option(
          preset.id,
          writer.say(jobWords[preset.id]),
          writer.clauses(answerOfJob(preset).map(each => writer.say(each))),
        ),
      ),
    ],
    onChange: id => {
      const preset = jobPresets.find(each => each.id === id);
      actions.changeScenario(
        preset === undefined
          ? { output: defaultScenario.output, cachedPercent: 0 }
          : scenarioOf(preset),
      );
    },
  });
}

function unitField({ writer, state, actions, comparison }: View): TemplateResult {
  const { unit, requestsPerDay } = state.scenario;
  const files = comparison?.subject.files;
  const shown = shownUnit(state.scenario, files);
  // Of several calls with different texts the amounts are of one run.
  const isRun = callsOfFiles(state.scenario, files) > 1;
  const choices = isRun
    ? [
        option('thousandCalls', writer.say(amountLabels.run)),
        option('month', writer.say(amountLabels.month)),
      ]
    : amountUnits.map(each => option(each, writer.say(amountLabels[each])));
  return select({
    label: writer.say('Amounts'),
    isUnlabelled: true,
    value: shown === 'run' ? 'thousandCalls' : shown,
    options: choices.filter(
      ({ value }) => value !== 'month' || requestsPerDay !== null || unit === 'month',
    ),
    onChange: chosen => {
      actions.changeScenario({ unit: chosen as Scenario['unit'] });
    },
  });
}

/** A length, or tokens that somebody measured; both are billed as output. */
function thinkingField({ writer, state, actions }: View): TemplateResult {
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
            isUnlabelled: true,
            value: thinking,
            placeholder: '0',
            suffix: writer.say('tok'),
            max: 1e9,
            onChange: tokens => {
              actions.changeScenario({ thinking: Math.round(tokens ?? 0) });
            },
          })
        : nothing
    }
  `;
}
