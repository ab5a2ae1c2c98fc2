import * as vscode from 'vscode';
import { formatNumber } from '../../core/format/numbers';
import type { CountingService } from '../counting/countingService';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings';
import { countFiles, type FileCounts } from './countFiles';
import type { FileCountsView } from './fileCountsView';
import { baseName } from './listFiles';

interface Services {
  readonly counting: CountingService;
  readonly pricing: PricingService;
  readonly settings: SettingsStore;
  readonly view: FileCountsView;
}

/** Counts what is selected in the explorer, or the workspace, with progress and cancel. */
export async function countFilesCommand(
  services: Services,
  clicked?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<FileCounts | undefined> {
  const chosen = selected ?? (clicked === undefined ? workspaceRoots() : [clicked]);
  if (chosen.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing to count: open a folder, or select files in the explorer.'),
    );
    return undefined;
  }
  const { counting, pricing, settings, view } = services;
  const counts = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Counting tokens'),
      cancellable: true,
    },
    (progress, token) =>
      countFiles(
        chosen,
        counting,
        {
          families: pricing.familiesOf(),
          maximumBytes: settings.current.maximumFileBytes,
          onProgress: (counted, file) => {
            const files = formatNumber(counted, pricing.locale);
            progress.report({ message: vscode.l10n.t('{0} files · {1}', files, baseName(file)) });
          },
        },
        token,
      ),
  );
  await view.show(counts);
  return counts;
}

function workspaceRoots(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}
