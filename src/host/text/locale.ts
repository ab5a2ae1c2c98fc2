import * as vscode from 'vscode';
import type { Locale } from '../../core/text/message';

/**
 * The language of all our sentences: that of the translations VS Code has loaded for us. Where it has
 * none (zh-tw, say), half of a sentence in Chinese would be worse than all of it in English.
 */
export function textLocale(): Locale {
  return vscode.l10n.bundle === undefined ? 'en' : 'zh';
}
