import * as vscode from 'vscode';
import { commands } from '../ids';
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

/** A link that runs a command of ours. */
export function commandLink(icon: string, label: string, command: string): Markdown {
  return new Markdown(`$(${icon}) [${escapeMarkdown(label)}](command:${command})`);
}

export function compareLink(): Markdown {
  return commandLink('graph-line', vscode.l10n.t('Compare models'), commands.compareModels);
}
