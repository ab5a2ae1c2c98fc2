import * as vscode from 'vscode';
import { writer } from './writer';
import type { RowComparison } from '../../core/compare/compareModels';
import { cheapestOffers } from '../../core/compare/ranking';
import type { Row } from '../../core/compare/row';
import { unknownText } from '../../core/text/numbers';
import type { PriceUnit } from '../../core/terms';
import { amountWords, unitWords, verdictTag } from '../../core/words';
import { bold, joinMarkdown, md, filled, type Markdown, type MarkdownValue } from './markdownText';

/** Sentences about a row that tooltip and hover share, as Markdown. */

export function titleLine({ entry }: Row): Markdown {
  return md`${bold(writer.nameOf(entry.model))} · ${writer.localized(entry.provider.name)}`;
}

export function tokensLine({ tokens }: Row, scope: 'document' | 'selection'): Markdown[] {
  if (tokens === null) {
    return [];
  }
  const number = writer.number(tokens.tokens);
  const what = scope === 'selection' ? vscode.l10n.t('Selection') : vscode.l10n.t('File');
  return [
    tokens.exact
      ? filled(vscode.l10n.t('{0}: {1} tokens, exact ({2})'), what, number, tokens.tokenizer)
      : filled(
          vscode.l10n.t('{0}: ≈{1} tokens, between {2} and {3} (estimated: {4})'),
          what,
          number,
          writer.number(tokens.low),
          writer.number(tokens.high),
          tokens.tokenizer,
        ),
  ];
}

export function costLines(row: Row): Markdown[] {
  const { cost, payableReason } = row;
  if (cost.kind === 'unknown') {
    return [md`${writer.say(cost.reason)}`];
  }
  if (payableReason !== null) {
    return [md`${writer.say(payableReason)}`];
  }
  const { unit } = row.shown;
  const perCall = { ...row, shown: { amount: row.payable, unit: 'call' as const } };
  const perMonth = { ...row, shown: { amount: row.payableMonth, unit: 'month' as const } };
  const amounts = [
    ...(unit === 'call' ? [] : [amountText(perCall)]),
    amountText(row),
    ...(row.payableMonth === null || unit === 'month' ? [] : [amountText(perMonth)]),
  ];
  const lines = [bold(amounts.join(' · ')), md`${requestText(row)}`];
  if (row.group === 'free' && !cost.total.eq(0)) {
    const listed = writer.money(row.total, cost.currency);
    lines.push(md`${vscode.l10n.t('Free for this use; its list price is {0} per call', listed)}`);
  }
  lines.push(...hoursLines(row));
  if (cost.notes.length > 0) {
    lines.push(md`${writer.sayAll(cost.notes)}`);
  }
  return lines;
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
  const isEstimate = tokens?.exact === false && shown.amount?.eq(0) === false;
  const { amount, unit } = shown;
  return writer.say(words[unit](writer.amount(amount, cost.currency, unit, isLeast, isEstimate)));
}

/** What one call is made of, or a run of several: `30 calls, 1,279 tokens in, 500 out (assumed)`. */
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
  const { outputTokens, thinkingTokens, isAnswerAssumed } = row;
  const output = writer.number(outputTokens);
  return [
    outputTokens === 0
      ? vscode.l10n.t('no answer')
      : isAnswerAssumed
        ? vscode.l10n.t('{0} out (assumed)', output)
        : vscode.l10n.t('{0} out', output),
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

/** What the model gives for free, `text` in full, behind its tag; a tag without a gift says nothing new. */
export function freeTierLine({ verdict, group }: Row, text: string): Markdown {
  return group === 'free' || verdict.catches.length > 0
    ? md`${bold(writer.say(verdictTag(verdict)))} · ${text}`
    : md`${text}`;
}

/** The three cheapest that can be had, and the first free one. */
export function cheapestLines({ rows }: RowComparison): Markdown {
  const { priced, free } = cheapestOffers(rows, 3);
  const money = (row: Row): Markdown =>
    row.timesBaseline === null
      ? bold(amountText(row))
      : md`${bold(amountText(row))} (${writer.versus(row.timesBaseline)})`;
  const lines = [
    md`${vscode.l10n.t('Cheapest for this text:')}`,
    md``,
    ...priced.map(
      row => md`- ${filled(vscode.l10n.t('{0} · {1}: {2}'), ...names(row), money(row))}`,
    ),
  ];
  if (free !== null) {
    lines.push(md`- ${filled(vscode.l10n.t('Free: {0} · {1}'), ...names(free))}`);
  }
  return joinMarkdown(lines, '\n');
}

function names({ entry }: Row): [model: string, provider: string] {
  return [writer.nameOf(entry.model), writer.localized(entry.provider.name)];
}
