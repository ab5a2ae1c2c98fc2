import * as vscode from 'vscode';
import { Writer } from '../../core/text/writer';

/**
 * Speaks the language of the translations VS Code has loaded for us. Where it has none (zh-tw, say),
 * half of a sentence in Chinese would be worse than all of it in English.
 */
export const writer =
  vscode.l10n.bundle === undefined
    ? new Writer()
    : new Writer(vscode.env.language, vscode.l10n.bundle);
