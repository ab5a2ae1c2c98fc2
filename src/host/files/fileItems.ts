import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { Cost } from '../../core/cost/costSum';
import type { TokenCount } from '../../core/api';
import { visibleName } from '../../core/files/visibleName';
import { inertText } from '../../core/text/inertText';
import { unknownText } from '../../core/text/numbers';
import type { SkippedFile } from './countFiles';
import type { Row } from '../../core/compare/row';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import { amountText, requestText } from '../text/rowLines';
import type { FileCosts } from './fileCosts';
import type { FileNode, Grouping } from './fileNodes';

/** What the rows are written with. */
export interface ItemContext {
  readonly family: string;
  readonly grouping: Grouping;
  /** Absent until the files have been priced. */
  readonly costs: FileCosts | undefined;
  readonly model: CatalogueModel | undefined;
  /** Tokens of all files. */
  readonly total: number;
}

const icons = {
  total: new vscode.ThemeIcon('symbol-numeric'),
  folder: vscode.ThemeIcon.Folder,
  language: new vscode.ThemeIcon('code'),
};

/** A row as VS Code shows it. Names come from the disk: whatever is in them, they are text. */
export function treeItem(node: FileNode, context: ItemContext): vscode.TreeItem {
  const item = itemOf(node, context);
  // Without this a screen reader hears the tooltip instead of the numbers.
  const spoken = [item.label, item.description].filter(part => typeof part === 'string');
  const { costs, model } = context;
  // A screen reader is far from the view's heading, which says whose costs they are.
  const isPriced = model !== undefined && costs?.whole?.payable != null && isCounted(node);
  item.accessibilityInformation = {
    label: writer.clauses([...spoken, ...(isPriced ? [writer.nameOf(model.model)] : [])]),
  };
  return item;
}

function isCounted({ kind }: FileNode): boolean {
  return kind === 'total' || kind === 'folder' || kind === 'language' || kind === 'file';
}

function itemOf(node: FileNode, context: ItemContext): vscode.TreeItem {
  switch (node.kind) {
    case 'total':
    case 'folder':
    case 'language':
      return groupItem(node, context);
    case 'file':
      return fileItem(node.file, context);
    case 'skippedFiles': {
      const count = writer.number(node.files.length);
      return new vscode.TreeItem(vscode.l10n.t('Skipped ({0})', count), collapsed);
    }
    case 'skipped':
      return skippedItem(node.file);
    case 'more': {
      const count = writer.number(node.nodes.length);
      return new vscode.TreeItem(vscode.l10n.t('{0} more', count), collapsed);
    }
  }
}

const collapsed = vscode.TreeItemCollapsibleState.Collapsed;

function groupItem(
  { kind, group }: Extract<FileNode, { kind: 'total' | Grouping }>,
  context: ItemContext,
): vscode.TreeItem {
  const { size } = group;
  const item = new vscode.TreeItem(
    kind === 'total' ? vscode.l10n.t('Total') : shownName(group.name),
    size === 0 ? vscode.TreeItemCollapsibleState.None : collapsed,
  );
  item.iconPath = icons[kind];
  const { costs, family } = context;
  const count = size === 0 ? nothing : group.counts.get(family);
  const files = filesText(size);
  const row = kind === 'total' ? (costs?.whole ?? null) : null;
  const amounts =
    row === null || size === 0
      ? amountsText(count, costs?.ofGroup(group) ?? null, context)
      : [tokensText(count), ...wholeTexts(row)].join(' · ');
  item.description = [amounts, ...(kind === 'total' ? [files] : [])].join(' · ');
  // The amounts again: a narrow side bar cuts them off.
  item.tooltip = [
    `${amounts} · ${files}`,
    ...rangeText(count),
    ...(row === null ? [] : [requestText(row)]),
    costs?.rule === 'together'
      ? vscode.l10n.t('All files are priced as one call.')
      : vscode.l10n.t('Each file is priced as a call of its own.'),
  ].join('\n');
  return item;
}

