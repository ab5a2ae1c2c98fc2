import * as vscode from 'vscode';
import { writer } from '../text/writer';
import { inertText } from '../../core/text/inertText';
import { Disposable } from '../disposable';
import { contextKeys, fileCountsViewId } from '../ids';
import type { PricingService } from '../pricingService';
import type { ScenarioStore } from '../scenario/scenarioStore';
import type { SettingsStore } from '../settings/settings';
import { FileCosts } from './fileCosts';
import type { FileCounting } from './fileCounting';
import { treeItem } from './fileItems';
import { childNodes, rootNodes, type FileNode, type Grouping } from './fileNodes';

/** The last count of files, as a tree by folder or by language, largest first. */
export class FileCountsView extends Disposable implements vscode.TreeDataProvider<FileNode> {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<FileNode>;
  #roots: readonly FileNode[] = [];
  #grouping: Grouping = 'folder';
  #costs: FileCosts | undefined;
  #costing = new AbortController();
  readonly #counting: FileCounting;
  readonly #pricing: PricingService;
  readonly #scenarios: ScenarioStore;

  constructor(
    counting: FileCounting,
    pricing: PricingService,
    settings: SettingsStore,
    scenarios: ScenarioStore,
  ) {
    super();
    this.#counting = counting;
    this.#pricing = pricing;
    this.#scenarios = scenarios;
    this.#view = this.register(
      vscode.window.createTreeView(fileCountsViewId, {
        treeDataProvider: this,
        showCollapseAll: true,
      }),
    );
    this.register(
      counting.onDidChange(() => {
        this.#regroup();
        void this.#price();
      }),
    );
    const priceAnew = (): void => void this.#price();
    this.register(settings.onDidChange(priceAnew));
    this.register(pricing.onDidChange(priceAnew));
  }

  async group(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await setContext(contextKeys.filesByLanguage, grouping === 'language');
    this.#regroup();
    await this.reveal();
  }

  /** Brings the total into sight and opens it; a lone folder in it too. */
  async reveal(): Promise<void> {
    const [total] = this.#roots;
    if (total?.kind === 'total') {
      const { groups, files } = total.group;
      await this.#view.reveal(total, { expand: groups.length + files.length > 1 ? 1 : 2 });
    }
  }

  override dispose(): void {
    this.#costing.abort();
    super.dispose();
  }

  getChildren(node?: FileNode): FileNode[] {
    return node === undefined
      ? [...this.#roots]
      : [...childNodes(node, this.#grouping, this.#counting.family)];
  }

  /** Only roots are revealed. */
  getParent(): undefined {
    return undefined;
  }

  getTreeItem(node: FileNode): vscode.TreeItem {
    return treeItem(node, {
      family: this.#counting.family,
      grouping: this.#grouping,
      costs: this.#costs,
      model: this.#counting.model,
      total: this.#counting.current?.tally.byFolder.counts.get(this.#counting.family)?.tokens ?? 0,
    });
  }

  #regroup(): void {
    const { current } = this.#counting;
    this.#roots = current === undefined ? [] : rootNodes(current, this.#grouping);
    void setContext(contextKeys.hasFileCounts, current !== undefined);
    this.#refresh();
  }

  #refresh(): void {
    const { model } = this.#counting;
    this.#view.message = inertText(this.#messageText());
    this.#view.description = model === undefined ? '' : inertText(writer.nameOf(model.model));
    this.#changed.fire(undefined);
  }

  #messageText(): string {
    const { current, family, model } = this.#counting;
    if (current === undefined) {
      return '';
    }
    if (current.cancelled) {
      const files = writer.number(current.files.length);
      return vscode.l10n.t('Cancelled: these are the {0} files counted until then.', files);
    }
    return current.families.includes(family)
      ? ''
      : vscode.l10n.t(
          'Being counted again with the tokenizer of {0}…',
          model === undefined ? '' : writer.nameOf(model.model),
        );
  }

  /** The tokens are shown at once; the costs follow when all are known. */
  async #price(): Promise<void> {
    this.#costing.abort();
    this.#costing = new AbortController();
    this.#costs = undefined;
    const { current } = this.#counting;
    const { files } = this.#scenarios.current;
    const costs = new FileCosts(this.#pricing, this.#counting.model, files);
    void setContext(contextKeys.filesTogether, files === 'together');
    if (current !== undefined && (await costs.price(current, this.#costing.signal))) {
      this.#costs = costs;
      this.#refresh();
    }
  }
}

async function setContext(key: string, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
