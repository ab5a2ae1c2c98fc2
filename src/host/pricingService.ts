import type * as vscode from 'vscode';
import type { CompareRequest, ModelSummary, TokenCount } from '../core/api';
import {
  compareModels,
  modelsToCompare,
  type CompareContext,
  type RowComparison,
} from '../core/compare/compareModels';
import { modelSummaries } from '../core/compare/publicComparison';
import { parseMoment } from '../core/cost/moment';
import type { Locale } from '../core/messages/message';
import { createCatalogue, type Catalogue, type CatalogueModel } from '../core/pricing/catalogue';
import { decodeCatalogue } from '../core/pricing/compactCatalogue';
import { currencyCode } from '../core/pricing/schema';
import { withFetched, type ModelTokenizer } from '../core/tokens/modelTokenizers';
import { usesChinese, type SettingsStore } from './settings';

/** The vocabularies the user has fetched. */
interface FetchedVocabularies {
  has(id: string): boolean;
  readonly onDidChange: vscode.Event<undefined>;
}

/** The catalogue in force and the one way from counts to rows; parsed on first use. */
export class PricingService {
  #catalogue: Catalogue | undefined;
  readonly #tokenizerOf: (providerId: string, modelId: string) => ModelTokenizer;
  /** Some models are counted with another tokenizer from now on. */
  readonly onDidChangeTokenizers: vscode.Event<undefined>;

  constructor(
    private readonly catalogueText: string,
    private readonly settings: SettingsStore,
    vocabularies: FetchedVocabularies,
  ) {
    this.#tokenizerOf = withFetched(id => vocabularies.has(id));
    this.onDidChangeTokenizers = vocabularies.onDidChange;
  }

  get catalogue(): Catalogue {
    return (this.#catalogue ??= createCatalogue(decodeCatalogue(this.catalogueText)));
  }

  get locale(): Locale {
    return usesChinese() ? 'zh' : 'en';
  }

  /** Tokenizer families of the models a request is about: what has to be counted for it. */
  familiesOf(
    request: Pick<CompareRequest, 'modelIds' | 'includeRetired' | 'asOf'> = {},
  ): readonly string[] {
    const moment = parseMoment(request.asOf ?? now());
    const models = moment === null ? [] : modelsToCompare(request, this.catalogue, moment);
    return [...new Set(models.map(entry => this.tokenizerOf(entry).family))];
  }

  tokenizerOf(entry: CatalogueModel): ModelTokenizer {
    return this.#tokenizerOf(entry.provider.id, entry.model.id);
  }

  modelSummaries(query: { asOf?: string; includeRetired?: boolean }): ModelSummary[] {
    return modelSummaries(query, this.catalogue, now(), this.#tokenizerOf);
  }

  /** @throws InvalidRequestError that names the field to mend. */
  compare(
    request: CompareRequest,
    counts: ReadonlyMap<string, TokenCount>,
    assumptions: Pick<CompareContext, 'proportions' | 'isBlended'> = {},
  ): RowComparison {
    const { currency } = this.settings.current;
    return compareModels(request, {
      catalogue: this.catalogue,
      now: now(),
      tokenizerOf: this.#tokenizerOf,
      counts,
      rankingCurrency: currencyCode.options.find(code => code === currency) ?? 'USD',
      locale: this.locale,
      ...assumptions,
    });
  }
}

function now(): string {
  return new Date().toISOString();
}
