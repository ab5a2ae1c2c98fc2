import * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import { moreTokens } from '../../core/compare/choice';
import { compareNullable, isRecommendable } from '../../core/compare/ranking';
import type { Row } from '../../core/compare/row';
import { priceNote } from '../../core/modelIds/priceNote';
import type { Resolution } from '../../core/modelIds/resolveModel';
import { discountNote } from '../../core/pricing/priceAt';
import type { PriceUnit } from '../../core/terms';
import { commands, linkedCommands } from '../ids';
import { commandLink, commandMarkdown, compareLink, stacked } from '../text/markdown';
import { bold, codeSpan, filled, joinMarkdown, md, type Markdown } from '../text/markdownText';
import {
  amountText,
  answerTexts,
  hoursLines,
  priceText,
  provenanceLine,
  savingText,
  staleMark,
  titleLine,
} from '../text/rowLines';
import { writer } from '../text/writer';

/** The text that a card prices. */
export interface CountedText {
  readonly counts: ReadonlyMap<string, TokenCount>;
  /** `null` for the file in which the id stands. */
  readonly name: string | null;
}

export interface CardFacts {
  readonly row: Row;
  /** The same id at other providers. */
  readonly others: readonly Row[];
  readonly meant: Resolution;
  readonly text: CountedText | null;
  readonly unit: PriceUnit;
  readonly isChosen: boolean;
  /** The end of the model is said beside the card already. */
  readonly isMarked: boolean;
  /** What the provider names instead, its cost compared with the row's. */
  readonly successor: Row | null;
  /** Where the successor's id can be written. */
  readonly replacing:
    | {
        readonly address: string;
        readonly line: number;
        readonly id: string;
        readonly successor: string;
      }
    | undefined;
}

/** What one model is, costs for the text at hand, and what to do; first of all that it ends, or has. */
export function modelCard(facts: CardFacts): vscode.MarkdownString {
  return commandMarkdown(
    [stacked(cardLines(facts))],
    [commands.compareModels, commands.showPriceHistory, ...Object.values(linkedCommands)],
  );
}

export function cardLines(facts: CardFacts): Markdown[] {
  const { row, meant, isMarked } = facts;
  const note = priceNote(meant);
  // The price of today is not that of an old version; what is shut down has none.
  const isPriced = meant.note !== 'snapshot' && row.status !== 'retired';
  return [
    md`${titleLine(row)} · ${codeSpan(row.entry.id)}`,
    ...(isMarked ? [] : lifeLines(row)),
    ...(note === null ? [] : [md`$(info) ${writer.say(note)}`]),
    ...successorLines(facts),
    ...(isPriced ? [...priceLines(facts), ...costLines(facts), ...hoursLines(row)] : []),
    ...(isPriced ? elsewhereLines(facts) : []),
    ...(isPriced && row.price !== null ? [md`${provenanceLine(row)}${staleMark(row)}`] : []),
    links(facts),
  ];
}

function lifeLines({ status, entry, shutdownWarning, daysLeft, cost }: Row): Markdown[] {
  const { shutdownOn, routedTo } = entry.model.lifecycle;
  const day = writer.date(shutdownOn ?? null);
  if (status === 'retired') {
    const said =
      routedTo !== undefined && cost.kind === 'known'
        ? writer.sayAll(cost.notes)
        : shutdownOn === undefined && cost.kind === 'unknown'
          ? writer.say(cost.reason)
          : vscode.l10n.t('Shut down on {0}: calls fail.', day);
    return [md`$(error) ${said}`];
  }
  if (shutdownWarning === null) {
    return [];
  }
  const said =
    daysLeft === null || daysLeft < 1
      ? vscode.l10n.t('Shuts down on {0}; calls then fail.', day)
      : writer.say('Shuts down in {n|day|days} ({day}); calls then fail.', { n: daysLeft, day });
  return [md`$(warning) ${said}`];
}

