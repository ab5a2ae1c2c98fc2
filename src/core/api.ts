import type { CompareRequest } from './request/compareRequest';
import type {
  FreeTierStatus,
  LifecycleStatus,
  Market,
  ModelClass,
  OfferCatch,
  TokenizerBasis,
} from './terms';
import type { TokenCount } from './tokenCount';

export type { AccountFacts, CompareRequest } from './request/compareRequest';
export type {
  CacheWriteTtl,
  FreeTierStatus,
  LifecycleStatus,
  Market,
  ModelClass,
  OfferCatch,
  TokenizerBasis,
} from './terms';
export type { TokenCount } from './tokenCount';

/** The public API other extensions get from `activate`: version 1. Money is in the currency named beside it. */
export interface PriceLensApi {
  readonly version: 1;
  /** Every model of the catalogue that is offered on the day; synchronous, bundled data only. */
  models(query?: { asOf?: string; includeRetired?: boolean }): ModelSummary[];
  /** Counts with the model's own tokenizer. Rejects when the model id is unknown. */
  countTokens(text: string, modelId: string): Promise<TokenCount>;
  /** What a spelling of a model id means, as clouds, gateways, routers and editors write it. */
  resolveModel(spelling: string): ResolvedModel;
  /** Rows in the default ranking. Rejects with an error that names the field of an invalid request. */
  compare(request: CompareRequest): Promise<Comparison>;
}

/** Never found by likeness: what follows no published way of writing ids is `unknown`. */
export interface ResolvedModel {
  /** Full ids, the maker's first. Empty when unknown, or when only the owner of a name knows. */
  ids: string[];
  /**
   * `ambiguous`: it may be any of `ids`. `fine-tuned`: `ids` has the base model. `snapshot`: a version
   * of what is in `ids`, which may have had a price of its own.
   */
  note?: 'ambiguous' | 'unknown' | 'fine-tuned' | 'snapshot';
  /** Whether the prices of `ids` are those of the offer spelled; else it is merely the same model. */
  isOwnPrice: boolean;
}

export interface ModelLifecycle {
  status: LifecycleStatus;
  releasedOn?: string;
  /** First day on which it no longer answers. */
  shutdownOn?: string;
  replacement?: string;
}

export interface ModelSummary {
  /** `provider/model`, split at the first slash. */
  id: string;
  provider: string;
  name: string;
  market: Market;
  class: ModelClass;
  contextWindow: number | null;
  maxOutput: number | null;
  currency: string;
  tokenizer: string;
  tokenizerBasis: TokenizerBasis;
  lifecycle: ModelLifecycle;
}

export interface Comparison {
  asOf: string;
  exchangeRates: { base: string; quote: string; rate: number; date: string; source: string }[];
  /** In the default ranking. */
  rows: ComparisonRow[];
}

export interface SourceReference {
  kind: string;
  title: string;
  url?: string;
}

export interface ComparisonRow {
  modelId: string;
  provider: string;
  tokens: TokenCount | null;
  cost: null | {
    currency: string;
    input: number;
    output: number;
    cacheRead: number;
    cacheWrite: number;
    total: number;
    tierApplied?: string;
    scheduleApplied?: string;
    variantApplied?: string;
    /** What was assumed, and what is billed in an unusual way; left out when there is nothing to say. */
    notes?: string[];
  };
  /** Given when the id asked for names another offer of this model, whose price is not known. */
  priceNote?: string;
  /** Why `cost` is null. */
  costReason?: string;
  /** `null` when the cost is already in the wanted currency. */
  converted: null | { currency: string; total: number; rate: number; rateDate: string };
  price: null | {
    inputPerMTok: number | null;
    outputPerMTok: number | null;
    currency: string;
    effectiveFrom: string | null;
    checkedOn: string;
    source: SourceReference;
  };
  freeTier: {
    status: FreeTierStatus;
    /** Why it is not plainly free although the offer covers this usage; left out where nothing is. Since 1.1. */
    catches?: OfferCatch[];
    reason: string;
    source?: SourceReference;
    checkedOn?: string;
  };
  fitsContext: boolean | null;
  available: boolean | null;
  lifecycle: ModelLifecycle;
}
