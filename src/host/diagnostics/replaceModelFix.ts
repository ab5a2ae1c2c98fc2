import * as vscode from 'vscode';
import { productName } from '../ids';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings/settings';
import { endingOf } from './endings';

/** Writes the replacement the provider names, with or without the provider as the old id had it. */
export class ReplaceModelFix implements vscode.CodeActionProvider {
  readonly #pricing: PricingService;
  readonly #settings: SettingsStore;

  constructor(pricing: PricingService, settings: SettingsStore) {
    this.#pricing = pricing;
    this.#settings = settings;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return diagnostics
      .filter(({ source }) => source === productName)
      .flatMap(diagnostic => this.#fixes(document, diagnostic));
  }

  #fixes(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
    // Of the text as it is: the mark may be older than the last keystroke.
    const id = document.getText(diagnostic.range);
    const replacements = endingOf(id, this.#pricing, this.#settings)?.replacements ?? [];
    return replacements.map(replacement => {
      const fix = new vscode.CodeAction(
        vscode.l10n.t('Replace with {0}', `"${replacement}"`),
        vscode.CodeActionKind.QuickFix,
      );
      fix.diagnostics = [diagnostic];
      fix.isPreferred = replacements.length === 1;
      fix.edit = new vscode.WorkspaceEdit();
      fix.edit.replace(document.uri, diagnostic.range, replacement);
      return fix;
    });
  }
}