function fileItem(
  file: Extract<FileNode, { kind: 'file' }>['file'],
  context: ItemContext,
): vscode.TreeItem {
  const { family, costs, grouping } = context;
  const { uri, path } = file;
  const item = new vscode.TreeItem(shownName(path.at(-1) ?? ''));
  const count = file.counts.get(family);
  const amounts = amountsText(count, costs?.ofFile(file) ?? null, context);
  const folder = shownName(path.slice(0, -1).join('/'));
  item.description = grouping === 'language' && folder !== '' ? `${amounts} · ${folder}` : amounts;
  item.tooltip = [shownName(path.join('/')), amounts, ...rangeText(count)].join('\n');
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

function skippedItem(file: SkippedFile): vscode.TreeItem {
  const name = shownName(vscode.workspace.asRelativePath(file.uri));
  const reason = shownName(skipReason(file));
  const item = new vscode.TreeItem(name);
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.description = reason;
  item.tooltip = `${name}\n${reason}`;
  return item;
}

/** A line break in a name is told, not smoothed over: two files may differ by it. */
function shownName(name: string): string {
  return inertText(visibleName(name));
}

/** "1 file", "1,234 files". */
export function filesText(files: number): string {
  return files === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', writer.number(files));
}

const nothing: TokenCount = { tokens: 0, low: 0, high: 0, exact: true, tokenizer: '' };

/** `1,234 tok · $0.0031`, or of one call with all files `1,234 tok · 12%`. */
function amountsText(
  count: TokenCount | undefined,
  cost: Cost | null,
  { costs, total }: ItemContext,
): string {
  const tokens = tokensText(count);
  if (count === undefined) {
    return tokens;
  }
  if (costs?.rule === 'together') {
    return total === 0 ? tokens : `${tokens} · ${writer.percent((count.tokens / total) * 100)}`;
  }
  const isLeast = costs?.whole?.isLeast;
  return cost === null
    ? tokens
    : `${tokens} · ${writer.amount(cost.amount, cost.currency, 'call', isLeast, !count.exact)}`;
}

function tokensText(count: TokenCount | undefined): string {
  return count === undefined
    ? unknownText
    : vscode.l10n.t('{0} tok', `${count.exact ? '' : '≈'}${writer.number(count.tokens)}`);
}

/** What all files cost: a run, which is the sum of the rows below, and in the unit of the scenario. */
function wholeTexts(row: Row): string[] {
  const { payable, calls, shown } = row;
  if (payable === null) {
    return [];
  }
  const run = { ...row, shown: { amount: payable, unit: 'run' as const } };
  return [...(calls > 1 && shown.unit !== 'run' ? [amountText(run)] : []), amountText(row)];
}

function rangeText(count: TokenCount | undefined): string[] {
  return count === undefined || count.exact
    ? []
    : [
        vscode.l10n.t(
          'Estimated: between {0} and {1} tokens',
          writer.number(count.low),
          writer.number(count.high),
        ),
      ];
}

function skipReason(file: SkippedFile): string {
  switch (file.reason) {
    case 'binary':
      return vscode.l10n.t('binary');
    case 'too-large': {
      const megabytes = writer.number(Math.ceil(file.bytes / 104_857.6) / 10);
      return vscode.l10n.t('{0} MB, larger than the limit in the settings', megabytes);
    }
    case 'link':
      return vscode.l10n.t('symbolic link, not followed');
    case 'special':
      return vscode.l10n.t('not a regular file');
    case 'notebook':
      return vscode.l10n.t('not a readable notebook: {0}', file.detail);
    case 'rules':
      return vscode.l10n.t('rules left out: {0}', file.detail);
    case 'unreadable':
      return vscode.l10n.t('cannot be read: {0}', file.detail);
    case 'failed':
      return vscode.l10n.t('could not be counted: {0}', file.detail);
  }
}
