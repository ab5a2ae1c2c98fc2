/** Labelled form controls of the VS Code look; deep imports, or all thirty-eight elements come along. */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

export function option(value: string, label: string, description = ''): Option {
  return { value, label, description };
}

interface SelectOptions {
  readonly label: string;
  /** Its values say what it is: the label is for who cannot see them together. */
  readonly isUnlabelled?: boolean;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** The browser's own: an element of VS Code's look for it takes a quarter of the page's code. */
export function select({
  label,
  isUnlabelled = false,
  value,
  options,
  onChange,
}: SelectOptions): TemplateResult {
  return html`
    <label class="field"
      ><span class=${fieldLabel(isUnlabelled)}>${label}</span
      ><span class="select"
        ><select
          data-stop
          title=${hintOf(options, value, label)}
          .value=${live(value)}
          @change=${(event: Event) => {
            onChange((event.target as HTMLSelectElement).value);
          }}
        >
          ${options.map(
            each =>
              html`<option
                value=${each.value}
                title=${each.description}
                ?selected=${each.value === value}
              >
                ${each.label}
              </option>`,
          )}</select
        ><span class="codicon codicon-chevron-down" aria-hidden="true"></span></span
    ></label>
  `;
}

function hintOf(options: readonly Option[], value: string, label: string): string {
  const description = options.find(each => each.value === value)?.description ?? '';
  return description === '' ? label : description;
}

function fieldLabel(isUnlabelled: boolean): string {
  return isUnlabelled ? 'visually-hidden' : 'field-label';
}

interface NumberFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly isUnlabelled?: boolean;
  /** `null` = empty: the placeholder says what then holds. */
  readonly value: number | null;
  readonly placeholder: string;
  readonly max: number;
  readonly suffix?: string;
  readonly onChange: (value: number | null) => void;
}

/** Recomputes while typing; what is no number in range is marked and changes nothing. */
export function numberField(options: NumberFieldOptions): TemplateResult {
  const { id, label, isUnlabelled = false, value, placeholder, max, suffix, onChange } = options;
  return html`
    <div class="field">
      <span class=${fieldLabel(isUnlabelled)} aria-hidden="true">${label}</span>
      <vscode-textfield
        id=${id}
        data-stop
        inputmode="decimal"
        .label=${label}
        .value=${value === null ? '' : String(value)}
        .placeholder=${placeholder}
        @input=${(event: Event) => {
          const field = event.currentTarget as HTMLElementTagNameMap['vscode-textfield'];
          const text = field.value.trim().replaceAll(',', '').replace('%', '');
          const number = text === '' ? null : Number(text);
          field.invalid = number !== null && !(number >= 0 && number <= max);
          // "0." and "1.50" are on their way to a number: writing it back would fight the typist.
          if (!field.invalid && (number === null || String(number) === text)) {
            onChange(number);
          }
        }}
        @change=${(event: Event) => {
          const field = event.currentTarget as HTMLElementTagNameMap['vscode-textfield'];
          if (field.invalid) {
            field.invalid = false;
            field.value = value === null ? '' : String(value);
          }
        }}
        >${
          suffix === undefined
            ? nothing
            : html`<span slot="content-after" class="suffix">${suffix}</span>`
        }</vscode-textfield
      >
    </div>
  `;
}

/** A choice in a line of some, pressed or not. */
export function facet(
  label: string,
  isOn: boolean,
  toggle: () => void,
  hint: string | typeof nothing = nothing,
  shown: unknown = label,
): TemplateResult {
  return html`
    <button
      type="button"
      class="facet"
      data-stop
      aria-label=${label}
      aria-pressed=${isOn ? 'true' : 'false'}
      title=${hint}
      @click=${toggle}
    >
      ${shown}
    </button>
  `;
}

/** Controls that are one stop for Tab: the arrows move between those with `data-stop`. */
export function toolbar(label: string, className: string, content: unknown): TemplateResult {
  return html`
    <div class=${className} role="toolbar" aria-label=${label} data-roving="horizontal">
      ${content}
    </div>
  `;
}

/** Opens and closes what is folded away; reached by the keys of the rows. */
export function disclosure(label: string, isOpen: boolean, toggle: () => void): TemplateResult {
  return html`
    <button
      type="button"
      class="link"
      tabindex="-1"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${toggle}
    >
      ${label}
    </button>
  `;
}

export function checkbox(
  label: string,
  hint: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): TemplateResult {
  return html`<vscode-checkbox
    .label=${label}
    title=${hint}
    .checked=${checked}
    @change=${(event: Event) => {
      onChange((event.currentTarget as HTMLInputElement).checked);
    }}
  ></vscode-checkbox>`;
}
