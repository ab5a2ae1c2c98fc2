import type { CurrencyCode } from '../terms';

/** A text that the catalogue or a user wrote, by language; English always exists. */
export interface LocalizedText {
  readonly en: string;
  readonly zh?: string | undefined;
}

/** What may stand in a sentence; numbers, money and days are written the reader's way. */
export type SentenceValue =
  | string
  | number
  | LocalizedText
  | Sentence
  | { readonly money: string; readonly currency: CurrencyCode }
  | { readonly day: string }
  | { readonly percent: number }
  /** Of tokens, in running text: round ones in few characters. */
  | { readonly count: number }
  | { readonly list: readonly SentenceValue[] };

/**
 * Names in braces of a sentence: `{limit}`, and `{n|day|days}` which picks a word by the number `n`.
 * A brace with a blank behind it is one that is shown.
 */
type ParameterName<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? NameOf<Inside> | ParameterName<Rest>
  : never;
type NameOf<Inside extends string> = Inside extends ` ${string}`
  ? never
  : Inside extends `${infer Name}|${string}`
    ? Name
    : Inside;

/** What is not written out cannot be found and translated. */
export type Literal<Text extends string> = string extends Text ? never : Text;

/** The values of a sentence by the names in its braces; nothing where it has none. */
export type SentenceValues<Text extends string> = [ParameterName<Text>] extends [never]
  ? []
  : [values: Readonly<Record<ParameterName<Text>, SentenceValue>>];

/**
 * What is to be said: its English text, which finds its translation in the reader's bundle, and what
 * stands in its braces. Plain data that crosses to workers and the page; a `Writer` makes it text.
 */
export interface Sentence {
  readonly text: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
}

/** A sentence to be written later; its values are checked against the literal. */
export function sentence<Text extends string>(
  text: Literal<Text>,
  ...values: SentenceValues<Text>
): Sentence {
  return { text, values: values[0] ?? {} };
}
