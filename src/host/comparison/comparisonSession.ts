/** One open comparison: what the view asked for, what is counted, and the messages that follow from both. */
import type { CompareRequest, TokenCount } from '../../core/api';
import type { ExchangeRates } from '../../core/cost/convert';
import type { RowComparison } from '../../core/compare/compareModels';
import type { Row as CoreRow } from '../../core/compare/row';
import { formatMessage, message, type Locale } from '../../core/messages/message';
import type { Catalogue } from '../../core/pricing/catalogue';
import type {
  ComparisonView,
  SettingsView,
  SourceView,
  ToHost,
  ToView,
} from '../../protocol/comparison';
import type { Detail } from '../../protocol/comparisonDetail';
import { defaultScenario, type Scenario } from '../../protocol/comparisonScenario';
import { orderRows } from './rowOrder';
import { scenarioAssumptions, scenarioRequest, type Assumptions } from './scenarioRequest';
import { viewDetail } from './viewDetail';
import { viewHistory } from './viewHistory';
import { viewRow, type RowSettings } from './viewRow';

/** The way from counts to rows; the pricing service in VS Code. */
export interface Pricing {
  readonly catalogue: Catalogue;
  readonly exchangeRates: ExchangeRates;
  readonly locale: Locale;
  compare(
    request: CompareRequest,
    counts: ReadonlyMap<string, TokenCount>,
    assumptions: Assumptions,
  ): RowComparison;
}

export interface SessionSource {
  readonly view: SourceView;
  readonly counts: ReadonlyMap<string, TokenCount>;
}

/** What only VS Code can do; the session decides when. */
export type EditorAction = Extract<
  ToHost,
  {
    type:
      | 'copy'
      | 'save'
      | 'useModel'
      | 'insertId'
      | 'openFile'
      | 'showLog'
      | 'pinSource'
      | 'reportProblem';
  }
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
  #rows: readonly CoreRow[] = [];
  #rowSettings: RowSettings | undefined;

  constructor(
    private readonly dependencies: SessionDependencies,
    private source: SessionSource,
    private settings: SettingsView,
  ) {}

  dispose(): void {
    this.pause();
  }

  /** Counting begins before the view is loaded: most texts are then counted by the time it asks. */
  prepare(): void {
    this.dependencies.requireFamilies(this.#request());
  }

  /** A hidden view is gone; the next one asks `ready` again. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isReady = false;
  }

  receive(message: ToHost): void {
    const { post, act } = this.dependencies;
    switch (message.type) {
      case 'ready':
        this.#scenario = message.scenario;
        this.#expanded = message.expanded;
        // The snapshot comes first: counts that arrive meanwhile are in it.
        this.dependencies.requireFamilies(this.#request());
        this.#isReady = true;
        this.#lastUpdate = performance.now();
        post({ type: 'snapshot', settings: this.settings, comparison: this.#compare() });
        break;
      case 'setScenario':
        this.#scenario = message.scenario;
        this.dependencies.requireFamilies(this.#request());
        this.#update();
        break;
      case 'setExpanded':
        this.#expanded = message.ids;
        post({ type: 'didChangeDetails', details: this.#details() });
        break;
      case 'showHistory':
        this.#historyIds = message.ids;
        this.#postHistory();
        break;
      case 'pinSource':
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

  /** New counts or another source. */
  setSource(source: SessionSource): void {
    const isOnlyState = source.counts === this.source.counts;
    this.source = source;
    if (!this.#isReady) {
      return;
    }
    if (isOnlyState) {
      this.dependencies.post({ type: 'didChangeSource', source: source.view });
      return;
    }
    const wait = this.#lastUpdate + updateEveryMs - performance.now();
    if (wait <= 0) {
      this.#update();
    } else {
      this.#timer ??= setTimeout(() => {
        this.#update();
      }, wait);
    }
  }

  /** Models, prices or the tokenizers that count for them are others from now on. */
  catalogueChanged(): void {
    if (this.#isReady) {
      this.dependencies.requireFamilies(this.#request());
      this.#update();
      if (this.#historyIds !== null) {
        this.#postHistory();
      }
    }
  }

  setSettings(settings: SettingsView): void {
    this.settings = settings;
    if (this.#isReady) {
      this.dependencies.post({ type: 'didChangeSettings', settings });
      this.#update();
      if (this.#historyIds !== null) {
        this.#postHistory();
      }
    }
  }

  #update(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastUpdate = performance.now();
    this.dependencies.post({ type: 'didChangeComparison', comparison: this.#compare() });
  }

  #compare(): ComparisonView {
    const { pricing } = this.dependencies;
    const comparison = pricing.compare(
      this.#request(),
      this.source.counts,
      scenarioAssumptions(this.#scenario),
    );
    const settings: RowSettings = {
      locale: pricing.locale,
      currency: comparison.rankingCurrency,
      rates: pricing.exchangeRates,
      thinking: this.#scenario.thinking,
      isBlended: this.#scenario.when.kind === 'blended',
    };
    this.#rowSettings = settings;
    this.#rows = comparison.rows;
    return {
      source: this.source.view,
      asOf: comparison.asOf,
      currency: comparison.rankingCurrency,
      catalogueDate: pricing.catalogue.data.date,
      exchangeRates: comparison.exchangeRates.map(({ base, quote, rate, date, source }) => ({
        base,
        quote,
        rate: rate.toNumber(),
        date,
        source: source?.title ?? formatMessage(message('rate.own'), pricing.locale),
      })),
      rows: orderRows(comparison.rows.map(row => viewRow(row, settings))),
      details: this.#details(),
    };
  }

  /** Details of what is expanded, in the order of the table. */
  #details(): Detail[] {
    const settings = this.#rowSettings;
    const expanded = new Set(this.#expanded);
    return settings === undefined
      ? []
      : this.#rows.filter(row => expanded.has(row.entry.id)).map(row => viewDetail(row, settings));
  }

  #request(): CompareRequest {
    return scenarioRequest(this.#scenario, this.settings);
  }

  #postHistory(): void {
    const { pricing, post } = this.dependencies;
    const { currency } = this.#scenario;
    const history = viewHistory(pricing.catalogue, pricing.exchangeRates, this.#historyIds ?? [], {
      locale: pricing.locale,
      currency: currency === 'auto' ? this.settings.currency : currency,
      until: this.dependencies.today(),
    });
    post({ type: 'didChangeHistory', history });
  }
}
