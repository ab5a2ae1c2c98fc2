import * as vscode from 'vscode';
import { writer } from './writer';
import { exampleCalls, exampleMonth, type Choice } from '../../core/compare/choice';
import { sourceReference } from '../../core/compare/publicComparison';
import type { AmountRange, Row } from '../../core/compare/row';
import type { Verdict } from '../../core/freeTier/verdict';
import { lastCheckedOn } from '../../core/pricing/lastChecked';
import { unknownText } from '../../core/text/numbers';
import type { PriceUnit, ShownUnit } from '../../core/terms';
import type { TokenCount } from '../../core/tokenCount';
import {
  amountWords,
  classWords,
  isTold,
  sourceWords,
  unitWords,
  verdictTag,
} from '../../core/words';
import {
  bold,
  filled,
  joinMarkdown,
  linkTo,
  md,
  type Markdown,
  type MarkdownValue,
} from './markdownText';

/** Sentences about a row that tooltip and hover share, as Markdown. */

/** Who it is: name, provider, class. */
export function titleLine(row: Row): Markdown {
  const { model, provider } = row.entry;
  const words = [writer.localized(provider.name), writer.say(classWords[row.class])];
  return md`${bold(writer.nameOf(model))} · ${words.join(' · ')}`;
}

/** What a call costs, a thousand, and a month, as an example where its calls are not known; else why nobody can say. */
export function costLine(row: Row): Markdown {
  const { cost, payableReason, requestsPerDay } = row;
  if (cost.kind === 'unknown') {
    return md`${writer.say(cost.reason)}`;
  }
  if (payableReason !== null) {
    return md`${writer.say(payableReason)}`;
  }
  if (row.group === 'free' && !cost.total.eq(0)) {
    const listed = writer.money(row.total, cost.currency);
    return bold(vscode.l10n.t('Free for this use; its list price is {0} per call', listed));
  }
  const range = row.shownRange();
  const said = (amount: Row['payable'], unit: ShownUnit): string =>
    amountText(
      { ...row, shown: { amount, unit } },
      amountWords,
      row.shown.unit === unit ? range : null,
    );
  const month = row.payableMonth ?? exampleMonth(row);
  const perCall = said(row.payable, 'call');
  const { amount, unit } = row.shown;
  const money = unit === 'thousandCalls' ? `${perCall} · ${said(amount, unit)}` : perCall;
  if (month === null) {
    return bold(money);
  }
  const perMonth = said(month, 'month');
  return requestsPerDay === null
    ? md`${bold(money)} · ${vscode.l10n.t('{0} at {1} a day', perMonth, writer.number(exampleCalls))}`
    : md`${bold(`${money} · ${perMonth}`)} ${vscode.l10n.t('({0} calls a day)', writer.number(requestsPerDay))}`;
}

/** What a call is made of, each part with its price where they add up to what is paid. */
export function requestLine(row: Row, scope: 'document' | 'selection'): Markdown {
  const { cost, tokens, total } = row;
  const lines = cost.kind === 'known' && total?.eq(cost.total) === true ? cost.lines : [];
  const inputs = lines.filter(line => line.class !== 'output');
  const output = lines.find(line => line.class === 'output');
  const priced = (text: string, line: (typeof lines)[number] | undefined): MarkdownValue =>
    line === undefined || cost.kind === 'unknown'
      ? text
      : md`${text} ${writer.money(line.amount, cost.currency)}`;
  const count =
    tokens === null
      ? vscode.l10n.t('{0} tokens in', writer.number(row.inputTokens))
      : countedInput(tokens);
  const input = scope === 'selection' ? vscode.l10n.t('Selection: {0}', count) : count;
  return joinMarkdown(
    [
      priced(input, inputs.length === 1 ? inputs[0] : undefined),
      priced(writer.clauses(answerTexts(row)), output),
    ],
    ' + ',
  );
}

