import catalogueText from 'catalogue:text';
import type * as vscode from 'vscode';
import type { PriceLensApi } from '../core/api';
import { activateExtension } from '../host/activate';
import { spawnBrowserWorker } from './browserWorker';

export function activate(context: vscode.ExtensionContext): PriceLensApi {
  return activateExtension(context, {
    name: 'browser',
    spawnWorker: spawnBrowserWorker,
    catalogueText,
    localFiles: null,
    homeFolder: null,
  });
}
