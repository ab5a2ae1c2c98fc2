import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { FileTotals } from '../files/fileCounting';
import { comparisonViewType } from '../ids';
import { OpenPanel, webviewFolder, type ComparisonDependencies } from './openPanel';
import { pageSources, type PageSources } from './page';

/** The one comparison view: opened by its command, revealed when it is open already. */
export class ComparisonPanel extends Disposable {
  #open: OpenPanel | undefined;
  /** Read once, and not before somebody wants them. */
  #sources: Promise<PageSources> | undefined;
  readonly #dependencies: ComparisonDependencies;

  constructor(dependencies: ComparisonDependencies) {
    super();
    this.#dependencies = dependencies;
  }

  show(): void {
    if (this.#open !== undefined) {
      this.#open.reveal();
      return;
    }
    this.#adopt(
      vscode.window.createWebviewPanel(
        comparisonViewType,
        vscode.l10n.t('Compare Models'),
        // The text stays in sight: the table follows it live.
        vscode.ViewColumn.Beside,
      ),
    );
  }

  /** Shows what a model cost before; without one, those that the comparison comes to. */
  showHistory(modelId: string | undefined): void {
    this.show();
    this.#open?.showHistory(modelId === undefined ? [] : [modelId]);
  }

  /** Shows what models cost for these files instead of for the focused editor. */
  showFiles(files: FileTotals): void {
    this.show();
    this.#open?.showFiles(files);
  }

  /** The files have been counted again; a view that shows something else is left alone. */
  updateFiles(files: FileTotals): void {
    this.#open?.updateFiles(files);
  }

  /** After a restart of the window VS Code hands the panel back; the view stored its own state. */
  registerSerializer(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(comparisonViewType, {
      deserializeWebviewPanel: panel => {
        this.#open?.dispose();
        this.#adopt(panel);
        return Promise.resolve();
      },
    });
  }

  override dispose(): void {
    this.#open?.dispose();
    super.dispose();
  }

  async #read(): Promise<PageSources> {
    const folder = webviewFolder(this.#dependencies.extensionUri);
    this.#sources ??= pageSources(async name =>
      new TextDecoder().decode(
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)),
      ),
    );
    try {
      return await this.#sources;
    } catch (error) {
      // The next one tries again.
      this.#sources = undefined;
      throw error;
    }
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const open = new OpenPanel(panel, this.#dependencies, this.#read());
    this.#open = open;
    panel.onDidDispose(() => {
      open.dispose();
      if (this.#open === open) {
        this.#open = undefined;
      }
    });
  }
}
