import * as vscode from 'vscode';
import type { Locale } from '../../core/messages/message';
import type { PriceChange } from '../../core/pricing/refresh/changes';
import type { Review } from '../../core/pricing/refresh/reviewRefresh';
import { escapeMarkdown } from '../markdown';
import { titleOf } from './refreshSources';
import { changeText, countsText, kindText } from './refreshTexts';

/** All that would change, as a document to read at leisure. */
export function reportMarkdown(review: Review, url: string, locale: Locale): string {
  const { l10n } = vscode;
  const { format, changes, held, list, passedOver } = review;
  const heldIds = new Set(held.map(({ id }) => id));
  const rest = changes.filter(({ id }) => !heldIds.has(id));
  const kept = Object.values(list?.kept ?? {}).flat();
  return [
    `# ${l10n.t('Prices from {0}', titleOf(format))}`,
    `\`${url}\`  \n${countsText(review)}`,
    ...(list === null
      ? []
      : [
          l10n.t(
            '{0} prices agree with ours; {1} differ and are left, because ours says more or is newer; {2} entries are of no use here.',
            list.same,
            kept.length,
            passedOver,
          ),
        ]),
    l10n.t('All prices per 1M tokens.'),
    ...section(l10n.t('Held for review'), held, locale),
    ...section(l10n.t('Changes'), rest, locale),
    ...(kept.length === 0
      ? []
      : [`## ${l10n.t('Left as they are')}`, kept.map(id => `- ${escapeMarkdown(id)}`).join('\n')]),
  ].join('\n\n');
}

/** As a page where this VS Code can make one of Markdown, else as its text. */
export async function showReport(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

function section(title: string, changes: readonly PriceChange[], locale: Locale): string[] {
  if (changes.length === 0) {
    return [];
  }
  const rows = changes.map(change => {
    const cells = [change.id, kindText(change.kind), changeText(change, locale)];
    return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  });
  const head = [vscode.l10n.t('Model'), vscode.l10n.t('Changes'), vscode.l10n.t('Prices')].join(
    ' | ',
  );
  return [`## ${title}`, [`| ${head} |`, '| --- | --- | --- |', ...rows].join('\n')];
}
