import * as vscode from 'vscode';
import type { PriceChange } from '../../../core/refresh/changes';
import { changesOf, type Review } from '../../../core/refresh/reviewRefresh';
import { codeSpan, joinMarkdown, md, type Markdown } from '../../text/markdownText';
import { changeText, countsText, kindText, titleOf } from './refreshTexts';

/** All that would change, as a document to read at leisure. */
export function reportMarkdown(review: Review, url: string): string {
  const { l10n } = vscode;
  const { format, changes, held, list, passedOver } = review;
  const rest = changes.filter(change => !held.includes(change));
  const left = list === null ? [] : leftLines(list);
  const paragraphs = [
    md`# ${l10n.t('Prices from {0}', titleOf(format))}`,
    md`${codeSpan(url)}  \n${countsText(review)}`,
    ...(list === null
      ? []
      : [
          md`${l10n.t(
            '{0} prices agree with ours; {1} are left as they are; {2} entries are of no use here.',
            list.same,
            left.length,
            passedOver,
          )}`,
          ...(list.otherCurrency === 0
            ? []
            : [
                md`${l10n.t(
                  '{0} prices in yuan are not in this list, which is in dollars: they stay as they are.',
                  list.otherCurrency,
                )}`,
              ]),
          ...(list.notAdded === 0
            ? []
            : [
                md`${l10n.t(
                  '{0} models of the list are not here and are not added: other names of one model, copies for one region, not for text, shut down, or older than a year.',
                  list.notAdded,
                )}`,
              ]),
        ]),
    md`${l10n.t('All prices per 1M tokens.')}`,
    ...section(l10n.t('Held for review'), changesOf(review, 'held')),
    ...section(
      l10n.t('Would delete what is known'),
      changesOf(review, 'deletes'),
      l10n.t(
        'The list does not have these prices. They stay unless you apply the held changes, too.',
      ),
    ),
    ...section(l10n.t('Changes'), rest),
    ...(left.length === 0
      ? []
      : [
          md`## ${l10n.t('Left as they are')}`,
          joinMarkdown(
            left.map(line => md`- ${line}`),
            '\n',
          ),
        ]),
  ];
  return joinMarkdown(paragraphs, '\n\n').toString();
}

type ListReview = NonNullable<Review['list']>;

/** "openai/gpt-4o: ours is newer …", a line for each price that the list says otherwise and we leave. */
export function leftLines({ kept, notUnderstood }: ListReview): string[] {
  const { l10n } = vscode;
  const reasons: Record<keyof ListReview['kept'], string> = {
    richer: l10n.t('ours has hours, tiers, modes or a free offer that the list does not have'),
    newer: l10n.t('ours began or was checked after the list last looked'),
    otherCurrency: l10n.t('ours is in another currency'),
  };
  const line = (id: string, reason: string) => l10n.t('{0}: {1}', id, reason);
  return [
    ...(Object.keys(reasons) as (keyof typeof reasons)[]).flatMap(reason =>
      kept[reason].map(id => line(id, reasons[reason])),
    ),
    ...notUnderstood.map(({ id, fields }) =>
      line(
        id,
        l10n.t('the list prices it in a way that is not understood here ({0})', fields.join(', ')),
      ),
    ),
  ];
}

/**
 * As a page of its own where this VS Code can make one of Markdown (locked: another file's preview does
 * not take its place), else as its text.
 */
export async function showReport(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri, undefined, { locked: true });
  } catch {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

function section(title: string, changes: readonly PriceChange[], note?: string): Markdown[] {
  if (changes.length === 0) {
    return [];
  }
  const { l10n } = vscode;
  const row = (...cells: readonly string[]): Markdown => md`| ${joinMarkdown(cells, ' | ')} |`;
  const table = [
    row(l10n.t('Model'), l10n.t('Changes'), l10n.t('Prices')),
    md`
| --- | --- | --- |
    `,
    ...changes.map(change => row(change.id, kindText(change.kind), changeText(change))),
  ];
  return [md`## ${title}`, ...(note === undefined ? [] : [md`${note}`]), joinMarkdown(table, '\n')];
}
