import { sentence } from '../../core/text/sentence';
import { classLabels } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import { textClasses } from '../../core/terms';
import { facet } from '../controls';
import { changing, type ExportFormat, type View } from '../view';
import { features, toggled } from '../viewState';
import { isFiltered } from '../table/visibleRows';

const featureWords = {
  free: {
    label: sentence('Free ✓'),
    hint: sentence('Free for this use and account, without a catch'),
  },
  fits: {
    label: sentence('Fits context'),
    hint: sentence('The text and the expected output fit the context window'),
  },
  openAI: {
    label: sentence('OpenAI-compatible'),
    hint: sentence('The provider offers an OpenAI-compatible interface'),
  },
  caching: {
    label: sentence('Caching'),
    hint: sentence('Cached input has a price of its own'),
  },
  batch: {
    label: sentence('Batch'),
    hint: sentence('There is a batch price'),
  },
  thinking: {
    label: sentence('Thinking'),
    hint: sentence('Can think before it answers'),
  },
};

/** Search, facets, and what leaves the view: one line above the table. */
export function filterBar(view: View): TemplateResult {
  const { writer, state, actions, visible } = view;
  return html`
    <div class="filters" role="search">
      <vscode-textfield
        id="search"
        type="search"
        .label=${writer.say('Search models')}
        .placeholder=${writer.say('qwen long, 4o, lite…')}
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
            ? writer.say('{n} usable of {total} models', {
                n: visible.usable,
                total: visible.total,
              })
            : writer.say('{n} of {total} models', { n: visible.matching, total: visible.total })
        }</span
      >
      ${
        isFiltered(state)
          ? html`<button type="button" class="link" @click=${actions.clearFilters}>
              ${writer.say('Clear filters')}
            </button>`
          : nothing
      }
      ${exports(view)}
    </div>
  `;
}

function facetsButton(view: View): TemplateResult {
  const { writer, state } = view;
  const active = state.classes.length + state.features.length + Number(state.onlyPinned);
  return html`<button
    type="button"
    class="facet"
    aria-expanded=${state.showFacets ? 'true' : 'false'}
    @click=${changing(view, { showFacets: !state.showFacets })}
  >
    <span class="codicon codicon-filter" aria-hidden="true"></span>
    ${active === 0 ? writer.say('Filters') : writer.say('Filters ({n})', { n: active })}
  </button>`;
}

function facets(view: View): TemplateResult {
  const { writer, state, visible } = view;
  return html`
    <div class="facets" role="toolbar" aria-label=${writer.say('Filters')} data-roving="horizontal">
      ${features.map(feature =>
        facet(
          writer.say(featureWords[feature].label),
          state.features.includes(feature),
          changing(view, { features: toggled(state.features, feature) }),
          writer.say(featureWords[feature].hint),
        ),
      )}
      <span class="divider" role="presentation"></span>
      ${textClasses.map(each =>
        facet(
          writer.say(classLabels[each]),
          state.classes.includes(each),
          changing(view, { classes: toggled(state.classes, each) }),
          writer.say('Only models of the chosen classes'),
        ),
      )}
      ${
        state.pinned.length === 0
          ? nothing
          : html`<span class="divider" role="presentation"></span>${facet(
                writer.say('Pinned only ({n})', { n: state.pinned.length }),
                state.onlyPinned,
                changing(view, { onlyPinned: !state.onlyPinned }),
                writer.say('Compare only the pinned models'),
              )}${
                visible.sections.length > 0
                  ? html`<button
                      type="button"
                      class="facet plain"
                      data-stop
                      @click=${changing(view, { pinned: [], onlyPinned: false })}
                    >
                      ${writer.say('Unpin all')}
                    </button>`
                  : nothing
              }`
      }
    </div>
  `;
}

function exports({ writer, actions }: View): TemplateResult {
  const button = (icon: string, label: string, run: () => void): TemplateResult => html`
    <button type="button" class="icon" data-stop title=${label} aria-label=${label} @click=${run}>
      <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>
    </button>
  `;
  const copy = (format: ExportFormat) => () => {
    actions.copyTable(format);
  };
  return html`
    <div
      class="exports"
      role="toolbar"
      aria-label=${writer.say('Copy or save the table')}
      data-roving="horizontal"
    >
      ${button('markdown', writer.say('Copy table as Markdown'), copy('markdown'))}
      ${button('table', writer.say('Copy table as CSV'), copy('csv'))}
      ${button('json', writer.say('Copy table as JSON'), copy('json'))}
      ${button('save', writer.say('Save table as CSV, Markdown or JSON…'), actions.saveTable)}
    </div>
  `;
}
