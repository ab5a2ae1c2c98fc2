import { english } from '../core/text/writer';
import * as vscode from 'vscode';
import type { CompareRequest, ModelSummary, TokenCount } from '../core/api';
import {
  compareModels,
  comparing,
  modelsToCompare,
  type CompareContext,
  type RowComparison,
} from '../core/compare/compareModels';
import { modelSummaries } from '../core/compare/publicComparison';
import {
  callsOf,
  questionOf,
  type Assumptions,
  type ScenarioQuestion,
} from '../core/compare/scenarioQuestion';
import type { FoundAnswer } from '../core/request/answerLimit';
import { ofToday } from '../core/request/scenario';
import { resolveModelIds } from '../core/compare/resolveModelIds';
import { choose, type Choice } from '../core/compare/choice';
import type { Row } from '../core/compare/row';
import type { ExchangeRates } from '../core/pricing/exchangeRates';
import { parseMoment } from '../core/time/moment';
import { resolveModel, type Resolution } from '../core/modelIds/resolveModel';
import { theOne } from '../core/modelIds/resolveModelId';
import { createCatalogue, type Catalogue, type CatalogueModel } from '../core/pricing/catalogue';
import { decodingCatalogue } from '../core/pricing/compactCatalogue';
import { noOwnPrices, type OwnPrices } from '../core/own/ownPrices';
import { withOwnTokenizers } from '../core/own/ownTokenizer';
import { withOwn } from '../core/own/withOwn';
import type { CatalogueData } from '../core/pricing/schema';
import { currencies, markets } from '../core/terms';
import { lastOf } from '../core/steps';
import {
  withFetched,
  type ModelTokenizer,
  type TokenizerOf,
} from '../core/tokens/families/modelTokenizers';
import { localDay } from './text/days';
import { Disposable } from './disposable';
import { writer } from './text/writer';
import type { ScenarioStore } from './scenario/scenarioStore';
import type { SettingsStore } from './settings/settings';
import { inSlices } from './slices';
import type { VocabularyStore } from './vocabularies/vocabularyStore';

/** The catalogue in force and the one way from counts to rows; parsed on first use. */
export class PricingService extends Disposable {
  readonly writer = writer;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  /** What costs are made of besides counts is another from now on: models, prices, tokenizers, scenario. */
  readonly onDidChange = this.#changed.event;
  #bundled: CatalogueData | undefined;
  #reading: Generator<undefined, CatalogueData> | undefined;
  #replacement: CatalogueData | null = null;
  #catalogue: Catalogue | undefined;
  /** Asked for at every key; a formatter is dear to make. */
  #timeZone: string | undefined;
  #own = noOwnPrices;
  #onOffer: { readonly minute: string; readonly families: readonly string[] } | undefined;
  readonly #tokenizerOf: TokenizerOf;

  readonly #catalogueText: string;
  readonly #settings: SettingsStore;
  readonly #scenarios: Pick<ScenarioStore, 'current' | 'onDidChange'>;