function countedInput({ tokens, low, high, exact }: TokenCount): string {
  const number = writer.number(tokens);
  return exact
    ? vscode.l10n.t('{0} tokens in, exact', number)
    : vscode.l10n.t('≈{0} tokens in ({1}–{2})', number, writer.number(low), writer.number(high));
}

/** When the price is another: who calls at nine has to know. */
export function hoursLines({ hours }: Row): Markdown[] {
  return hours.length === 0 ? [] : [md`$(clock) ${writer.list(hours)}`];
}

/**
 * The amount as it is shown, with its unit: ≈ where the tokens are an estimate (the money is one, too,
 * unless nothing is billed at all), ≥ where thinking is not in it; the range where there is room for it.
 */
export function amountText(
  { cost, tokens, shown, isLeast }: Pick<Row, 'cost' | 'tokens' | 'shown' | 'isLeast'>,
  words = amountWords,
  range: AmountRange | null = null,
): string {
  if (cost.kind === 'unknown') {
    return unknownText;
  }
  const { amount, unit } = shown;
  const isEstimate = tokens?.exact === false;
  const about = writer.amount(amount, cost.currency, unit, isLeast, isEstimate);
  const between = range && writer.range(range, cost.currency, unit);
  return writer.say(
    words[unit](
      between === null
        ? about
        : writer.say('{amount} ({range})', { amount: about, range: between }),
    ),
  );
}

/** What a call is made of, or a run: `30 calls, 44,610 tokens in, 15,000 out (assumed)`. */
export function requestText(row: Row): string {
  const { calls, inputTokens } = row;
  return writer.clauses([
    ...(calls > 1 ? [vscode.l10n.t('{0} calls', writer.number(calls))] : []),
    vscode.l10n.t('{0} tokens in', writer.number(inputTokens)),
    ...answerTexts(row),
  ]);
}

/** The answer of a call and the thinking before it, as parts of a sentence. */
export function answerTexts(row: Row): string[] {
  const { outputTokens, thinkingTokens, isAnswerAssumed, answerName } = row;
  const output = writer.number(outputTokens);
  return [
    outputTokens === 0
      ? vscode.l10n.t('no answer')
      : isAnswerAssumed
        ? vscode.l10n.t('{0} out (assumed)', output)
        : answerName === null
          ? vscode.l10n.t('{0} out', output)
          : vscode.l10n.t('{0} out ({1} in this file)', output, answerName),
    ...(thinkingTokens === 0
      ? []
      : [vscode.l10n.t('{0} of thinking', writer.number(thinkingTokens))]),
  ];
}

/** `$5 in, $30 out per 1M tokens`; only what is read has a price where a model writes nothing. */
export function priceText(
  { price, class: modelClass }: Row,
  unit: PriceUnit,
  decorate = (money: string): MarkdownValue => money,
): Markdown {
  if (price === null) {
    return md`${unknownText}`;
  }
  const { inputPerMTok, outputPerMTok } = price.table.rates;
  const money = (rate: number | null): MarkdownValue =>
    decorate(writer.rate(rate, price.currency, unit));
  return modelClass === 'embedding'
    ? filled(vscode.l10n.t('Input {0} {1}'), money(inputPerMTok), writer.say(unitWords[unit]))
    : filled(
        vscode.l10n.t('{0} in, {1} out {2}'),
        money(inputPerMTok),
        money(outputPerMTok),
        writer.say(unitWords[unit]),
      );
}

/** Behind a price nobody has compared with its source for long. */
export function staleMark({ stale }: Row): Markdown {
  return stale ? md` · $(warning) ${vscode.l10n.t('may be out of date')}` : md``;
}

