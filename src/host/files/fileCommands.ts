import * as vscode from 'vscode';
import { uriArgument, uriArguments } from '../commandArguments';
import type { ComparisonPanel } from '../comparison/comparisonPanel';
import { commands } from '../ids';
import { fileRules } from '../../core/terms';
import type { ScenarioStore } from '../scenario/scenarioStore';
import { showInformation } from '../text/notify';
import type { FileCounts } from './countFiles';
import type { FileCounting, Purpose } from './fileCounting';
import type { FileCountsView } from './fileCountsView';

/** The commands of the explorer's menu and of the view's title. */
export function registerFileCommands(
  counting: FileCounting,
  view: FileCountsView,
  comparison: Pick<ComparisonPanel, 'showFiles' | 'updateFiles'>,
  scenarios: ScenarioStore,
): vscode.Disposable[] {
  /** Counts what is selected in the explorer, or the workspace, and shows it in its view. */
  const count = async (
    purpose: Purpose,
    clicked?: vscode.Uri,
    selected?: readonly vscode.Uri[],
  ): Promise<FileCounts | undefined> => {
    const chosen = selected ?? (clicked === undefined ? workspaceRoots() : [clicked]);
    if (chosen.length === 0) {
      void showInformation(
        vscode.l10n.t('Nothing to count: open a folder, or select files in the explorer.'),
      );
      return undefined;
    }
    const counts = await counting.count(chosen, purpose);
    if (counts !== undefined) {
      await view.reveal();
    }
    return counts;
  };
  /** From the view's title nothing is clicked: what it lists is meant. */
  const compare = async (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]): Promise<void> => {
    const isListed = clicked === undefined && counting.current !== undefined;
    const counts = isListed
      ? await counting.forAllModels()
      : await count('all-models', clicked, selected);
    const { totals } = counting;
    if (counts?.cancelled === false && totals !== undefined) {
      comparison.showFiles(totals);
    }
  };
  const register = vscode.commands.registerCommand;
  return [
    register(commands.countFiles, (clicked: unknown, selected: unknown) =>
      count('my-model', uriArgument(clicked), uriArguments(selected)),
    ),
    register(commands.compareFiles, (clicked: unknown, selected: unknown) =>
      compare(uriArgument(clicked), uriArguments(selected)),
    ),
    counting.onDidChange(() => {
      const { totals } = counting;
      if (totals !== undefined) {
        comparison.updateFiles(totals);
      }
    }),
    register(commands.recountFiles, () => counting.recount()),
    register(commands.groupFilesByFolder, () => view.group('folder')),
    register(commands.groupFilesByLanguage, () => view.group('language')),
    ...fileRules.map(files =>
      register(files === 'each' ? commands.priceFilesEach : commands.priceFilesTogether, () => {
        scenarios.set({ ...scenarios.current, files });
      }),
    ),
    register(commands.clearFileCounts, () => {
      counting.clear();
    }),
  ];
}

function workspaceRoots(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}