  constructor(
    catalogueText: string,
    settings: SettingsStore,
    scenarios: Pick<ScenarioStore, 'current' | 'onDidChange'>,
    vocabularies: Pick<VocabularyStore, 'has' | 'onDidChange'>,
  ) {
    super();
    this.#catalogueText = catalogueText;
    this.#settings = settings;
    this.#scenarios = scenarios;
    this.#tokenizerOf = withOwnTokenizers(
      () => this.catalogue,
      withFetched(id => vocabularies.has(id)),
    );
    this.register(
      this.onDidChange(() => {
        this.#onOffer = undefined;
      }),
    );
    for (const changed of [vocabularies.onDidChange, scenarios.onDidChange]) {
      this.register(
        changed(() => {
          this.#changed.fire(undefined);
        }),
      );
    }
  }

  get catalogue(): Catalogue {
    return (this.#catalogue ??= createCatalogue(withOwn(this.base, this.#own, localDay())));
  }

  get exchangeRates(): ExchangeRates {
    return { file: this.catalogue.data.exchangeRates, own: this.#own.exchangeRates };
  }

  /** The catalogue that ships with the extension. */
  get bundled(): CatalogueData {
    return (this.#bundled ??= lastOf(this.#reader));
  }

  /** Reads the catalogue in slices; whoever asks for it meanwhile gets it at once, as ever. */
  async prepare(): Promise<void> {
    await inSlices(this.#preparing());
  }

  *#preparing(): Generator<undefined, Catalogue> {
    while (this.#bundled === undefined) {
      const step = this.#reader.next();
      if (step.done === true) {
        this.#bundled = step.value;
      }
      yield;
    }
    return this.catalogue;
  }

  get #reader(): Generator<undefined, CatalogueData> {
    return (this.#reading ??= decodingCatalogue(this.#catalogueText));
  }

  /** What the user's own prices are laid over: the bundled catalogue, or a newer one in its place. */
  get base(): CatalogueData {
    return this.#replacement ?? this.bundled;
  }

  /** Puts a checked catalogue in place of the bundled one; `null` goes back to the bundled one. */
  setBase(data: CatalogueData | null): void {
    if (data === this.#replacement) {
      return;
    }
    this.#replacement = data;
    this.#catalogue = undefined;
    this.#changed.fire(undefined);
  }

  /** Lays the user's own prices over the catalogue, in place of those before. */
  setOwn(own: OwnPrices): void {
    this.#own = own;
    this.#catalogue = undefined;
    this.#changed.fire(undefined);
  }

  /** The model of the settings; `undefined` when they name none, or several. */
  get chosenModel(): CatalogueModel | undefined {
    return theOne(this.chosen, this.#settings.current.market) ?? undefined;
  }

  /** What the settings name. */
  get chosen(): Resolution {
    return resolveModel(this.#settings.current.model, this.catalogue);
  }

  /**
   * A request with the full ids of the models it names, of those in two markets the account's.
   * @throws InvalidRequestError for a name that means no model, or several.
   */
  withModels<Request extends CompareRequest>(request: Request): Request {
    const { modelIds, market } = request;
    if (modelIds === undefined) {
      return request;
    }
    const there = markets.find(each => each === market) ?? this.#settings.current.market;
    const entries = resolveModelIds(modelIds, this.catalogue, english, there);
    return { ...request, modelIds: entries.map(({ id }) => id) };
  }

  /** Tokenizer families of the models a request is about: what has to be counted for it. */
  familiesOf(
    request: Pick<CompareRequest, 'modelIds' | 'includeRetired' | 'asOf'>,
  ): readonly string[] {
    const moment = parseMoment(request.asOf ?? now());
    const models = moment === null ? [] : modelsToCompare(request, this.catalogue, moment);
    return [...new Set(models.map(entry => this.tokenizerOf(entry).family))];
  }

  /** Tokenizer families of all models on offer now; asked for again and again, worked out once a minute. */
  get familiesOnOffer(): readonly string[] {
    const minute = now().slice(0, 'yyyy-mm-ddThh:mm'.length);
    if (this.#onOffer?.minute !== minute) {
      this.#onOffer = { minute, families: this.familiesOf({}) };
    }
    return this.#onOffer.families;
  }

  tokenizerOf(entry: CatalogueModel): ModelTokenizer {
    return this.#tokenizerOf(entry.provider.id, entry.model.id);
  }

  modelSummaries(query: { asOf?: string; includeRetired?: boolean }): ModelSummary[] {
    return modelSummaries(query, this.catalogue, now(), this.#tokenizerOf);
  }

  /** @throws InvalidRequestError that names the field to mend. */
  compare(request: CompareRequest, counts: ReadonlyMap<string, TokenCount>): RowComparison {
    return compareModels(request, this.#context(counts));
  }

  /** The scenario as a question about a text of now: what every surface asks but a comparison of another day. */
  question(beside: FoundAnswer | null): ScenarioQuestion {
    const asked = this.#asked(beside);
    const baseline = this.chosenModel?.id;
    return baseline === undefined
      ? asked
      : { ...asked, assumptions: { ...asked.assumptions, baseline } };
  }

  #asked(beside: FoundAnswer | null): ScenarioQuestion {
    return questionOf(ofToday(this.#scenarios.current), this.#settings.current, beside);
  }

  /**
   * What a counted text costs on one model in the scenario, whether or not it is on offer, given the
   * length of answers that stands beside it; or several files together, given what each of them counts.
   */
  rowOf(
    entry: CatalogueModel,
    counts: ReadonlyMap<string, TokenCount>,
    beside: FoundAnswer | null,
    fileCounts?: Assumptions['callCounts'],
  ): Row | null {
    const { request, assumptions } = this.#asked(beside);
    const asked = { ...request, modelIds: [entry.id] };
    const given = { ...assumptions, ...callsOf(this.#scenarios.current, fileCounts) };
    return lastOf(this.comparing(asked, counts, given)).rows[0] ?? null;
  }

  /** What to name in place of the chosen model, by a comparison of the scenario. */
  choice(comparison: RowComparison): Choice {
    return choose(comparison, this.#scenarios.current);
  }

  /** Models compared, one at a step; without assumptions as the public API does. */
  comparing(
    request: CompareRequest,
    counts: ReadonlyMap<string, TokenCount>,
    assumptions: Assumptions = {},
  ): Generator<undefined, RowComparison> {
    return comparing(request, { ...this.#context(counts), ...assumptions });
  }

  #context(counts: ReadonlyMap<string, TokenCount>): CompareContext {
    const { currency, 'prices.staleAfterDays': staleAfterDays } = this.#settings.current;
    return {
      catalogue: this.catalogue,
      now: now(),
      tokenizerOf: this.#tokenizerOf,
      ownRates: this.#own.exchangeRates,
      counts,
      rankingCurrency: currencies.find(code => code === currency) ?? 'USD',
      staleAfterDays,
      timeZone: (this.#timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone),
      writer,
    };
  }
}

function now(): string {
  return new Date().toISOString();
}
