import * as vscode from 'vscode';
import { writer } from './writer';
import type { Choice } from '../../core/compare/choice';
import { sourceReference } from '../../core/compare/publicComparison';
import type { Row } from '../../core/compare/row';
import { lastCheckedOn } from '../../core/pricing/lastChecked';
import { unknownText } from '../../core/text/numbers';
import type { PriceUnit } from '../../core/terms';
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

/** What a call costs, a thousand, and a month where its calls are known; else why nobody can say. */
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
  const { unit } = row.shown;
  const call = { ...row, shown: { amount: row.payable, unit: 'call' as const } };
  const month = { ...row, shown: { amount: row.payableMonth, unit: 'month' as const } };
  const isMonthly = row.payableMonth !== null && requestsPerDay !== null;
  const amounts = [
    amountText(call),
    ...(unit === 'thousandCalls' ? [amountText(row)] : []),
    ...(isMonthly ? [amountText(month)] : []),
  ];
  const money = bold(amounts.join(' · '));
  return isMonthly
    ? md`${money} ${vscode.l10n.t('({0} calls a day)', writer.number(requestsPerDay))}`
    : money;
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
 * unless nothing is billed at all), ≥ where thinking is not in it.
 */
export function amountText(
  { cost, tokens, shown, isLeast }: Pick<Row, 'cost' | 'tokens' | 'shown' | 'isLeast'>,
  words = amountWords,
): string {
  if (cost.kind === 'unknown') {
    return unknownText;
  }
  const { amount, unit } = shown;
  const isEstimate = tokens?.exact === false;
  return writer.say(words[unit](writer.amount(amount, cost.currency, unit, isLeast, isEstimate)));
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
    facts.push(md`${vscode.l10n.t('free tier: {0}', writer.say(verdictTag(verdict)))}`);
  }
  return joinMarkdown(facts, ' · ');
}

/** Where the same call costs less: in any class that is good enough, and in that of the user's model. */
export function alternativesLine({ mine, areCheaper, best, sameClass, free }: Choice): Markdown {
  const named = (row: Row): string =>
    `${offerName(row)} ${areCheaper ? savingText(row, mine) : amountText(row)}`;
  const isOne = best !== null && best === sameClass;
  const texts = [
    ...(best === null ? [] : [named(best)]),
    ...(sameClass === null || isOne ? [] : [vscode.l10n.t('in your class: {0}', named(sameClass))]),
    ...(free === null ? [] : [vscode.l10n.t('free: {0}', offerName(free))]),
  ];
  // A third name would need a second line.
  texts.length = Math.min(texts.length, 2);
  if (texts.length === 0) {
    return md`${vscode.l10n.t('Nothing that is good enough is cheaper.')}`;
  }
  const list = texts.join(' · ');
  if (!areCheaper) {
    return md`${vscode.l10n.t('Instead: {0}', list)}`;
  }
  return md`${
    best === null
      ? list
      : isOne
        ? vscode.l10n.t('Cheaper, in your class: {0}', list)
        : vscode.l10n.t('Cheaper: {0}', list)
  }`;
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
