import * as vscode from 'vscode';
import { tally, type CountedFile } from '../../core/files/fileTally';
import { formatMoney } from '../../core/format/money';
import { formatNumber } from '../../core/format/numbers';
import { sum, type Decimal } from '../../core/money';
import type { CurrencyCode } from '../../core/pricing/schema';
import { Disposable } from '../disposable';
import { contextKeys, fileCountsViewId } from '../ids';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings';
import type { FileCounts, SkippedFile } from './countFiles';
import { fileNodes, type FileNode } from './fileNodes';

interface FileCost {
  readonly amount: Decimal;
  readonly currency: CurrencyCode;
}

/** The result of counting files, as a tree by folder and by language, largest first. */
export class FileCountsView extends Disposable implements vscode.TreeDataProvider<FileNode> {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<FileNode>;
  #roots: readonly FileNode[] = [];
  /** Each file as a request of its own, so that every total is the sum of its rows. */
  #costs = new Map<CountedFile, FileCost | null>();

  constructor(
    private readonly pricing: PricingService,
    private readonly settings: SettingsStore,
  ) {
    super();
    this.#view = this.register(
      vscode.window.createTreeView(fileCountsViewId, {
        treeDataProvider: this,
        showCollapseAll: true,
      }),
    );
    const priceAnew = (): void => {
      this.#costs = new Map();
      this.#changed.fire(undefined);
    };
    this.register(settings.onDidChange(priceAnew));
    this.register(pricing.onDidChangeCatalogue(priceAnew));
  }

  async show(counts: FileCounts): Promise<void> {
    this.#costs = new Map();
    this.#roots = fileNodes(counts);
    this.#view.description = counts.cancelled ? vscode.l10n.t('cancelled: incomplete') : '';
    await vscode.commands.executeCommand('setContext', contextKeys.hasFileCounts, true);
    this.#changed.fire(undefined);
    const [total] = this.#roots;
    if (total !== undefined) {
      await this.#view.reveal(total, { expand: true });
    }
  }

  async clear(): Promise<void> {
    this.#roots = [];
    await vscode.commands.executeCommand('setContext', contextKeys.hasFileCounts, false);
    this.#changed.fire(undefined);
  }

  getChildren(node?: FileNode): FileNode[] {
    return node === undefined ? [...this.#roots] : this.#bySize(node.children);
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(node: FileNode): vscode.TreeItem {
    const item = new vscode.TreeItem(
      node.label,
      node.children.length === 0
        ? vscode.TreeItemCollapsibleState.None
        : vscode.TreeItemCollapsibleState.Collapsed,
    );
    switch (node.kind) {
      case 'group':
        break;
      case 'skipped':
        item.iconPath = new vscode.ThemeIcon('circle-slash');
        item.description = skipReason(node.file);
        break;
      case 'total':
      case 'folder':
      case 'language':
      case 'file':
        item.iconPath = iconOf(node.kind);
        item.description = this.#describe(node.files);
        item.tooltip = vscode.l10n.t(
          '{0} files; each is priced as a request of its own',
          formatNumber(node.files.length, this.pricing.locale),
        );
        if (node.uri !== undefined) {
          const title = vscode.l10n.t('Open');
          item.command = { command: 'vscode.open', title, arguments: [node.uri] };
        }
    }
    return item;
  }

  #bySize(nodes: readonly FileNode[]): FileNode[] {
    const family = this.#family();
    const tokens = (node: FileNode): number =>
      'files' in node ? (tally(node.files).counts.get(family)?.tokens ?? -1) : -1;
    const sized = nodes.map(node => ({ node, tokens: tokens(node) }));
    return sized.sort((a, b) => b.tokens - a.tokens).map(({ node }) => node);
  }

  #family(): string {
    const [entry] = this.pricing.catalogue.resolve(this.settings.current.model);
    return entry === undefined ? '' : this.pricing.tokenizerOf(entry).family;
  }

  #describe(files: readonly CountedFile[]): string {
    const { locale } = this.pricing;
    const count = tally(files).counts.get(this.#family());
    if (count === undefined) {
      return '—';
    }
    const tokens = `${count.exact ? '' : '≈'}${formatNumber(count.tokens, locale)}`;
    const costs = files.map(file => this.#cost(file));
    const known = costs.filter(cost => cost !== null);
    const shown = vscode.l10n.t('{0} tok', tokens);
    const currency = known[0]?.currency;
    return currency === undefined || known.length < costs.length
      ? shown
      : `${shown} · ${formatMoney(sum(known.map(cost => cost.amount)), currency, locale)}`;
  }

  #cost(file: CountedFile): FileCost | null {
    const known = this.#costs.get(file);
    if (known !== undefined) {
      return known;
    }
    const { model } = this.settings.current;
    const [row] = this.pricing.compare({ text: '', modelIds: [model] }, file.counts).rows;
    const cost =
      row?.cost.kind === 'known' ? { amount: row.cost.total, currency: row.cost.currency } : null;
    this.#costs.set(file, cost);
    return cost;
  }
}

function iconOf(kind: 'total' | 'folder' | 'language' | 'file'): vscode.ThemeIcon {
  switch (kind) {
    case 'total':
      return new vscode.ThemeIcon('symbol-numeric');
    case 'folder':
      return vscode.ThemeIcon.Folder;
    case 'language':
      return new vscode.ThemeIcon('code');
    case 'file':
      return vscode.ThemeIcon.File;
  }
}

function skipReason({ reason, detail }: SkippedFile): string {
  switch (reason) {
    case 'binary':
      return vscode.l10n.t('binary');
    case 'too-large':
      return vscode.l10n.t('larger than the limit in the settings');
    case 'unreadable':
      return vscode.l10n.t('cannot be read: {0}', detail ?? '');
  }
}
