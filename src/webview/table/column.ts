import type { TemplateResult } from 'lit-html';
import type { Scenario } from '../../core/request/scenario';
import type { Sentence } from '../../core/text/sentence';
import type { Row } from '../../protocol/comparisonRow';
import { unknownText } from '../../core/text/numbers';
import type { Writer } from '../../core/text/writer';
import type { CurrencyCode } from '../../core/terms';
import type { SettingsView } from '../../protocol/comparison';

/** What of the view a cell may read. */
export interface CellView {
  readonly writer: Writer;
  readonly settings: SettingsView | null;
  readonly state: { readonly expanded: readonly string[]; readonly pinned: readonly string[] };
  readonly actions: { readonly togglePinned: (modelId: string) => void };
}

export interface Cell {
  readonly content: TemplateResult | string;
  readonly title?: string | null;
  readonly className?: string;
  /** The plain figure, for whoever reads the page by program. */
  readonly value?: number | null;
}

export interface Column {
  readonly label: Sentence;
  /** What its figures are of, behind the label. */
  readonly unit?: (scenario: Scenario, files?: number) => Sentence;
  readonly hint: Sentence;
  readonly isNumeric?: true;
  /** Says nothing while there is no text. */
  readonly isAboutText?: true;
  /** Width of the view in CSS pixels from which on there is room for it. */
  readonly fromWidth: number;
  /** CSS pixels: fixed, so that no number moves a column. The model has at least this and all that is left. */
  readonly width: number;
  /** Beside an editor the columns stand closer together. */
  readonly narrowWidth?: number;
  /** In less than 480 pixels the name needs the room. */
  readonly leastWidth?: number;
  /** More room for a figure that few texts need: an amount that is cut off is another amount. */
  readonly widening?: { readonly by: number; readonly isNeededBy: (row: Row) => boolean };
  /** What the column sorts by; `null` sorts last in both directions. */
  readonly sortKey: (row: Row) => number | string | null;
  /** Most people want numbers from small to large, verdicts from best to worst. */
  readonly startsDescending?: true;
  /** A hidden one costs nothing, for it is not drawn at all. */
  readonly cell: (row: Row, view: CellView, farthest: number) => Cell;
}

/** In the unit of the settings. */
export function writeRate(
  perMTok: number | null,
  currency: CurrencyCode,
  { writer, settings }: Pick<CellView, 'writer' | 'settings'>,
): string {
  return writer.rate(perMTok, currency, settings?.priceUnit ?? 'perMTok');
}

/** `12,431`, or `≈ 12,431` for an estimate. */
export function writeTokens({ tokens }: Row, { writer }: Pick<CellView, 'writer'>): string {
  if (tokens === null) {
    return unknownText;
  }
  const number = writer.number(tokens.tokens);
  return tokens.exact ? number : `≈ ${number}`;
}

/** Beside the user's model; of what thinks for an unknown time the most that may be saved. */
export function writeVersus(
  { timesBaseline: times, cost }: Row,
  { writer }: Pick<CellView, 'writer'>,
): string {
  const figure = writer.versus(times);
  return cost?.isLeast === true && times !== null && times < 1
    ? writer.say('up to {saving}', { saving: figure })
    : figure;
}

/** Exact or a range, and by which tokenizer: the honesty behind the number. */
export function explainTokens({ tokens }: Row, { writer }: Pick<CellView, 'writer'>): string {
  if (tokens === null) {
    return writer.say('Not counted yet');
  }
  const { exact, low, high, tokenizer } = tokens;
  return exact
    ? writer.say('Exact, counted with {tokenizer}', { tokenizer })
    : writer.say('Estimated: {low} to {high} tokens ({tokenizer})', {
        low: writer.number(low),
        high: writer.number(high),
        tokenizer,
      });
}
