import { sentence } from '../../core/text/sentence';
import { html, nothing, type TemplateResult } from 'lit-html';
import { accountFacts } from '../../core/terms';
import type { Fact, Scenario } from '../../core/request/scenario';
import { disclosure, option, select } from '../controls';
import { changing, type View } from '../view';

const factLabels = {
  isNew: sentence('New account'),
  realName: sentence('Real name verified'),
  phone: sentence('Phone verified'),
  card: sentence('Card on file'),
  migratingFromOpenAI: sentence('Moving from OpenAI'),
};

/** What the user tells about the account: many free offers are for some accounts only. */
export function accountFields(view: View): TemplateResult {
  const { writer, state } = view;
  const {
    scenario: { account },
    showAccount,
  } = state;
  const told = Object.values(account).filter(fact => fact !== 'unknown').length;
  const label = told === 0 ? writer.say('Account…') : writer.say('Account ({n})', { n: told });
  return html`
    ${disclosure(label, showAccount, changing(view, { showAccount: !showAccount }), {
      className: 'more',
      hint: writer.say('Facts about your account: free offers depend on them'),
    })}
    ${showAccount ? facts(view) : nothing}
  `;
}

function facts({ writer, state, actions }: View): TemplateResult {
  const { account } = state.scenario;
  const change = (changes: Partial<Scenario['account']>): void => {
    actions.changeScenario({ account: { ...account, ...changes } });
  };
  return html`
    <div
      class="account"
      role="group"
      aria-label=${writer.say('Facts about your account: free offers depend on them')}
    >
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
    </div>
  `;
}
