import catalogueText from 'catalogue:text';
import { homedir } from 'node:os';
import type * as vscode from 'vscode';
import type { PriceLensApi } from '../core/api';
import { activateExtension } from '../host/activate';
import { localFiles } from './localFiles';
import { spawnNodeWorker } from './nodeWorker';

export function activate(context: vscode.ExtensionContext): PriceLensApi {
  return activateExtension(context, {
    name: 'node',
    spawnWorker: spawnNodeWorker,
    catalogueText,
    localFiles,
    homeFolder: homedir(),
  });
}