/** How old the price is, whose word it is (a link, where there is one to read), and what is free. */
export function provenanceLine(row: Row): Markdown {
  const { price, verdict } = row;
  const facts: Markdown[] = [];
  if (price !== null) {
    const { url, kind } = sourceReference(row.entry.provider, price.interval.source);
    facts.push(
      filled(
        vscode.l10n.t('Price of {0}, {1}'),
        writer.date(lastCheckedOn(price.interval)),
        linkTo(writer.say(sourceWords[kind]), url),
      ),
    );
  }
  if (verdict.status === 'none') {
    facts.push(md`${vscode.l10n.t('no free tier')}`);
  } else if (isTold(verdict)) {
    const said = [writer.say(verdictTag(verdict)), ...giftTexts(verdict)];
    facts.push(md`${vscode.l10n.t('free tier: {0}', writer.clauses(said))}`);
  }
  return joinMarkdown(facts, ' · ');
}

/** How much is given, and until when, where that is known. */
function giftTexts({ limit, offer }: Verdict): string[] {
  const until = offer?.until;
  return [
    ...(limit === null ? [] : [writer.say(limit)]),
    ...(until === undefined ? [] : [vscode.l10n.t('until {0}', writer.date(until))]),
  ];
}

/** Where the same call costs less and that is good enough, why not where it costs still less, and what is free. */
export function alternativesLine(choice: Choice): Markdown {
  const { mine, areCheaper, best, sameClass, free, skipped } = choice;
  const named = (row: Row): string =>
    `${offerName(row)} ${areCheaper ? savingText(row, mine) : amountText(row)}`;
  const isOne = best !== null && best === sameClass;
  const freely = (row: Row, gift: readonly string[]): string =>
    vscode.l10n.t('free: {0}', writer.clauses([offerName(row), ...gift]));
  // In the order of what they are worth; each in full, in short where that is too long, or not at all.
  const texts = fitting([
    best === null ? [] : [named(best)],
    skipped === null
      ? []
      : [vscode.l10n.t('{0}, but {1}', named(skipped.row), writer.say(skipped.reason))],
    free !== null
      ? [freely(free, giftTexts(free.verdict)), freely(free, [])]
      : sameClass !== null && !isOne
        ? [vscode.l10n.t('in your class: {0}', named(sameClass))]
        : [],
  ]);
  if (texts.length === 0) {
    return md`${vscode.l10n.t('Nothing that is good enough is cheaper.')}`;
  }
  const list = texts.join(' · ');
  if (!areCheaper) {
    return md`${vscode.l10n.t('Instead: {0}', list)}`;
  }
  return md`${
    best === null && skipped === null
      ? list
      : isOne
        ? vscode.l10n.t('Cheaper, in your class: {0}', list)
        : vscode.l10n.t('Cheaper: {0}', list)
  }`;
}

/** Letters of one width: a tooltip makes two lines of them. */
const lineWidth = 150;

/** Of each part the first wording for which the line has room; the first part has it always. */
function fitting(parts: readonly (readonly string[])[]): string[] {
  const texts: string[] = [];
  let left = lineWidth;
  for (const wordings of parts) {
    const text = wordings.find(each => texts.length === 0 || widthOf(each) <= left);
    if (text !== undefined) {
      texts.push(text);
      left -= widthOf(text);
    }
  }
  return texts;
}

/** Chinese letters are twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}

/** `−82%`; what thinks without a known end saves that much at most. */
export function savingText(row: Row, mine: Row | null): string {
  const saving = writer.versus(row.timesBaseline);
  if (!row.isLeast) {
    return saving;
  }
  return mine?.isLeast === true
    ? vscode.l10n.t('{0} before thinking', saving)
    : vscode.l10n.t('up to {0}', saving);
}

/** An offer with what the call costs, where that is known. */
export function offerText(row: Row): string {
  return row.shown.amount === null
    ? offerName(row)
    : vscode.l10n.t('{0}: {1}', offerName(row), amountText(row));
}

/** A maker's model needs no more than its name; the same one at another provider is another offer. */
export function offerName({ entry: { model, provider } }: Row): string {
  const name = writer.nameOf(model);
  return provider.kind === 'maker'
    ? name
    : vscode.l10n.t('{0} ({1})', name, writer.localized(provider.name));
}
