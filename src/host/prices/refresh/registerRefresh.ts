import * as vscode from 'vscode';
import { textArgument } from '../../commandArguments';
import { commands } from '../../ids';
import { PriceRefresh, type RefreshServices } from './priceRefresh';
import { RefreshedPrices, type RefreshedPricesServices } from './refreshedPrices';
import { RefreshStore } from './refreshStore';

/** The commands of refreshed prices; what an earlier session fetched comes back into force. */
export function registerRefresh(
  context: vscode.ExtensionContext,
  services: Omit<RefreshServices, 'refreshed' | 'memory'> &
    Pick<RefreshedPricesServices, 'pricing'>,
): readonly { dispose(): unknown }[] {
  const { version } = context.extension.packageJSON as { version: string };
  const { pricing, log } = services;
  const store = new RefreshStore(vscode.Uri.joinPath(context.globalStorageUri, 'prices'), version);
  const refreshed = new RefreshedPrices({ store, pricing, log });
  void refreshed.restore();
  const refresh = new PriceRefresh({ ...services, refreshed, memory: context.globalState });
  return [
    refreshed,
    refresh,
    vscode.commands.registerCommand(commands.refreshPrices, (url: unknown) =>
      refresh.refreshFrom(textArgument(url)),
    ),
    vscode.commands.registerCommand(commands.useBundledPrices, () => refreshed.backToBundled()),
  ];
}
