import { sentence } from '../../core/text/sentence';
import { html, nothing, type TemplateResult } from 'lit-html';
import { defaultScenario, type Fact, type Scenario } from '../../core/request/scenario';
import { accountFacts, type Market } from '../../core/terms';
import { marketLabels } from '../../core/words';
import { checkbox, numberField, option, select } from '../controls';
import type { View } from '../view';

const factLabels = {
  isNew: sentence('New account'),
  realName: sentence('Real name verified'),
  phone: sentence('Phone verified'),
  card: sentence('Card on file'),
  migratingFromOpenAI: sentence('Moving from OpenAI'),
};

const flags = [
  {
    flag: 'batch',
    label: sentence('Bill as batch'),
    hint: sentence('Send calls through the batch interface where there is a price for it'),
  },
  {
    flag: 'includeRetired',
    label: sentence('Include retired'),
    hint: sentence('Also list models that no longer answer'),
  },
] as const;

const rareFields = [
  'cachedPercent',
  'hours',
  'when',
  'market',
  'currency',
  'batch',
  'includeRetired',
  'account',
] as const satisfies (keyof Scenario)[];

/** How many of the folded assumptions are not as they are by default. */
export function rarelyChanged(scenario: Scenario): number {
  const text = (field: (typeof rareFields)[number], of: Scenario): string =>
    JSON.stringify(of[field]);
  return rareFields.filter(field => text(field, scenario) !== text(field, defaultScenario)).length;
}

export function moreAssumptions(view: View): TemplateResult {
  const { writer, state, settings, actions } = view;
  const { scenario } = state;
  const change = actions.changeScenario;
  const auto = (value: string | undefined): ReturnType<typeof option> =>
    option(
      'auto',
      value === undefined ? writer.say('Auto') : writer.say('Auto ({value})', { value }),
    );
  const market = (of: Market): string => writer.say(marketLabels[of]);
  return html`
    ${outputUnit(view)}
    ${numberField({
      id: 'cached-percent',
      label: writer.say('Cache hits'),
      value: scenario.cachedPercent === 0 ? null : scenario.cachedPercent,
      placeholder: '0',
      max: 100,
      suffix: writer.say('% of the input'),
      onChange: percent => {
        change({ cachedPercent: percent ?? 0 });
      },
    })}
    ${whenFields(view)}
    ${select({
      label: writer.say('Currency'),
      value: scenario.currency,
      options: [auto(settings?.currency), option('CNY', 'CNY ¥'), option('USD', 'USD $')],
      onChange: currency => {
        change({ currency: currency as Scenario['currency'] });
      },
    })}
    ${flags.map(({ flag, label, hint }) =>
      checkbox(writer.say(label), writer.say(hint), scenario[flag], isOn => {
        change({ [flag]: isOn });
      }),
    )}
    <h2>${writer.say('Account details')}</h2>
    <p class="muted">${writer.say('Many free offers depend on them')}</p>
    ${select({
      label: writer.say('Market'),
      value: scenario.market,
      options: [
        auto(settings === null ? undefined : market(settings.market)),
        option('any', writer.say('Any')),
        option('cn', market('cn')),
        option('intl', market('intl')),
      ],
      onChange: chosen => {
        change({ market: chosen as Scenario['market'] });
      },
    })}
    ${accountFields(view)}
    <p class="muted">
      ${writer.say('Keys: ↑↓ rows · Enter details · Space pin to top · C copy id · Ctrl+F search')}
    </p>
  `;
}

function outputUnit({ writer, state, actions }: View): TemplateResult {
  return select({
    label: writer.say('Answer in'),
    value: state.scenario.output.kind === 'ratio' ? 'ratio' : 'tokens',
    options: [option('tokens', writer.say('tokens')), option('ratio', writer.say('× input'))],
    onChange: kind => {
      actions.changeScenario({
        output: kind === 'ratio' ? { kind, ratio: 0.5 } : defaultScenario.output,
      });
    },
  });
}

/** What the user tells about the account. */
function accountFields({ writer, state, actions }: View): TemplateResult {
  const { account } = state.scenario;
  const change = (changes: Partial<Scenario['account']>): void => {
    actions.changeScenario({ account: { ...account, ...changes } });
  };
  return html`
    ${select({
      label: writer.say('Kind of account'),
      value: account.kind,
      options: [
        option('unknown', writer.say('Not set')),
        option('personal', writer.say('Personal')),
        option('enterprise', writer.say('Enterprise')),
      ],
      onChange: kind => {
        change({ kind: kind as Scenario['account']['kind'] });
      },
    })}
    ${accountFacts.map(name =>
      select({
        label: writer.say(factLabels[name]),
        value: account[name],
        options: [
          option('unknown', writer.say('Not set')),
          option('yes', writer.say('Yes')),
          option('no', writer.say('No')),
        ],
        onChange: fact => {
          change({ [name]: fact as Fact });
        },
      }),
    )}
  `;
}

function whenFields({ writer, state, actions, comparison }: View): TemplateResult {
  const { when, hours } = state.scenario;
  return html`
    ${select({
      label: writer.say('Hours'),
      value: hours,
      options: [
        option(
          'week',
          writer.say('Average week'),
          writer.say('Peak and off-peak prices, weighted by their hours'),
        ),
        option('now', writer.say('Now')),
        option('dearest', writer.say('Peak hours')),
        option('offPeak', writer.say('Off-peak hours')),
      ],
      onChange: rule => {
        actions.changeScenario({ hours: rule as Scenario['hours'] });
      },
    })}
    ${select({
      label: writer.say('Prices of'),
      value: when.kind,
      options: [option('now', writer.say('Today')), option('at', writer.say('Date…'))],
      onChange: kind => {
        const today = comparison?.asOf.slice(0, 10) ?? '';
        actions.changeScenario({ when: kind === 'at' ? { kind, at: today } : { kind: 'now' } });
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
