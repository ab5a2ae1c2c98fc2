import * as vscode from 'vscode';
import { commands } from '../ids';
import { PriceRefresh, type RefreshServices } from './priceRefresh';
import { RefreshStore } from './refreshStore';

/** The commands of refreshed prices; what an earlier session fetched comes back into force. */
export function registerRefresh(
  context: vscode.ExtensionContext,
  services: Omit<RefreshServices, 'store' | 'memory'>,
): readonly { dispose(): unknown }[] {
  const { version } = context.extension.packageJSON as { version: string };
  const refresh = new PriceRefresh({
    ...services,
    store: new RefreshStore(vscode.Uri.joinPath(context.globalStorageUri, 'prices'), version),
    memory: context.globalState,
  });
  void refresh.restore();
  return [
    refresh,
    vscode.commands.registerCommand(commands.refreshPrices, (url?: string) => refresh.refresh(url)),
    vscode.commands.registerCommand(commands.useBundledPrices, () => refresh.backToBundled()),
  ];
}
