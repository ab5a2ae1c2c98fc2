import type { Decimal } from '../money';
import type { ShownUnit, CurrencyCode, PriceUnit } from '../terms';
import { formatDate } from './dates';
import { formatExactMoney, formatInUnit, formatMoney, parseAmount, type Amount } from './money';
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatVersus,
  formatWindow,
  unknownText,
} from './numbers';
import type { Literal, LocalizedText, Sentence, SentenceValue, SentenceValues } from './sentence';
import { ratePer, tokensPerCoin } from './units';

/** Translations by English text: `l10n/bundle.l10n.<language>.json`. English needs none. */
export type Bundle = Readonly<Record<string, string>>;

/** Full stop, exclamation or question mark, Chinese ones (`\u3002`, `\uff01`, `\uff1f`) among them. */
export const endsSentence = /[.!?\u3002\uff01\uff1f]$/;

/** Writes for one reader: sentences from the bundle, numbers, money and days as the language does. */
export class Writer {
  /** BCP 47 tag. */
  readonly language: string;
  readonly #bundle: Bundle;

  constructor(language = 'en', bundle: Bundle = {}) {
    this.language = language;
    this.#bundle = bundle;
  }

  /** A sentence, or one said in place by its English text. */
  say<Text extends string>(said: Literal<Text>, ...values: SentenceValues<Text>): string;
  say(said: Sentence): string;
  say(said: string | Sentence, values: Sentence['values'] = {}): string {
    return typeof said === 'string'
      ? this.#write(said, values)
      : this.#write(said.text, said.values);
  }

  /** Sentences one after the other, as running text. */
  sayAll(sentences: readonly Sentence[]): string {
    const texts = sentences.map(each => this.say(each));
    return joined(texts, (said, next) => this.say('{said} {next}', { said, next }));
  }

  /** Items of a list: `a, b`, `a、b`. */
  list(items: readonly SentenceValue[]): string {
    const texts = items.map(item => this.#value(item));
    return joined(texts, (list, item) => this.say('{list}, {item}', { list, item }));
  }

  /** Parts of one spoken sentence, with the comma of the language. Empty ones are left out. */
  clauses(parts: readonly string[]): string {
    const spoken = parts.filter(part => part !== '');
    return joined(spoken, (said, part) => this.say('{said}, {part}', { said, part }));
  }

  /** Whole spoken sentences, each with its full stop unless it has one. Empty ones are left out. */
  sentences(parts: readonly string[]): string {
    const whole = parts
      .filter(part => part !== '')
      .map(part => (endsSentence.test(part) ? part : this.say('{sentence}.', { sentence: part })));
    return joined(whole, (said, next) => this.say('{said} {next}', { said, next }));
  }

  /** A text of the catalogue in the reader's language, in English where it has none. */
  localized(text: LocalizedText): string {
    return (this.language.startsWith('zh') ? text.zh : undefined) ?? text.en;
  }

  /** A model's name as its provider writes it in the reader's language. */
  nameOf({
    name,
    nameZh,
  }: {
    readonly name: string;
    readonly nameZh?: string | undefined;
  }): string {
    return this.localized({ en: name, zh: nameZh });
  }

  number(value: number | null): string {
    return formatNumber(value, this.language);
  }

  /** Of a context, in the few characters of model cards: `128K`. */
  window(tokens: number | null): string {
    return formatWindow(tokens);
  }

  percent(percent: number | null): string {
    return formatPercent(percent, this.language);
  }

  /** Beside the user's model: `−82%`, `3.1×`. */
  versus(times: number | null): string {
    return formatVersus(times, this.language);
  }

  date(date: string | null): string {
    return formatDate(date, this.language);
  }

  money(amount: Amount, currency: CurrencyCode): string {
    return formatMoney(amount, currency, this.language);
  }

  /** In the unit that is said beside it: ≥ where something is not in it, ≈ where it is an estimate. */
  amount(
    amount: Amount,
    currency: CurrencyCode,
    unit: ShownUnit,
    isLeast = false,
    isEstimate = false,
  ): string {
    const text = formatInUnit(amount, currency, unit, this.language);
    if (text === unknownText) {
      return text;
    }
    if (text.startsWith('<')) {
      // "At least less than a cent" says nothing: what is a least is written with its digits.
      return isLeast ? `≥ ${this.money(amount, currency)}` : text;
    }
    // However many tokens they are, nothing is billed for what is free.
    const isAbout = isEstimate && parseAmount(amount)?.eq(0) === false;
    return `${isLeast ? '≥ ' : ''}${isAbout ? '≈' : ''}${text}`;
  }

  /** What an estimate lies between: `$20.10–$22.70`; `null` where a reader would see no difference. */
  range(
    range: readonly [low: Amount, high: Amount],
    currency: CurrencyCode,
    unit: ShownUnit,
  ): string | null {
    const [least, most] = range.map(each => formatInUnit(each, currency, unit, this.language));
    return least === most ? null : `${least}–${most}`;
  }

  exactMoney(amount: Amount, currency: CurrencyCode): string {
    return formatExactMoney(amount, currency, this.language);
  }

  /** The money of a rate per 1M tokens, quoted for a unit that stands elsewhere. */
  rate(perMTok: Decimal | number | null, currency: CurrencyCode, unit: PriceUnit): string {
    return this.exactMoney(ratePer(perMTok, unit), currency);
  }

  /** "¥1 buys 2M tokens"; `null` at zero or unknown. */
  tokensPerCoin(perMTok: Decimal | number | null, currency: CurrencyCode): string | null {
    const said = tokensPerCoin(perMTok, currency);
    return said && this.say(said);
  }

  #write(text: string, values: Sentence['values']): string {
    return (this.#bundle[text] ?? text).replace(
      /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
      (_match, name: string, one?: string, many?: string) => {
        const value = values[name];
        if (value === undefined) {
          return '';
        }
        const written = this.#value(value);
        return one === undefined || many === undefined
          ? written
          : `${written} ${written === '1' ? one : many}`;
      },
    );
  }

  #value(value: SentenceValue): string {
    if (typeof value === 'string') {
      return value;
    }
    if (typeof value === 'number') {
      return this.number(value);
    }
    if ('text' in value) {
      return this.say(value);
    }
    if ('money' in value) {
      return this.money(value.money, value.currency);
    }
    if ('day' in value) {
      return this.date(value.day);
    }
    if ('percent' in value) {
      return this.percent(value.percent);
    }
    if ('count' in value) {
      return formatCount(value.count, this.language);
    }
    return 'list' in value ? this.list(value.list) : this.localized(value);
  }
}

function joined(texts: readonly string[], join: (before: string, next: string) => string): string {
  const [first = '', ...rest] = texts;
  return rest.reduce((before, next) => join(before, next), first);
}

/** For contributors and logs, which speak English. */
export const english = new Writer();
