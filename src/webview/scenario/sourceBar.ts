import { html, nothing, type TemplateResult } from 'lit-html';
import { formatNumber } from '../../core/text/numbers';
import { fill } from '../fill';
import type { View } from '../view';

/** What is being counted, whether the view follows the editor, and when there is nothing: why. */
export function sourceBar(view: View): TemplateResult {
  const { comparison, strings, actions } = view;
  const source = comparison?.source;
  if (source === undefined) {
    return html`<div class="source-bar"><span class="muted">${strings.loading}</span></div>`;
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
            ? strings.noEditor
            : html`<strong class="file-name">${source.label}</strong>${
                  source.scope === 'selection'
                    ? html` <span class="chip">${strings.selection}</span>`
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
              title=${source.pinned ? strings.followSourceHint : strings.pinSourceHint}
              @click=${() => {
                actions.pinSource(!source.pinned);
              }}
            >
              <span
                class=${`codicon codicon-${source.pinned ? 'pinned' : 'pin'}`}
                aria-hidden="true"
              ></span
              >${strings.pinSource}
            </button>`
          : nothing
      }
      ${
        source.kind === 'none'
          ? html`<button type="button" class="toggle" @click=${actions.openFile}>
              ${strings.openFile}
            </button>`
          : nothing
      }
      ${
        source.state === 'failed'
          ? html`<button type="button" class="toggle" @click=${actions.showLog}>
              ${strings.showLog}
            </button>`
          : nothing
      }
    </div>
  `;
}

function statusText({ comparison, strings, locale }: View): string {
  const source = comparison?.source;
  if (source === undefined) {
    return '';
  }
  if (source.problem !== null) {
    return source.problem;
  }
  if (source.state === 'counting') {
    return strings.counting;
  }
  const rows = comparison?.rows ?? [];
  const tokens = rows.flatMap(row => (row.tokens === null ? [] : [row.tokens.tokens]));
  if (tokens.length === 0) {
    return source.kind === 'none' ? strings.noEditorHint : '';
  }
  const low = formatNumber(Math.min(...tokens), locale);
  const high = formatNumber(Math.max(...tokens), locale);
  return low === high ? fill(strings.tokensOfAll, low) : fill(strings.tokensByTokenizer, low, high);
}
