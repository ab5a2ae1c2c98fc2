import { html, nothing, type TemplateResult } from 'lit-html';
import { textClasses } from '../../core/terms';
import { fill } from '../fill';
import { toggled } from '../toggled';
import type { ExportFormat, View } from '../view';
import { features } from '../viewState';
import { isFiltered } from '../table/visibleRows';

/** Search, facets, and what leaves the view: one line above the table. */
export function filterBar(view: View): TemplateResult {
  const { strings, state, actions, visible } = view;
  return html`
    <div class="filters" role="search">
      <vscode-textfield
        id="search"
        type="search"
        .label=${strings.search}
        .placeholder=${strings.searchPlaceholder}
        .value=${state.search}
        @input=${(event: Event) => {
          actions.change({ search: (event.currentTarget as HTMLInputElement).value });
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape' && state.search !== '') {
            actions.change({ search: '' });
          }
        }}
        ><span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span
      ></vscode-textfield>
      ${view.isNarrow ? facetsButton(view) : nothing}
      ${view.isNarrow && !state.showFacets ? nothing : facets(view)}
      <span class="count muted"
        >${
          visible.matching === visible.total
            ? fill(strings.countAll, visible.total)
            : fill(strings.countSome, visible.matching, visible.total)
        }</span
      >
      ${
        isFiltered(state)
          ? html`<button type="button" class="link" @click=${actions.clearFilters}>
              ${strings.clearFilters}
            </button>`
          : nothing
      }
      ${exports(view)}
    </div>
  `;
}

function facetsButton({ strings, state, actions }: View): TemplateResult {
  const active = state.classes.length + state.features.length + Number(state.onlyPinned);
  return html`<button
    type="button"
    class="facet"
    aria-expanded=${state.showFacets ? 'true' : 'false'}
    @click=${() => {
      actions.change({ showFacets: !state.showFacets });
    }}
  >
    <span class="codicon codicon-filter" aria-hidden="true"></span>
    ${active === 0 ? strings.facets : fill(strings.facetsActive, active)}
  </button>`;
}

function facets({ strings, state, actions, visible }: View): TemplateResult {
  const chip = (
    label: string,
    hint: string,
    isOn: boolean,
    toggle: () => void,
  ): TemplateResult => html`
    <button
      type="button"
      class="facet"
      data-stop
      aria-pressed=${isOn ? 'true' : 'false'}
      title=${hint}
      @click=${toggle}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="facets" role="toolbar" aria-label=${strings.facets} data-roving="horizontal">
      ${features.map(feature =>
        chip(
          strings[`feature.${feature}`],
          strings[`featureHint.${feature}`],
          state.features.includes(feature),
          () => {
            actions.change({ features: toggled(state.features, feature) });
          },
        ),
      )}
      <span class="divider" role="presentation"></span>
      ${textClasses.map(each =>
        chip(strings[`class.${each}`], strings.classFacetHint, state.classes.includes(each), () => {
          actions.change({ classes: toggled(state.classes, each) });
        }),
      )}
      ${
        state.pinned.length === 0
          ? nothing
          : html`<span class="divider" role="presentation"></span>${chip(
                fill(strings.onlyPinned, state.pinned.length),
                strings.onlyPinnedHint,
                state.onlyPinned,
                () => {
                  actions.change({ onlyPinned: !state.onlyPinned });
                },
              )}${
                visible.sections.length > 0
                  ? html`<button
                      type="button"
                      class="facet plain"
                      data-stop
                      @click=${() => {
                        actions.change({ pinned: [], onlyPinned: false });
                      }}
                    >
                      ${strings.unpinAll}
                    </button>`
                  : nothing
              }`
      }
    </div>
  `;
}

function exports({ strings, actions }: View): TemplateResult {
  const button = (icon: string, label: string, run: () => void): TemplateResult => html`
    <button type="button" class="icon" data-stop title=${label} aria-label=${label} @click=${run}>
      <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>
    </button>
  `;
  const copy = (format: ExportFormat) => () => {
    actions.copyTable(format);
  };
  return html`
    <div class="exports" role="toolbar" aria-label=${strings.exports} data-roving="horizontal">
      ${button('markdown', strings.copyMarkdown, copy('markdown'))}
      ${button('table', strings.copyCsv, copy('csv'))}
      ${button('json', strings.copyJson, copy('json'))}
      ${button('save', strings.saveTable, actions.saveTable)}
    </div>
  `;
}
