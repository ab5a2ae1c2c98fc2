/** One open comparison: what the view asked for, what is counted, and the messages that follow from both. */
import type { CompareRequest, TokenCount } from '../../core/api';
import type { SettingsView, SubjectView, ToHost, ToView } from '../../protocol/comparison';
import type { Row } from '../../protocol/comparisonRow';
import { defaultScenario, type Scenario } from '../../protocol/comparisonScenario';
import { changesBetween } from '../../protocol/rowChanges';
import { inSlices, longSlice } from '../slices';
import { comparisonTable, detailsOf, type ComparisonTable, type Pricing } from './comparisonTable';
import { scenarioRequest } from './scenarioRequest';
import { viewHistory } from './viewHistory';

export interface SessionSubject {
  readonly view: SubjectView;
  readonly counts: ReadonlyMap<string, TokenCount>;
}

/** What only VS Code can do; the session decides when. */
export type EditorAction = Exclude<
  ToHost,
  { type: 'ready' | 'setScenario' | 'setExpanded' | 'showHistory' }
>;

interface SessionDependencies {
  readonly pricing: Pricing;
  readonly post: (message: ToView) => void;
  readonly act: (action: EditorAction) => void;
  /** Families to count, whenever the scenario changes which models take part. */
  readonly requireFamilies: (request: CompareRequest) => void;
  /** ISO day. */
  readonly today: () => string;
}

/** Typing produces a result per keystroke; a table of hundreds of rows need not follow each of them. */
const updateEveryMs = 120;

export class ComparisonSession {
  #scenario: Scenario = defaultScenario;
  #expanded: readonly string[] = [];
  #historyIds: readonly string[] | null = null;
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastUpdate = 0;
  /** The work on the next table, while it is under way. */
  #updating: AbortController | undefined;
  #table: ComparisonTable | undefined;
  /** The rows as the view has them; `null` before its snapshot. */
  #sent: readonly Row[] | null = null;
  readonly #dependencies: SessionDependencies;
  #subject: SessionSubject;
  #settings: SettingsView;

  constructor(dependencies: SessionDependencies, subject: SessionSubject, settings: SettingsView) {
    this.#dependencies = dependencies;
    this.#subject = subject;
    this.#settings = settings;
  }

  dispose(): void {
    this.pause();
  }

  /** Counting begins before the view is loaded: most texts are then counted by the time it asks. */
  prepare(): void {
    this.#dependencies.requireFamilies(this.#request());
  }

  /** A hidden view is gone; the next one asks `ready` again. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#updating?.abort();
    this.#updating = undefined;
    this.#isReady = false;
    this.#sent = null;
  }

  receive(message: ToHost): void {
    const { post, act } = this.#dependencies;
    switch (message.type) {
      case 'ready':
        this.#scenario = message.scenario;
        this.#expanded = message.expanded;
        this.#dependencies.requireFamilies(this.#request());
        this.#isReady = true;
        this.#sent = null;
        void this.#update();
        break;
      case 'setScenario':
        this.#scenario = message.scenario;
        this.#dependencies.requireFamilies(this.#request());
        void this.#update();
        break;
      case 'setExpanded':
        this.#expanded = message.ids;
        if (this.#table !== undefined && this.#sent !== null) {
          post({ type: 'didChangeDetails', details: detailsOf(this.#table, message.ids) });
        }
        break;
      case 'showHistory':
        this.#historyIds = message.ids;
        this.#postHistory();
        break;
      case 'pinSubject':
      case 'copy':
      case 'save':
      case 'useModel':
      case 'insertId':
      case 'openFile':
      case 'showLog':
      case 'reportProblem':
        act(message);
    }
  }

  /** New counts or another subject. */
  setSubject(subject: SessionSubject): void {
    const isOnlyState = subject.counts === this.#subject.counts;
    this.#subject = subject;
    if (!this.#isReady) {
      return;
    }
    if (isOnlyState) {
      this.#dependencies.post({ type: 'didChangeSubject', subject: subject.view });
      return;
    }
    this.#follow();
  }

  /** Models, prices or the tokenizers that count for them are others from now on. */
  catalogueChanged(): void {
    if (this.#isReady) {
      this.#dependencies.requireFamilies(this.#request());
      this.#refresh();
    }
  }

  setSettings(settings: SettingsView): void {
    this.#settings = settings;
    if (this.#isReady) {
      this.#dependencies.post({ type: 'didChangeSettings', settings });
      this.#refresh();
    }
  }

  /** All that prices, models or settings decide. */
  #refresh(): void {
    void this.#update();
    if (this.#historyIds !== null) {
      this.#postHistory();
    }
  }

  /** Of new counts: a table under way comes to its end first, or none would while somebody types. */
  #follow(): void {
    if (this.#updating !== undefined) {
      return;
    }
    const wait = this.#lastUpdate + updateEveryMs - performance.now();
    if (wait <= 0) {
      void this.#update();
    } else {
      this.#timer ??= setTimeout(() => void this.#update(), wait);
    }
  }

  /** Works out the table in slices; one under way is of no use any more. */
  async #update(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastUpdate = performance.now();
    this.#updating?.abort();
    const updating = new AbortController();
    this.#updating = updating;
    try {
      const table = await inSlices(
        comparisonTable(
          this.#dependencies.pricing,
          this.#request(),
          this.#scenario,
          this.#subject.counts,
        ),
        updating.signal,
        longSlice,
      );
      if (table !== undefined) {
        this.#post(table);
      }
    } finally {
      if (this.#updating === updating) {
        this.#updating = undefined;
      }
    }
    if (this.#isReady && this.#table?.counts !== this.#subject.counts) {
      this.#follow();
    }
  }

  #post(table: ComparisonTable): void {
    const { post } = this.#dependencies;
    const { head, rows } = table;
    const comparison = {
      ...head,
      subject: this.#subject.view,
      details: detailsOf(table, this.#expanded),
    };
    if (this.#sent === null) {
      const whole = { ...comparison, rows: [...rows] };
      post({ type: 'snapshot', settings: this.#settings, comparison: whole });
    } else {
      post({ type: 'didChangeComparison', comparison, rows: changesBetween(this.#sent, rows) });
    }
    this.#table = table;
    this.#sent = rows;
  }

  #request(): CompareRequest {
    return scenarioRequest(this.#scenario, this.#settings);
  }

  #postHistory(): void {
    const { pricing, post } = this.#dependencies;
    const { currency } = this.#scenario;
    const history = viewHistory(pricing.catalogue, pricing.exchangeRates, this.#historyIds ?? [], {
      writer: pricing.writer,
      currency: currency === 'auto' ? this.#settings.currency : currency,
      until: this.#dependencies.today(),
    });
    post({ type: 'didChangeHistory', history });
  }
}
