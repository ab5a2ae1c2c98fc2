/** One open comparison: what the view asked for, what is counted, and the messages that follow from both. */
import type { CompareRequest, TokenCount } from '../../core/api';
import { callsOf, questionOf, type ScenarioQuestion } from '../../core/compare/scenarioQuestion';
import type { Row as CoreRow } from '../../core/compare/row';
import type { Scenario } from '../../core/request/scenario';
import { areSameCounts } from '../../core/tokenCount';
import { lastOf } from '../../core/steps';
import type { SettingsView, SubjectView, ToView } from '../../protocol/comparison';
import type { ToHost } from '../../protocol/toHost';
import type { Row } from '../../protocol/comparisonRow';
import { changesBetween } from '../../protocol/changesBetween';
import { inSlices, longSlice } from '../slices';
import { comparisonTable, detailsOf, type ComparisonTable, type Pricing } from './comparisonTable';
import { viewHistory } from './viewHistory';

export interface SessionSubject {
  readonly view: SubjectView;
  readonly counts: ReadonlyMap<string, TokenCount>;
  /** Of each file, where there are several. */
  readonly fileCounts?: readonly ReadonlyMap<string, TokenCount>[];
}

/** What only VS Code can do; the session decides when. */
export type EditorAction = Exclude<
  ToHost,
  { type: 'ready' | 'setScenario' | 'setExpanded' | 'showHistory' }
>;

/** Where the scenario is kept, for every surface. */
export interface Scenarios {
  readonly current: Scenario;
  readonly isUntouched: boolean;
  readonly set: (scenario: Scenario) => void;
}

interface SessionDependencies {
  readonly pricing: Pricing;
  readonly scenarios: Scenarios;
  readonly post: (message: ToView) => void;
  readonly act: (action: EditorAction, row?: CoreRow) => void;
  /** Families to count, whenever the scenario changes which models take part. */
  readonly requireFamilies: (request: CompareRequest) => void;
  /** ISO day. */
  readonly today: () => string;
}

/** Typing produces a result per keystroke; a table of hundreds of rows need not follow each of them. */
const updateEveryMs = 120;

export class ComparisonSession {
  /** The scenario as the view has it. */
  #shown: Scenario | undefined;
  #expanded: readonly string[] = [];
  #historyIds: readonly string[] | null = null;
  /** Models whose history the view is to open at, once it is there. */
  #toOpen: readonly string[] | null = null;
  /** Somebody waits for a table, or will when the view has loaded. */
  #isWanted = false;
  /** The view has asked, or is being made: VS Code keeps for it what is posted until it has loaded. */
  #isReady = false;
  /** What was posted before the view could ask answers its first question. */
  #isEarly = false;
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

  /** Counts and works out the table while the view is still loading: most are there by the time it asks. */
  prepare(): void {
    this.#dependencies.requireFamilies(this.#question().request);
    this.#isWanted = true;
    this.#isReady = true;
    this.#isEarly = true;
    void this.#update();
  }

  /** A hidden view is gone; the next one asks `ready` again. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#updating?.abort();
    this.#updating = undefined;
    this.#isWanted = false;
    this.#isReady = false;
    this.#isEarly = false;
    this.#table = undefined;
    this.#sent = null;
    this.#historyIds = null;
  }

  receive(message: ToHost): void {
    const { act, scenarios } = this.#dependencies;
    switch (message.type) {
      case 'ready':
        // Version 1.0 kept it in the view.
        if (message.scenario !== null && scenarios.isUntouched) {
          scenarios.set(message.scenario);
        }
        this.#expanded = message.expanded;
        if (this.#isEarly && this.#sent !== null) {
          this.#postDetails();
        } else {
          this.#dependencies.requireFamilies(this.#question().request);
          this.#isWanted = true;
          this.#isReady = true;
          this.#sent = null;
          this.#postOrUpdate();
        }
        this.#isEarly = false;
        break;
      case 'setScenario':
        this.#shown = message.scenario;
        scenarios.set(message.scenario);
        break;
      case 'setExpanded':
        this.#expanded = message.ids;
        this.#postDetails();
        break;
      case 'showHistory':
        this.#historyIds = message.ids;
        this.#postHistory();
        break;
      case 'useModel':
        act(
          message,
          this.#table?.coreRows.find(({ entry }) => entry.id === message.id),
        );
        break;
      case 'pinSubject':
      case 'copy':
      case 'save':
      case 'insertId':
      case 'openFile':
      case 'chooseModel':
      case 'showLog':
      case 'reportProblem':
        act(message);
    }
  }

  /** Opens the history of these models; of none, of those that the comparison comes to. */
  showHistory(modelIds: readonly string[]): void {
    this.#toOpen = modelIds;
    if (this.#sent !== null) {
      this.#openHistory();
    }
  }

