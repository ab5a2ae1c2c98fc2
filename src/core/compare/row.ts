import type { Sentence } from '../text/sentence';
import type { TokenCount } from '../tokenCount';
import type { Conversion } from '../pricing/exchangeRates';
import type { CostOutcome } from '../cost/estimateCost';
import type { Price } from '../pricing/priceAt';
import type { CostOverWeek, ShownAmount, VolumeCost } from '../cost/volume';
import type { Verdict } from '../freeTier/verdict';
import type { Decimal } from '../money';
import type { CatalogueModel } from '../pricing/catalogue';
import type { Rates } from '../pricing/schema';
import type { LifecycleStatus, ModelClass, RowSection } from '../terms';
import type { ModelTokenizer } from '../tokens/families/modelTokenizers';

/** Whether a row takes part in the ranking; `unknown` when that depends on something not verified. */
export interface Eligibility {
  readonly status: 'yes' | 'unknown' | 'no';
  /** Why not, or what is not verified. */
  readonly reasons: readonly Sentence[];
}

/** The price being an introductory one: how long it holds and what follows. */
export interface PromotionEnd {
  /** Last day of the price; `null` when only `minimumUntil` is promised, or nothing. */
  readonly lastDay: string | null;
  readonly minimumUntil: string | null;
  readonly next: Price['next'];
}

export type AmountRange = readonly [low: Decimal, high: Decimal];

/** Everything known about one model for one usage, account and moment. Every surface shows this. */
export interface Row {
  readonly entry: CatalogueModel;
  /** Day of the moment in the provider's zone; its prices, offers and life are of this day. */
  readonly day: string;
  readonly tokenizer: ModelTokenizer;
  /** `null` when nothing was counted: tokens given by the caller, or the tokenizer is not there. */
  readonly tokens: TokenCount | null;
  readonly inputTokens: number | null;
  /** More than one: what follows is of one run of so many calls, and so are all tokens. */
  readonly calls: number;
  readonly outputTokens: number;
  /** Nobody said how long the answer is. */
  readonly isAnswerAssumed: boolean;
  /** What the text calls the length it gives answers; `null` where the length is not from there. */
  readonly answerName: string | null;
  /** Billed as output, before the answer; 0 for what cannot think. */
  readonly thinkingTokens: number;
  /** The price in force; for a model that is shut down the last one. */
  readonly price: Price | null;
  /** Of the price those that bill this request: of its tier, hour and mode. */
  readonly rates: Rates | null;
  /** One request, or one run. */
  readonly cost: CostOutcome;
  /** The same at list price: its cost now, or by the rule for prices that depend on the hour. */
  readonly total: Decimal | null;
  /**
   * What the user pays of it, and of a month: nothing where it is free without a catch; `null` where it is
   * billed at zero with one, for what it costs otherwise nobody says.
   */
  readonly payable: Decimal | null;
  readonly payableMonth: Decimal | null;
  /** Why `payable` is `null`. */
  readonly payableReason: Sentence | null;
  /** What is paid, as it is shown, in the currency of the price. */
  readonly shown: ShownAmount;
  /**
   * What that is at least and at most, where the tokens are an estimate; `null` where nothing is billed.
   * Worked out when asked: two bills more for every row would slow down typing.
   */
  readonly shownRange: () => AmountRange | null;
  /** The bill is at least this: the model thinks, or may think, and for how long is not in it. */
  readonly isLeast: boolean;
  /** In the wanted currency; `null` when it is native, unknown, or no rate is known. */
  readonly converted: Conversion | null;
  /** What is paid, in the currency of the ranking; `null` sorts last in both directions. */
  readonly comparable: Decimal | null;
  /** Rates per 1M tokens in the same currency: to compare and to sort by. */
  readonly comparableInput: Decimal | null;
  readonly comparableOutput: Decimal | null;
  /** That what is meant to be sent as a batch costs what an ordinary call does. */
  readonly batchNote: Sentence | null;
  /** When the price is another, on the reader's clock; empty where it is the same at every hour. */
  readonly hours: readonly Sentence[];
  /** Blended and worst case, where the price depends on the hour. */
  readonly overWeek: CostOverWeek | null;
  /** A request times the requests, in native currency; `null` without a daily volume. */
  readonly volume: VolumeCost | null;
  /** What the month is of; `null` where nobody said. */
  readonly requestsPerDay: number | null;
  /** Multiple of what the baseline costs; `null` for the baseline itself, and where there is none. */
  readonly timesBaseline: number | null;
  readonly verdict: Verdict;
  /** Those free without a catch are a group of their own beside the ranking by price. */
  readonly group: 'free' | 'priced' | 'unpriced';
  readonly section: RowSection;
  /** Why the row is `unsuitable` or `unpriced`, or what about it is not verified. */
  readonly sectionReasons: readonly Sentence[];
  readonly class: ModelClass;
  /** Limits of the model that answers. */
  readonly contextWindow: number | null;
  readonly maxOutput: number | null;
  /** Input and output over the context window, in percent; `null` where one of them is not known. */
  readonly contextPercent: number | null;
  readonly fitsContext: boolean | null;
  readonly fitsOutput: boolean | null;
  readonly available: boolean | null;
  readonly status: LifecycleStatus;
  /** A shutdown that is announced but not reached. */
  readonly shutdownWarning: Sentence | null;
  /** Days until that shutdown; `null` where there is none or its day is not known. */
  readonly daysLeft: number | null;
  readonly promotion: PromotionEnd | null;
  /** That its price was promised until a day that has passed: then it is of low confidence. */
  readonly promiseNote: Sentence | null;
  /** The price in force was last checked longer ago than is prudent. */
  readonly stale: boolean;
  /** So long ago that nothing is recommended by it. */
  readonly outdated: boolean;
  readonly lowConfidence: boolean;
  readonly eligibility: Eligibility;
}

/** A row before it is compared with others. */
export type UnrankedRow = Omit<Row, 'timesBaseline'>;
