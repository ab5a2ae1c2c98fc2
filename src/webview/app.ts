import { render } from 'lit-html';
import type { ComparisonView, SettingsView, ToView } from '../protocol/comparison';
import type { PriceHistory } from '../protocol/comparisonHistory';
import type { Writer } from '../core/text/writer';
import { spokenAmount } from '../core/words';
import type { Row } from '../protocol/comparisonRow';
import { withChanges } from '../protocol/rowChanges';
import { createActions } from './actions';
import { columns } from './table/columns';
import { host } from './host';
import { page } from './page';
import { installRoving, restoreTabStops } from './roving';
import { installRowKeys, restoreRowStop, rowOf } from './table/rowKeys';
import { roomIn, shownColumns } from './table/shownColumns';
import type { Actions, View } from './view';
import { oldScenario, parseState, storedState, type ViewState } from './viewState';
import { visibleRows } from './table/visibleRows';

const answerShownFor = 4000;
/** What was posted to a view that was just being hidden is lost. */
const askAgainAfter = 3000;
const skeletonAfter = 100;

/** A screenful is drawn at once, the rest of a long table in the frames that follow. */
const rowsPerFrame = 80;
const leastRowHeight = 38;

/** Holds what the host said and what the user chose, and draws both; nothing else keeps state. */
export class App {
  #state: ViewState;
  #settings: SettingsView | null = null;
  #comparison: ComparisonView | null = null;
  #history: PriceHistory | null = null;
  #answer: View['answer'] = null;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #rowLimit = screenful();
  /** The row that gets the focus once it is drawn. */
  #focusNext: string | null = null;
  /** Somebody who cannot see the table waits to hear what the new assumptions did to it. */
  #isAsking = false;
  readonly #actions: Actions;
  #spokenTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #spoken = document.querySelector<HTMLElement>('#announcements');
  readonly #root: HTMLElement;
  readonly #writer: Writer;

