import { html, nothing, type TemplateResult } from 'lit-html';
import { sentence } from '../../core/text/sentence';
import { fileRules } from '../../core/terms';
import type { View } from '../view';

const labels = {
  each: sentence('Each file is a call'),
  together: sentence('All in one call'),
};

/** What several files are, for every surface that prices them. */
export function folderSwitch({
  comparison,
  state,
  writer,
  actions,
}: View): TemplateResult | typeof nothing {
  return (comparison?.subject.files ?? 1) < 2
    ? nothing
    : html`${fileRules.map(
        files =>
          html`<button
            type="button"
            class="toggle"
            data-stop
            aria-pressed=${state.scenario.files === files ? 'true' : 'false'}
            @click=${() => {
              actions.changeScenario({ files });
            }}
          >
            ${writer.say(labels[files])}
          </button>`,
      )}`;
}
