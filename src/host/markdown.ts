import * as vscode from 'vscode';
import { commands } from './ids';

/** Names come from data files and documents: nothing in them may act as Markdown, an icon or a link. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, character => `\\${character}`);
}

/** Paragraphs with icons and with links to these commands. */
export function commandMarkdown(
  paragraphs: readonly string[],
  enabledCommands: readonly string[],
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(paragraphs.join('\n\n'), true);
  markdown.isTrusted = { enabledCommands };
  return markdown;
}

/** Lines of one paragraph. */
export function stacked(lines: readonly string[]): string {
  return lines.join('  \n');
}

export function compareLink(): string {
  return `$(graph-line) [${vscode.l10n.t('Compare models')}](command:${commands.compareModels})`;
}
