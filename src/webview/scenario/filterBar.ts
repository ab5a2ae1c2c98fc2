import { sentence } from '../../core/text/sentence';
import { classLabels } from '../../core/words';
import { html, nothing, type TemplateResult } from 'lit-html';
import { textClasses } from '../../core/terms';
import { facet, toolbar } from '../controls';
import { tabList } from './tabList';
import { changing, type View } from '../view';
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
    label: sentence('OpenAI API'),
    hint: sentence('The provider offers an OpenAI-compatible interface'),
  },
  caching: {
    label: sentence('Caching'),
    hint: sentence('Cached input has a price of its own'),
  },
  batch: {
    label: sentence('Has batch price'),
    hint: sentence('There is a batch price'),
  },
  thinking: {
    label: sentence('Can think'),
    hint: sentence('Can think before it answers'),
  },
};

/** Search, what a model must have, and the other view: one line above the table. */
export function filterBar(view: View): TemplateResult {
  const { writer, state, actions, visible } = view;
  return html`
    <div class="filters">
      ${toolbar(
        writer.say('Search and filters'),
        'search-line',
        html`<vscode-textfield
            id="search"
            type="search"
            data-stop
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
            ><span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span>${
              isFiltered(state)
                ? html`<span slot="content-after" class="suffix count"
                    >${writer.say('{n} of {total}', { n: visible.matching, total: visible.total })}</span
                  >`
                : nothing
            }</vscode-textfield
          >
          ${view.room.forFacets ? facets(view) : foldedFacets(view)}
          ${
            isFiltered(state)
              ? html`<button
                  type="button"
                  class="icon"
                  data-stop
                  title=${writer.say('Clear filters')}
                  aria-label=${writer.say('Clear filters')}
                  @click=${actions.clearFilters}
                >
                  <span class="codicon codicon-clear-all" aria-hidden="true"></span>
                </button>`
              : nothing
          }`,
      )}
      ${tabList(view)}
    </div>
  `;
}

function foldedFacets(view: View): TemplateResult {
  const { writer, state } = view;
  const active = state.classes.length + state.features.length + Number(state.onlyPinned);
  return html`<button type="button" class="facet" data-stop popovertarget="facets">
      <span class="codicon codicon-filter" aria-hidden="true"></span>
      <span class="label"
        >${active === 0 ? writer.say('Filters') : writer.say('Filters ({n})', { n: active })}</span
      >
    </button>
    <div id="facets" popover role="group" aria-label=${writer.say('Filters')}>
      ${facets(view)}
    </div>`;
}

function facets(view: View): TemplateResult {
  const { writer, state } = view;
  return html`
    <span class="facets">
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
                html`<span class="codicon codicon-pinned" aria-hidden="true"></span>
                  ${state.pinned.length}`,
              )}<button
                type="button"
                class="icon"
                data-stop
                title=${writer.say('Unpin all')}
                aria-label=${writer.say('Unpin all')}
                @click=${changing(view, { pinned: [], onlyPinned: false })}
              >
                <span class="codicon codicon-close" aria-hidden="true"></span>
              </button>`
      }
    </span>
  `;
}
