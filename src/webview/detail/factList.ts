import { html, nothing, type TemplateResult } from 'lit-html';

/** Names and what is known of them; what is not is left out. */
export function factList(
  facts: readonly (readonly [name: string, value: TemplateResult | string | null])[],
): TemplateResult {
  return html`<dl class="facts">
    ${facts.map(([name, value]) =>
      value === null || value === ''
        ? nothing
        : html`<dt>${name}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
}