/** What the successor costs: for the text at hand where it is counted, by the successor's own tokenizer. */
function successorLines({ row, successor, text, unit, replacing }: CardFacts): Markdown[] {
  if (successor === null) {
    return [];
  }
  const facts: Markdown[] = [priceText(successor, unit, bold)];
  if (text !== null && successor.cost.kind === 'known') {
    const saving = savingText(successor, row);
    const cost =
      successor.timesBaseline === null
        ? amountText(successor)
        : saving === '='
          ? vscode.l10n.t('the same')
          : saving;
    const name = text.name ?? vscode.l10n.t('this file');
    const more = moreTokens(successor, row);
    facts.push(
      more === null || more === 0 || successor.timesBaseline === null
        ? md`${vscode.l10n.t('for {0} {1}', name, cost)}`
        : md`${vscode.l10n.t('for {0} {1} ({2})', name, cost, tokensText(more))}`,
    );
  }
  const { replaceHere, replaceInFiles } = linkedCommands;
  return [
    md`${'→'} ${codeSpan(successor.entry.model.id)}: ${joinMarkdown(facts, '; ')}`,
    ...(replacing === undefined
      ? []
      : [
          joinMarkdown(
            [
              commandLink(
                vscode.l10n.t('Replace here'),
                replaceHere,
                ...[replacing.address, replacing.line, replacing.id, replacing.successor],
              ),
              commandLink(
                vscode.l10n.t('Replace in files…'),
                replaceInFiles,
                ...[replacing.id, replacing.successor],
              ),
            ],
            ' · ',
          ),
        ]),
  ];
}

function tokensText(more: number): string {
  const percent = writer.percent(Math.abs(more));
  return more > 0
    ? vscode.l10n.t('it counts {0} more tokens', percent)
    : vscode.l10n.t('it counts {0} fewer tokens', percent);
}

function priceLines({ row, unit }: CardFacts): Markdown[] {
  const { price, cost, contextWindow, promotion, promiseNote } = row;
  if (price === null) {
    return cost.kind === 'unknown' ? [md`${writer.say(cost.reason)}`] : [];
  }
  const cached = price.table.rates.cacheReadPerMTok;
  const facts: Markdown[] = [priceText(row, unit, bold)];
  const add = (text: string): void => void facts.push(md`${text}`);
  if (cached != null) {
    add(vscode.l10n.t('cached {0}', writer.rate(cached, price.currency, unit)));
  }
  if (contextWindow !== null) {
    add(vscode.l10n.t('context {0}', writer.window(contextWindow)));
  }
  if (promotion?.lastDay != null) {
    add(vscode.l10n.t('Promotional price until {0}', writer.date(promotion.lastDay)));
  }
  const { discount } = price.interval;
  return [
    joinMarkdown(facts, ' · '),
    ...(discount === undefined ? [] : [md`${writer.say(discountNote(discount))}`]),
    ...(promiseNote === null ? [] : [md`$(warning) ${writer.say(promiseNote)}`]),
  ];
}

function costLines({ row, text }: CardFacts): Markdown[] {
  if (text === null || row.shown.amount === null) {
    return [];
  }
  const name = text.name ?? vscode.l10n.t('This file');
  const answer = writer.clauses(answerTexts(row));
  const cost = filled(vscode.l10n.t('{0} + {1}: {2}'), name, answer, bold(amountText(row)));
  return [row.batchNote === null ? cost : md`${cost} · ${writer.say(row.batchNote)}`];
}

/** Where else the id is sold, and for how much at least by somebody whom one can use. */
function elsewhereLines({ others, unit }: CardFacts): Markdown[] {
  const [cheapest] = others
    .filter(isRecommendable)
    .sort((a, b) => compareNullable(a.comparableInput, b.comparableInput));
  if (cheapest === undefined) {
    return [];
  }
  const provider = writer.localized(cheapest.entry.provider.name);
  return [filled(vscode.l10n.t('Elsewhere: {0} at {1}'), priceText(cheapest, unit), provider)];
}

function links({ row, isChosen }: CardFacts): Markdown {
  const use = commandLink(vscode.l10n.t('Use as my model'), linkedCommands.useModel, row.entry.id);
  const canBeUsed = !isChosen && row.status !== 'retired';
  const { showPriceHistory } = commands;
  const history = commandLink(vscode.l10n.t('Price history'), showPriceHistory, row.entry.id);
  return joinMarkdown([compareLink(), history, ...(canBeUsed ? [use] : [])], ' · ');
}
