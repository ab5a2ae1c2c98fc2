import { html, nothing, type TemplateResult } from 'lit-html';
import type { View } from '../view';

/** What is being counted, whether the view follows the editor, and when there is nothing: why. */
export function sourceBar(view: View): TemplateResult {
  const { comparison, writer, actions } = view;
  const source = comparison?.source;
  if (source === undefined) {
    return html`<div class="source-bar"><span class="muted">${writer.say('Loading…')}</span></div>`;
  }
  const canPin = source.kind === 'text' || source.kind === 'files';
  return html`
    <div class=${`source-bar ${source.kind} ${source.state}`}>
      <span
        class=${`codicon codicon-${
          source.problem !== null
            ? 'warning'
            : source.state === 'counting'
              ? 'loading codicon-modifier-spin'
              : 'file'
        }`}
        aria-hidden="true"
      ></span>
      <span
        >${
          source.kind === 'none'
            ? writer.say('No file open')
            : html`<strong class="file-name">${source.label}</strong>${
                  source.scope === 'selection'
                    ? html` <span class="chip">${writer.say('selection')}</span>`
                    : nothing
                }`
        }</span
      >
      <span class="muted">${statusText(view)}</span>
      ${
        canPin
          ? html`<button
              type="button"
              class="toggle"
              aria-pressed=${source.pinned ? 'true' : 'false'}
              title=${source.pinned ? writer.say('Follow the focused editor again') : writer.say('Stay with this text when another editor is focused')}
              @click=${() => {
                actions.pinSource(!source.pinned);
              }}
            >
              <span
                class=${`codicon codicon-${source.pinned ? 'pinned' : 'pin'}`}
                aria-hidden="true"
              ></span
              >${writer.say('Pin')}
            </button>`
          : nothing
      }
      ${
        source.kind === 'none'
          ? html`<button type="button" class="toggle" @click=${actions.openFile}>
              ${writer.say('Open File…')}
            </button>`
          : nothing
      }
      ${
        source.state === 'failed'
          ? html`<button type="button" class="toggle" @click=${actions.showLog}>
              ${writer.say('Show Log')}
            </button>`
          : nothing
      }
    </div>
  `;
}

function statusText({ comparison, writer }: View): string {
  const source = comparison?.source;
  if (source === undefined) {
    return '';
  }
  if (source.problem !== null) {
    return source.problem;
  }
  if (source.state === 'counting') {
    return writer.say('Counting tokens…');
  }
  const rows = comparison?.rows ?? [];
  const tokens = rows.flatMap(row => (row.tokens === null ? [] : [row.tokens.tokens]));
  if (tokens.length === 0) {
    return source.kind === 'none'
      ? writer.say('Open a file to see what its text costs; prices are shown meanwhile.')
      : '';
  }
  const low = writer.number(Math.min(...tokens));
  const high = writer.number(Math.max(...tokens));
  return low === high
    ? writer.say('{tokens} tokens', { tokens: low })
    : writer.say('{low} to {high} tokens, depending on the tokenizer', { low, high });
}