  #openHistory(): void {
    if (this.#toOpen !== null) {
      this.#dependencies.post({ type: 'openHistory', ids: [...this.#toOpen] });
      this.#toOpen = null;
    }
  }

  /** New counts or another subject. */
  setSubject(subject: SessionSubject): void {
    const { counts, view, fileCounts } = this.#subject;
    const hasSameCounts =
      subject.fileCounts === fileCounts && areSameCounts(subject.counts, counts);
    const isOnlyState = hasSameCounts && subject.view.answer?.tokens === view.answer?.tokens;
    // Whoever needs another family has all of them counted anew; a table tells by them whether it is of the newest.
    this.#subject = hasSameCounts ? { ...subject, counts } : subject;
    if (!isOnlyState && this.#isWanted) {
      this.#follow();
    } else if (this.#isReady) {
      this.#dependencies.post({ type: 'didChangeSubject', subject: subject.view });
    }
  }

  /** What costs are made of besides counts is another from now on. */
  pricingChanged(): void {
    if (this.#isWanted) {
      const { scenarios, post, requireFamilies } = this.#dependencies;
      if (this.#sent !== null && this.#shown !== scenarios.current) {
        this.#shown = scenarios.current;
        post({ type: 'didChangeScenario', scenario: scenarios.current });
      }
      requireFamilies(this.#question().request);
      void this.#update();
    }
  }

  setSettings(settings: SettingsView): void {
    this.#settings = settings;
    if (this.#isReady) {
      this.#dependencies.post({ type: 'didChangeSettings', settings });
    }
    if (this.#isWanted) {
      void this.#update();
    }
  }

  /** To a view that has just asked: what was worked out for it, unless something has changed since. */
  #postOrUpdate(): void {
    if (this.#updating !== undefined) {
      // It is posted when it is done.
      return;
    }
    if (this.#table === undefined || this.#timer !== undefined) {
      void this.#update();
    } else {
      this.#post(this.#table);
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
        comparisonTable(this.#dependencies.pricing, this.#question(), this.#subject.counts),
        updating.signal,
        longSlice,
      );
      if (table !== undefined) {
        this.#table = table;
        if (this.#isReady) {
          this.#post(table);
          // What this text cost by each price is of the same counts.
          this.#postHistory();
        }
      }
    } finally {
      if (this.#updating === updating) {
        this.#updating = undefined;
      }
    }
    if (this.#isWanted && this.#table?.counts !== this.#subject.counts) {
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
      const scenario = this.#dependencies.scenarios.current;
      this.#shown = scenario;
      post({ type: 'snapshot', settings: this.#settings, scenario, comparison: whole });
      this.#openHistory();
    } else {
      post({ type: 'didChangeComparison', comparison, rows: changesBetween(this.#sent, rows) });
    }
    this.#sent = rows;
  }

  #postDetails(): void {
    if (this.#table !== undefined && this.#sent !== null) {
      const details = detailsOf(this.#table, this.#expanded);
      this.#dependencies.post({ type: 'didChangeDetails', details });
    }
  }

  #question(): ScenarioQuestion {
    const scenario = this.#dependencies.scenarios.current;
    const question = questionOf(scenario, this.#settings, this.#subject.view.answer, localInstant);
    const calls = callsOf(scenario, this.#subject.fileCounts);
    const assumptions = { ...question.assumptions, ...calls, baseline: this.#settings.model };
    return { ...question, assumptions };
  }

  #postHistory(): void {
    const ids = this.#historyIds;
    if (ids === null) {
      return;
    }
    const { pricing, post } = this.#dependencies;
    const { counts } = this.#subject;
    const { request, assumptions, scenario } = this.#question();
    const { currency } = scenario;
    const history = viewHistory(pricing.catalogue, pricing.exchangeRates, ids, {
      writer: pricing.writer,
      currency: currency === 'auto' ? this.#settings.currency : currency,
      until: this.#dependencies.today(),
      rowOn: (modelId, asOf) => {
        const asked = { ...request, modelIds: [modelId], asOf };
        return counts.size === 0
          ? null
          : (lastOf(pricing.comparing(asked, counts, assumptions)).rows[0] ?? null);
      },
    });
    post({ type: 'didChangeHistory', history });
  }
}

/** What a clock of this machine shows, as a point in time. */
function localInstant(localTime: string): string {
  return new Date(localTime).toISOString();
}
