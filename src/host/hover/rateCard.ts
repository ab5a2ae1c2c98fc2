import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { Row } from '../../core/compare/row';
import { sourceReference, verdictText } from '../../core/compare/publicComparison';
import { discountNote } from '../../core/pricing/priceAt';
import type { PriceUnit } from '../../core/terms';
import { classWords, sourceWords, verdictTag } from '../../core/words';
import { stacked } from '../text/markdown';
import {
  bold,
  codeSpan,
  joinMarkdown,
  linkTo,
  md,
  filled,
  type Markdown,
  type MarkdownValue,
} from '../text/markdownText';
import { hoursLines, priceText, staleMark } from '../text/rowLines';

/**
 * What one model is, costs and gives for free, as Markdown paragraphs; first of all that it ends, or
 * has ended: whoever reads the id has to act on that.
 */
export function rateCard(row: Row, unit: PriceUnit): Markdown[] {
  const { model, provider, id } = row.entry;
  const { contextWindow } = model;
  return [
    md`${bold(writer.nameOf(model))} · ${writer.localized(provider.name)} · ${codeSpan(id)}`,
    ...lifeLines(row),
    stacked([
      ...priceLines(row, unit),
      facts([
        writer.say(classWords[row.class]),
        ...(contextWindow === null
          ? []
          : [vscode.l10n.t('context {0}', writer.window(contextWindow))]),
      ]),
      // Of what is shut down, the one thing to know is that it is.
      ...(row.status === 'retired' ? [] : [freeTierLine(row, verdictText(row, writer))]),
    ]),
    ...sourceLine(row),
  ];
}

/** The same id at another provider, as one line. */
export function rateLine(row: Row, unit: PriceUnit): Markdown {
  const { provider, id } = row.entry;
  const price =
    row.status === 'retired'
      ? vscode.l10n.t('shut down')
      : row.price === null
        ? vscode.l10n.t('no price')
        : priceText(row, unit);
  return md`- ${writer.localized(provider.name)} · ${codeSpan(id)} · ${price}`;
}

function facts(values: readonly MarkdownValue[]): Markdown {
  return joinMarkdown(values, ' · ');
}

function priceLines(row: Row, unit: PriceUnit): Markdown[] {
  const { price, cost } = row;
  if (price === null) {
    return cost.kind === 'unknown' && row.status !== 'retired'
      ? [md`${writer.say(cost.reason)}`]
      : [];
  }
  const since = price.interval.effectiveFrom;
  const coin = writer.tokensPerCoin(price.table.rates.inputPerMTok, price.currency);
  const lines = [
    facts([
      priceText(row, unit, bold),
      ...(coin === null ? [] : [coin]),
      ...(since === null ? [] : [vscode.l10n.t('since {0}', writer.date(since))]),
    ]),
  ];
  lines.push(...hoursLines(row));
  if (price.interval.discount !== undefined) {
    lines.push(md`${writer.say(discountNote(price.interval.discount))}`);
  }
  const lastDay = row.promotion?.lastDay;
  if (lastDay != null) {
    lines.push(md`${vscode.l10n.t('Promotional price until {0}', writer.date(lastDay))}`);
  }
  return lines;
}

function lifeLines(row: Row): Markdown[] {
  const { shutdownOn, replacement } = row.entry.model.lifecycle;
  const lines: Markdown[] = [];
  if (row.status === 'retired') {
    lines.push(
      md`$(error) ${
        shutdownOn === undefined
          ? vscode.l10n.t('Shut down: calls fail.')
          : vscode.l10n.t('Shut down on {0}: calls fail.', writer.date(shutdownOn))
      }`,
    );
  } else if (row.shutdownWarning !== null) {
    // It names the replacement itself.
    return [md`$(warning) ${writer.say(row.shutdownWarning)}`];
  }
  if (replacement !== undefined) {
    const named = vscode.l10n.t('The provider names as replacement: {0}');
    lines.push(filled(named, codeSpan(replacement)));
  }
  return lines.length < 2 ? lines : [filled(vscode.l10n.t('{0} {1}'), ...lines)];
}

function sourceLine(row: Row): Markdown[] {
  const interval = row.price?.interval;
  if (interval === undefined) {
    return [];
  }
  const { title, url, kind } = sourceReference(row.entry.provider, interval.source);
  const { confirmation } = interval;
  const said = filled(
    vscode.l10n.t('Source: {0}, {1}'),
    linkTo(filled(vscode.l10n.t('{0} ({1})'), title, writer.say(sourceWords[kind])), url),
    vscode.l10n.t('checked {0}', writer.date(interval.checkedOn)),
  );
  const confirmed =
    confirmation === undefined
      ? md``
      : md`; ${vscode.l10n.t(
          'confirmed by {0} on {1}',
          sourceReference(row.entry.provider, confirmation.source).title,
          writer.date(confirmation.checkedOn),
        )}`;
  return [md`${said}${confirmed}${staleMark(row)}`];
}

/** What the model gives for free, `text` in full, behind its tag; a tag without a gift says nothing new. */
function freeTierLine({ verdict, group }: Row, text: string): Markdown {
  return group === 'free' || verdict.catches.length > 0
    ? md`${bold(writer.say(verdictTag(verdict)))} · ${text}`
    : md`${text}`;
}
