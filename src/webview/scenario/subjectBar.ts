import { html, nothing, type TemplateResult } from 'lit-html';
import type { View } from '../view';
import { folderSwitch } from './folderSwitch';

/** What is being counted, whether the view follows the editor, and when there is nothing: why. */
export function subjectBar(view: View): TemplateResult {
  const { comparison, writer, actions } = view;
  const subject = comparison?.subject;
  if (subject === undefined) {
    return html`<div class="subject-bar">
      <span class="muted">${writer.say('Loading…')}</span>
    </div>`;
  }
  const canPin = subject.kind === 'text' || subject.kind === 'files';
  return html`
    <div class=${`subject-bar ${subject.kind} ${subject.state}`}>
      <span
        class=${`codicon codicon-${
          subject.problem !== null
            ? 'warning'
            : subject.state === 'counting'
              ? 'loading codicon-modifier-spin'
              : 'file'
        }`}
        aria-hidden="true"
      ></span>
      <span
        >${
          subject.kind === 'none'
            ? writer.say('No file open')
            : html`<strong class="file-name" title=${subject.label}>${subject.label}</strong>${
                  subject.scope === 'selection'
                    ? html` <span class="chip">${writer.say('selection')}</span>`
                    : nothing
                }`
        }</span
      >
      ${status(view)} ${folderSwitch(view)}
      ${
        canPin
          ? html`<button
              type="button"
              class="toggle"
              data-stop
              aria-pressed=${subject.pinned ? 'true' : 'false'}
              aria-label=${writer.say('Lock this text')}
              title=${subject.pinned ? writer.say('Follow the focused editor again') : writer.say('Lock this text: stay with it when another editor is focused')}
              @click=${() => {
                actions.pinSubject(!subject.pinned);
              }}
            >
              <span
                class=${`codicon codicon-${subject.pinned ? 'lock' : 'unlock'}`}
                aria-hidden="true"
              ></span>
            </button>`
          : nothing
      }
      ${
        subject.kind === 'none'
          ? html`<button type="button" class="toggle" data-stop @click=${actions.openFile}>
              ${writer.say('Open File…')}
            </button>`
          : nothing
      }
      ${
        subject.state === 'failed'
          ? html`<button type="button" class="toggle" data-stop @click=${actions.showLog}>
              ${writer.say('Show Log')}
            </button>`
          : nothing
      }
    </div>
  `;
}

function status({ comparison, writer }: View): TemplateResult | typeof nothing {
  const subject = comparison?.subject;
  const said = (text: string, title = text): TemplateResult =>
    html`<span class="muted status" title=${title}>${text}</span>`;
  // Half a number is another number: the name of the file makes room for it.
  const counted = (text: string, title = text): TemplateResult =>
    html`<span class="muted tokens" title=${title}>${text}</span>`;
  if (subject === undefined) {
    return nothing;
  }
  if (subject.problem !== null) {
    return said(subject.problem);
  }
  if (subject.state === 'counting') {
    return said(writer.say('Counting tokens…'));
  }
  const rows = comparison?.rows ?? [];
  const tokens = rows.flatMap(row => (row.tokens === null ? [] : [row.tokens.tokens]));
  if (tokens.length === 0) {
    return subject.kind === 'none'
      ? said(writer.say('Open a file to see what its text costs; prices are shown meanwhile.'))
      : nothing;
  }
  const low = writer.number(Math.min(...tokens));
  const high = writer.number(Math.max(...tokens));
  return low === high
    ? counted(writer.say('{tokens} tokens', { tokens: low }))
    : counted(
        writer.say('{low}–{high} tokens', { low, high }),
        writer.say('{low} to {high} tokens, depending on the tokenizer', { low, high }),
      );
}
