import { html, nothing, type TemplateResult } from 'lit-html';
import type { Scenario } from '../../core/request/scenario';
import { classFloors, stepOfClass } from '../../core/terms';
import { unknownText } from '../../core/text/numbers';
import { amountWords, classWords, floorLabels } from '../../core/words';
import type { ComparisonView } from '../../protocol/comparison';
import type { Row } from '../../protocol/comparisonRow';
import { option, select, toolbar } from '../controls';
import { writeVersus } from '../table/column';
import type { View } from '../view';

/** What the comparison comes to: my model, what would do in its place, and why not something cheaper. */
export function choiceStrip(view: View): TemplateResult | typeof nothing {
  const { comparison, writer } = view;
  if (comparison === null || comparison.subject.kind === 'none') {
    return nothing;
  }
  return toolbar(writer.say('What it comes to'), 'choice', [
    mine(view),
    best(view, comparison),
    asides(view, comparison),
  ]);
}

function mine(view: View): TemplateResult {
  const { writer, visible, settings, actions } = view;
  const row = visible.baseline;
  const choose = html`<button type="button" class="link" data-stop @click=${actions.chooseModel}>
    ${row === null ? writer.say('Choose your model…') : writer.say('Change…')}
  </button>`;
  if (row === null) {
    const model = settings?.model ?? '';
    return html`<p class="mine">
      ${model === '' ? writer.say('No model is chosen.') : writer.say('{model} is not in the catalogue.', { model })}
      ${choose}
    </p>`;
  }
  const { cost } = row;
  return html`<p class="mine">
    <strong class="model">${row.name}</strong>
    <span class="muted">${writer.say('yours, {class}', { class: classWords[row.class] })}</span>
    ${
      cost === null
        ? html`<span>${row.costReason}</span>`
        : html`<strong class="amount">${amountInWords(row, cost.shown, view)}</strong>${
              cost.monthly === null || cost.shown.unit === 'month'
                ? nothing
                : html`<span
                    >${amountInWords(row, { amount: cost.monthly, unit: 'month' }, view)}</span
                  >`
            }`
    }
    ${row.hours === null ? nothing : html`<span>${row.hours}</span>`}
    ${row.lifecycle.warning === null ? nothing : html`<span class="warning">${row.lifecycle.warning}</span>`}
    ${choose}
  </p>`;
}

type Shown = NonNullable<Row['cost']>['shown'];

function amountInWords(row: Row, shown: Shown, view: View): string {
  return view.writer.say(amountWords[shown.unit](amountOf(row, shown, view)));
}

/** What a row costs in a unit, with the signs of what is not exact. */
function amountOf({ cost, tokens }: Row, { amount, unit }: Shown, { writer }: View): string {
  return cost === null
    ? unknownText
    : writer.amount(amount, cost.currency, unit, cost.isLeast, tokens?.exact === false);
}

function best(view: View, { choice: { best: id, saving } }: ComparisonView): TemplateResult {
  const { writer, state, actions, visible } = view;
  const row = visible.byId.get(id ?? '');
  const floor = select({
    label: writer.say('Cheapest of'),
    value: state.scenario.floor,
    options: classFloors.map(each => option(each, writer.say(floorLabels[each]))),
    onChange: chosen => {
      actions.changeScenario({ floor: chosen as Scenario['floor'] });
    },
  });
  if (row?.cost == null) {
    return html`<p class="best">
      ${floor} <span>${writer.say('nothing cheaper can be recommended')}</span>
    </p>`;
  }
  const { cost } = row;
  return html`<p class="best">
    ${floor} ${nameOf(row, view)}
    <strong class="amount" title=${amountInWords(row, cost.shown, view)}
      >${amountOf(row, cost.shown, view)}</strong
    >
    ${row.timesBaseline === null ? nothing : html`<span class="versus">${writeVersus(row, view)}</span>`}
    ${
      saving === null
        ? nothing
        : html`<span class="saving"
            >${writer.say('saves {amount}', { amount: writer.say(amountWords[saving.unit](writer.amount(saving.amount, saving.currency, saving.unit))) })}</span
          >`
    }
    <button
      type="button"
      class="action use"
      data-stop
      @click=${() => {
        // One below mine is the floor; with another model as mine it would slide down with each of them.
        if (state.scenario.floor === 'oneBelow' && isBelow(row, visible.baseline)) {
          actions.changeScenario({ floor: 'sameClass' });
        }
        actions.useModel(row.id);
      }}
    >
      ${writer.say('Use')}
    </button>
  </p>`;
}

function isBelow(row: Row, mine: Row | null): boolean {
  return mine !== null && stepOfClass[row.class] > stepOfClass[mine.class];
}

/** What may speak for another one, and against the figures. */
function asides(view: View, { choice }: ComparisonView): TemplateResult {
  const { writer, visible } = view;
  const skipped = visible.byId.get(choice.skipped?.id ?? '');
  const free = visible.byId.get(choice.free ?? '');
  return html`<p class="asides muted">
    ${
      skipped?.cost == null || choice.skipped === null
        ? nothing
        : html`<span
            >${writer.say('Not {model} ({amount}): {reason}.', {
              model: skipped.name,
              amount: amountOf(skipped, skipped.cost.shown, view),
              reason: choice.skipped.reason,
            })}</span
          >`
    }
    ${
      free === undefined
        ? nothing
        : html`<span>${writer.say('Free for this use:')} ${nameOf(free, view)}</span>`
    }
    <span>${writer.sentences([writer.say('{n} usable of {total} models', choice.usable)])}</span>
    ${choice.priceAge === null ? nothing : html`<span>${writer.sentences([choice.priceAge])}</span>`}
  </p>`;
}

/** A model by its name, which leads to its row. */
function nameOf({ id, name }: Row, { writer, actions }: View): TemplateResult {
  return html`<button
    type="button"
    class="link model"
    data-stop
    title=${writer.say('Show its details')}
    @click=${() => {
      actions.showRow(id);
    }}
  >
    ${name}
  </button>`;
}
