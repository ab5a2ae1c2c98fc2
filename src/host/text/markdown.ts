import * as vscode from 'vscode';
import { commands } from '../ids';
import type { Choice } from '../../core/compare/choice';
import { writer } from './writer';
import { escapeMarkdown, joinMarkdown, Markdown, md } from './markdownText';

export const rule = md`
***
`;

/** The one way from Markdown to VS Code: paragraphs, with icons and with links to these commands. */
export function commandMarkdown(
  paragraphs: readonly Markdown[],
  enabledCommands: readonly string[] = [],
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(joinMarkdown(paragraphs, '\n\n').toString(), true);
  if (enabledCommands.length > 0) {
    markdown.isTrusted = { enabledCommands };
  }
  return markdown;
}

/** Lines of one paragraph. */
export function stacked(lines: readonly Markdown[]): Markdown {
  return joinMarkdown(lines, '  \n');
}

/** A link that runs a command of ours, with what it is to be given. */
export function commandLink(
  label: string,
  command: string,
  ...given: readonly unknown[]
): Markdown {
  const query = given.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(given))}`;
  return new Markdown(`[${escapeMarkdown(label)}](command:${command}${bracketsEncoded(query)})`);
}

/** What `encodeURIComponent` leaves, and would end a link. */
function bracketsEncoded(query: string): string {
  return query.replace(/[()']/g, mark => `%${mark.charCodeAt(0).toString(16)}`);
}

/** `usable`: how many models there are to compare, where that is known. */
export function compareLink(usable: Choice['usable'] | null = null): Markdown {
  const label =
    usable === null
      ? vscode.l10n.t('Compare')
      : vscode.l10n.t('Compare {0} usable models', writer.number(usable.n));
  return commandLink(label, commands.compareModels);
}
