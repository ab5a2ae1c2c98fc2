import * as vscode from 'vscode';
import type { FileAccess } from '../files/fileAccess';
import { listFiles } from '../files/listFiles';
import { linkedCommands } from '../ids';
import { modelIdsInLine } from '../lineIds';
import type { PricingService } from '../pricingService';
import { showInformation, withProgress } from '../text/notify';
import { endingOf } from './endingOf';

/** What is larger is data; ids of models stand in code and configuration. */
const largestFile = 1_000_000;
/** Nobody goes through more. */
const mostPlaces = 1_000;
/** In between VS Code answers others; opening a document takes longer than this. */
const mostLines = 20_000;

/** The links of the hover that write a successor in place of an id. */
export function registerReplacing(
  pricing: PricingService,
  files: FileAccess,
): readonly vscode.Disposable[] {
  // Anybody may run a command: it writes what we would offer for the id, and nothing else.
  const isOffered = (id: unknown, successor: unknown): boolean =>
    typeof id === 'string' &&
    typeof successor === 'string' &&
    endingOf(id, pricing)?.replacements.includes(successor) === true;
  const { replaceHere, replaceInFiles } = linkedCommands;
  return [
    vscode.commands.registerCommand(
      replaceHere,
      async (address: unknown, line: unknown, id: unknown, successor: unknown) => {
        if (typeof address === 'string' && typeof line === 'number' && isOffered(id, successor)) {
          await replaceInLine(vscode.Uri.parse(address), line, id as string, successor as string);
        }
      },
    ),
    vscode.commands.registerCommand(replaceInFiles, async (id: unknown, successor: unknown) => {
      if (isOffered(id, successor)) {
        await replaceInAll(id as string, successor as string, files);
      }
    }),
  ];
}

async function replaceInLine(
  uri: vscode.Uri,
  line: number,
  id: string,
  successor: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  // Of the text as it is: the hover may be older than the last keystroke.
  for (const range of line < document.lineCount ? rangesIn(document, line, id) : []) {
    edit.replace(uri, range, successor);
  }
  await vscode.workspace.applyEdit(edit);
}

/** Looks the id up in the files of the workspace, and leaves the choice to VS Code's preview. */
async function replaceInAll(id: string, successor: string, files: FileAccess): Promise<void> {
  const title = vscode.l10n.t('Looking for {0} in the files of the workspace', `"${id}"`);
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Replace {0} with {1}', `"${id}"`, `"${successor}"`);
  let found = 0;
  const isDone = await withProgress(title, async (report, signal) => {
    const roots = (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri);
    const listed = listFiles(roots, {
      isCancelled: () => signal.aborted,
      onSkipped: () => undefined,
    });
    let looked = 0;
    for await (const { uri } of listed) {
      if (found >= mostPlaces) {
        break;
      }
      looked += 1;
      report(vscode.l10n.t('{0} files', looked));
      for (const range of await placesOf(uri, id, files)) {
        edit.replace(uri, range, successor, { needsConfirmation: true, label });
        found += 1;
      }
    }
    return !signal.aborted;
  });
  if (!isDone) {
    return;
  }
  if (found === 0) {
    void showInformation(vscode.l10n.t('{0} stands in no file of the workspace.', `"${id}"`));
    return;
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

async function placesOf(
  uri: vscode.Uri,
  id: string,
  files: FileAccess,
): Promise<readonly vscode.Range[]> {
  try {
    const content = await files.read(uri, largestFile);
    // Most files do not name it: they are not opened.
    if (content === undefined || !new TextDecoder().decode(content).includes(id)) {
      return [];
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const lines = Math.min(document.lineCount, mostLines);
    return Array.from({ length: lines }, (_, line) => rangesIn(document, line, id)).flat();
  } catch {
    // Binary, or gone meanwhile.
    return [];
  }
}

/** The id where it stands as a whole, in this spelling. */
function rangesIn(document: vscode.TextDocument, line: number, id: string): vscode.Range[] {
  return document.lineAt(line).text.includes(id)
    ? modelIdsInLine(document, line)
        .filter(({ text }) => text === id)
        .map(({ start, end }) => new vscode.Range(line, start, line, end))
    : [];
}
