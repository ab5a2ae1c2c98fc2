import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { EndOfLife } from '../../core/modelIds/endOfLife';
import { Disposable } from '../disposable';
import { productName } from '../ids';
import type { PricingService } from '../pricingService';
import { endingOf } from '../replacements/endingOf';
import type { SettingsStore } from '../settings/settings';
import { isCountable } from '../subject/countable';
import { WatchedDocument, type Finding } from './watchedDocument';

/** Marks ids of models that are shut down or end soon, in the files that are open. */
export class ModelDiagnostics extends Disposable {
  readonly #marks = this.register(vscode.languages.createDiagnosticCollection('priceLens'));
  readonly #watched = new Map<vscode.TextDocument, WatchedDocument<EndOfLife>>();
  readonly #pricing: PricingService;
  readonly #settings: SettingsStore;

  constructor(pricing: PricingService, settings: SettingsStore) {
    super();
    this.#pricing = pricing;
    this.#settings = settings;
    const readAgain = (): void => {
      this.#watched.forEach(watched => {
        watched.readAgain();
      });
    };
    this.register(settings.onDidChange(readAgain));
    this.register(pricing.onDidChange(readAgain));
    this.register(vscode.window.onDidChangeVisibleTextEditors(this.#watchVisible));
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        this.#watched.get(document)?.edited(contentChanges);
      }),
    );
    this.register(vscode.workspace.onDidCloseTextDocument(this.#drop));
    // A change of language closes and opens the same document.
    this.register(vscode.workspace.onDidOpenTextDocument(this.#watchVisible));
    this.register(
      vscode.languages.registerCodeActionsProvider(
        { pattern: '**' },
        replaceModelFix(this.#endingOf),
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    );
    this.#watchVisible();
  }

  override dispose(): void {
    [...this.#watched.keys()].forEach(this.#drop);
    super.dispose();
  }

  readonly #endingOf = (id: string): EndOfLife | null =>
    endingOf(id, this.#pricing, this.#settings.current['diagnostics.daysBeforeShutdown']);

  readonly #watchVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (isCountable(document) && !document.isClosed && !this.#watched.has(document)) {
        const watched = new WatchedDocument(document, this.#endingOf, findings => {
          this.#mark(document, findings);
        });
        this.#watched.set(document, watched);
      }
    }
  };

  readonly #drop = (document: vscode.TextDocument): void => {
    this.#watched.get(document)?.dispose();
    this.#watched.delete(document);
    this.#marks.delete(document.uri);
  };

  #mark(document: vscode.TextDocument, findings: readonly Finding<EndOfLife>[]): void {
    this.#marks.set(
      document.uri,
      findings.map(({ range, remark }) => {
        const diagnostic = new vscode.Diagnostic(
          range,
          writer.say(remark.message),
          vscode.DiagnosticSeverity.Information,
        );
        diagnostic.source = productName;
        diagnostic.code = remark.kind;
        diagnostic.tags = remark.kind === 'shut-down' ? [vscode.DiagnosticTag.Deprecated] : [];
        return diagnostic;
      }),
    );
  }
}

/** Writes the replacement the provider names, with or without the provider as the old id had it. */
function replaceModelFix(endingOfId: (id: string) => EndOfLife | null): vscode.CodeActionProvider {
  return {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics
        .filter(({ source }) => source === productName)
        .flatMap(diagnostic => {
          // Of the text as it is: the mark may be older than the last keystroke.
          const id = document.getText(diagnostic.range);
          const replacements = endingOfId(id)?.replacements ?? [];
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
        }),
  };
}
