/**
 * Sentences of the core, in every language we speak, through one mechanism.
 * A message is plain data (it crosses to the webview as it is) and becomes text only where it is shown.
 */
import { formatDate } from './dates';
import { formatMoney } from './money';
import { formatNumber, formatPercent } from './numbers';
import type { CurrencyCode, LocalizedText } from '../pricing/schema';
import { en } from './en';
import { zh } from './zh';

/** Languages of the core's sentences. */
export type Locale = 'en' | 'zh';

export type MessageKey = keyof typeof en;

/** What may stand in a sentence; numbers, money and days are written the reader's way. */
type MessageValue =
  | string
  | number
  | LocalizedText
  | Message
  | { readonly money: string; readonly currency: CurrencyCode }
  | { readonly day: string }
  | { readonly percent: number }
  | { readonly list: readonly MessageValue[] };

/** Names in braces of a sentence: `{limit}`, and `{n|day|days}` which picks a word by the number `n`. */
type ParameterName<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | ParameterName<Rest>
  : never;

export type MessageParameters<Key extends MessageKey> = Readonly<
  Record<ParameterName<(typeof en)[Key]>, MessageValue>
>;

export interface Message {
  readonly key: MessageKey;
  readonly parameters: Readonly<Record<string, MessageValue>>;
}

/** A sentence to be shown later; its parameters are checked against the English text. */
export function message<Key extends MessageKey>(
  key: Key,
  ...parameters: [ParameterName<(typeof en)[Key]>] extends [never]
    ? []
    : [parameters: MessageParameters<Key>]
): Message {
  return { key, parameters: parameters[0] ?? {} };
}

const tables: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en, zh };

/** The sentence in a language. */
export function formatMessage({ key, parameters }: Message, locale: Locale = 'en'): string {
  return tables[locale][key].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_match, name: string, one?: string, many?: string) => {
      const value = parameters[name];
      if (value === undefined) {
        return '';
      }
      const text = formatValue(value, locale);
      return one === undefined || many === undefined ? text : `${text} ${value === 1 ? one : many}`;
    },
  );
}

/** Sentences one after the other, as running text of the language. */
export function formatMessages(messages: readonly Message[], locale: Locale = 'en'): string {
  return messages.map(each => formatMessage(each, locale)).join(locale === 'en' ? ' ' : '');
}

/** A provider's own words in the reader's language, English where there is no Chinese. */
export function localize(text: LocalizedText, locale: Locale): string {
  return locale === 'zh' ? (text.zh ?? text.en) : text.en;
}

function formatValue(value: MessageValue, locale: Locale): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') {
    return formatNumber(value, locale);
  }
  if ('key' in value) {
    return formatMessage(value, locale);
  }
  if ('money' in value) {
    return formatMoney(value.money, value.currency, locale);
  }
  if ('day' in value) {
    return formatDate(value.day, locale);
  }
  if ('percent' in value) {
    return formatPercent(value.percent, locale);
  }
  if ('list' in value) {
    const items = value.list.map(item => formatValue(item, locale));
    return items.join(locale === 'en' ? ', ' : '、');
  }
  return localize(value, locale);
}