  constructor(root: HTMLElement, writer: Writer) {
    this.#root = root;
    this.#writer = writer;
    this.#state = parseState(host.getState());
    this.#actions = createActions({
      view: () => this.#view(),
      change: changes => {
        this.#change(changes);
      },
      focusRow: id => {
        this.#focusNext = id;
      },
    });
    installRoving(this.#root);
    installRowKeys(this.#root, this.#actions);
    window.addEventListener('resize', () => {
      this.#schedule();
    });
    document.addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
        event.preventDefault();
        this.#root.querySelector<HTMLElement>('#search')?.focus();
      }
    });
    // What was worked out meanwhile is about to come: nothing is drawn only to be drawn over.
    setTimeout(() => {
      if (this.#comparison === null) {
        this.#draw();
      }
    }, skeletonAfter);
    this.#askForAll();
    if (this.#state.tab === 'history') {
      host.postMessage({ type: 'showHistory', ids: [...this.#state.historyModels] });
    }
  }

  #askForAll(): void {
    setTimeout(() => {
      if (this.#comparison === null) {
        this.#askForAll();
      }
    }, askAgainAfter);
    host.postMessage({
      type: 'ready',
      scenario: oldScenario(host.getState()),
      expanded: [...this.#state.expanded],
    });
  }

  receive(message: ToView): void {
    switch (message.type) {
      case 'snapshot':
        this.#settings = message.settings;
        this.#state = { ...this.#state, scenario: message.scenario };
        if (oldScenario(host.getState()) !== null) {
          host.setState(storedState(this.#state));
        }
        this.#comparison = message.comparison;
        // Who opened it by the keyboard begins at the answer; an editor beside it keeps the focus.
        if (document.hasFocus() && document.activeElement === document.body) {
          this.#focusNext = this.#mine?.id ?? null;
        }
        break;
      case 'didChangeScenario':
        this.#state = { ...this.#state, scenario: message.scenario };
        break;
      case 'didChangeSettings':
        this.#settings = message.settings;
        break;
      case 'didChangeComparison': {
        const rows = withChanges(this.#comparison?.rows ?? [], message.rows);
        if (rows === null) {
          this.#askForAll();
        } else {
          this.#comparison = { ...message.comparison, rows: [...rows] };
          this.#sayChoice();
        }
        break;
      }
      case 'didChangeSubject':
        if (this.#comparison !== null) {
          this.#comparison = { ...this.#comparison, subject: message.subject };
        }
        break;
      case 'didChangeDetails':
        if (this.#comparison !== null) {
          this.#comparison = { ...this.#comparison, details: message.details };
        }
        break;
      case 'didChangeHistory':
        this.#history = message.history;
        break;
      case 'openHistory':
        this.#focusNext = null;
        if (message.ids.length > 0) {
          this.#actions.showHistory(message.ids);
        } else {
          this.#actions.openHistory();
        }
        break;
      case 'didFinish':
        this.#setAnswer({ message: message.message, failed: message.failed });
        break;
    }
    this.#schedule();
  }

  #change(changes: Partial<ViewState>): void {
    const before = this.#state;
    this.#state = { ...before, ...changes };
    host.setState(storedState(this.#state));
    if (changes.scenario !== undefined) {
      this.#isAsking = true;
      host.postMessage({ type: 'setScenario', scenario: this.#state.scenario });
    }
    if (changes.expanded !== undefined) {
      host.postMessage({ type: 'setExpanded', ids: [...this.#state.expanded] });
    }
    this.#announce(changes, before);
    if (reordering.some(key => this.#state[key] !== before[key])) {
      this.#rowLimit = screenful();
      this.#root.querySelector('.table-area')?.scrollTo({ top: 0 });
    }
    this.#schedule();
  }

  get #mine(): Row | undefined {
    return this.#comparison?.rows.find(({ section }) => section === 'baseline');
  }

  /** What the comparison comes to, after an assumption has changed. */
  #sayChoice(): void {
    const cost = this.#isAsking ? this.#mine?.cost : null;
    if (cost == null) {
      return;
    }
    this.#isAsking = false;
    const amount = this.#writer.say(spokenAmount(cost.shown, cost.currency, cost.isLeast));
    const rank = this.#comparison?.choice.rank ?? null;
    this.#say(
      rank === null
        ? this.#writer.say('Your model: {amount}', { amount })
        : this.#writer.say('Your model: {amount}, place {place} of {of} by cost', {
            amount,
            ...rank,
          }),
    );
  }

  /** A reader who cannot see the table hears what a change did to it. */
  #announce(changes: Partial<ViewState>, before: ViewState): void {
    if (changes.sort !== undefined) {
      const { column, descending } = changes.sort;
      const shown = { column: columns[column].label };
      this.#say(
        descending
          ? this.#writer.say('Sorted by {column}, descending', shown)
          : this.#writer.say('Sorted by {column}, ascending', shown),
      );
    } else if (changes.expanded !== undefined && changes.expanded.length > before.expanded.length) {
      const id = changes.expanded.at(-1) ?? '';
      const model = this.#view().visible.byId.get(id)?.name ?? id;
      this.#say(
        this.#writer.say('Details of {model} are open below the row; Escape comes back', { model }),
      );
    } else if (
      changes.search !== undefined ||
      changes.classes !== undefined ||
      changes.features !== undefined ||
      changes.onlyPinned !== undefined
    ) {
      const { matching, total } = this.#view().visible;
      this.#say(this.#writer.say('{n} of {total} models', { n: matching, total }));
    }
  }

  /** To a screen reader, politely: the last sentence of a burst, once the burst is over. */
  #say(spoken: string): void {
    clearTimeout(this.#spokenTimer);
    this.#spokenTimer = setTimeout(() => {
      if (this.#spoken !== null) {
        this.#spoken.textContent = spoken;
      }
    }, 400);
  }

  #setAnswer(answer: NonNullable<View['answer']>): void {
    this.#answer = answer;
    this.#say(answer.message);
    clearTimeout(this.#answerTimer);
    this.#answerTimer = setTimeout(() => {
      this.#answer = null;
      this.#schedule();
    }, answerShownFor);
    this.#schedule();
  }

  #view(): View {
    return {
      writer: this.#writer,
      state: this.#state,
      settings: this.#settings,
      comparison: this.#comparison,
      visible: visibleRows(this.#comparison?.rows ?? [], this.#state),
      shownColumns: shownColumns(window.innerWidth, this.#state, this.#comparison),
      room: roomIn(window.innerWidth),
      rowLimit: this.#rowLimit,
      history: this.#history,
      answer: this.#answer,
      actions: this.#actions,
    };
  }

  #schedule(): void {
    if (!this.#isDrawing) {
      this.#isDrawing = true;
      requestAnimationFrame(() => {
        this.#isDrawing = false;
        this.#draw();
      });
    }
  }

  #draw(): void {
    const focused = document.activeElement;
    const focusedRow = focused instanceof HTMLElement ? focused.dataset.modelId : undefined;
    const view = this.#view();
    render(page(view), this.#root);
    restoreTabStops(this.#root);
    restoreRowStop(this.#root);
    // Moving a row in the document takes its focus away: it is given back, the focus follows the row.
    if (focusedRow !== undefined && document.activeElement !== focused) {
      rowOf(this.#root, focusedRow)?.focus();
    }
    const next = this.#focusNext === null ? undefined : rowOf(this.#root, this.#focusNext);
    if (next !== undefined) {
      this.#focusNext = null;
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
    if (this.#rowLimit < view.visible.matching) {
      this.#rowLimit += rowsPerFrame;
      this.#schedule();
    }
  }
}

function screenful(): number {
  return Math.ceil(window.innerHeight / leastRowHeight);
}

/** What changes which rows come first: the table begins anew at its top. */
const reordering = [
  'search',
  'classes',
  'features',
  'onlyPinned',
  'sort',
  'tab',
] as const satisfies (keyof ViewState)[];
