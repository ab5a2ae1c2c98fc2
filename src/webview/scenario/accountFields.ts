import { html, nothing, type TemplateResult } from 'lit-html';
import { accountFacts } from '../../core/terms';
import type { Fact, Scenario } from '../../protocol/comparisonScenario';
import { option, select } from './controls';
import { fill } from '../fill';
import type { View } from '../view';

/** What the user tells about the account: many free offers are for some accounts only. */
export function accountFields(view: View): TemplateResult {
  const { strings, state, actions } = view;
  const { account } = state.scenario;
  const told = Object.values(account).filter(fact => fact !== 'unknown').length;
  return html`
    <button
      type="button"
      class="link more"
      aria-expanded=${state.showAccount ? 'true' : 'false'}
      title=${strings.accountHint}
      @click=${() => {
        actions.change({ showAccount: !state.showAccount });
      }}
    >
      ${told === 0 ? strings.account : fill(strings.accountTold, told)}
    </button>
    ${state.showAccount ? facts(view) : nothing}
  `;
}

function facts({ strings, state, actions }: View): TemplateResult {
  const { account } = state.scenario;
  const change = (changes: Partial<Scenario['account']>): void => {
    actions.changeScenario({ account: { ...account, ...changes } });
  };
  return html`
    <div class="account" role="group" aria-label=${strings.accountHint}>
      ${select({
        label: strings['account.kind'],
        value: account.kind,
        options: [
          option('unknown', strings['account.unknown']),
          option('personal', strings['account.personal']),
          option('enterprise', strings['account.enterprise']),
        ],
        onChange: kind => {
          change({ kind: kind as Scenario['account']['kind'] });
        },
      })}
      ${accountFacts.map(name =>
        select({
          label: strings[`account.${name}`],
          value: account[name],
          options: [
            option('unknown', strings['account.unknown']),
            option('yes', strings.yes),
            option('no', strings.no),
          ],
          onChange: fact => {
            change({ [name]: fact as Fact });
          },
        }),
      )}
    </div>
  `;
}
