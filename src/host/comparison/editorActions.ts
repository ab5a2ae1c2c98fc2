import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { byteOrderMark } from '../../core/text/csv';
import { baseName } from '../baseName';
import { commands } from '../ids';
import type { Log } from '../log';
import type { SettingsStore } from '../settings/settings';
import { messageOf } from '../../core/messageOf';
import { offerText } from '../text/rowLines';
import { writeWhole } from '../storage/writeWhole';
import type { EditorAction } from './comparisonSession';

/** The first is what a file without one of these endings gets. */
const fileTypes = [
  { format: 'csv', extension: 'csv', name: 'CSV' },
  { format: 'markdown', extension: 'md', name: 'Markdown' },
  { format: 'json', extension: 'json', name: 'JSON' },
] as const;

type Texts = Extract<EditorAction, { type: 'save' }>['texts'];

interface Outcome {
  readonly message: string;
  readonly failed: boolean;
}

/** What a click in the view does in VS Code; each answers with a sentence for the view, or with nothing. */
export class EditorActions {
  readonly #settings: SettingsStore;
  readonly #log: Log;

  constructor(settings: SettingsStore, log: Log) {
    this.#settings = settings;
    this.#log = log;
  }

  async run(
    action: Exclude<EditorAction, { type: 'pinSubject' }>,
    target: vscode.TextDocument | undefined,
    row?: Row,
  ): Promise<Outcome | null> {
    switch (action.type) {
      case 'copy':
        await vscode.env.clipboard.writeText(action.text);
        return done(vscode.l10n.t('Copied'));
      case 'save':
        return save(action.texts);
      case 'useModel':
        await this.#settings.chooseModel(action.id);
        return done(
          vscode.l10n.t('The status bar now shows {0}', row ? offerText(row) : action.id),
        );
      case 'insertId':
        return insertId(action.id, target);
      case 'openFile':
        await vscode.commands.executeCommand('workbench.action.quickOpen');
        return null;
      case 'chooseModel':
        await vscode.commands.executeCommand(commands.chooseModel);
        return null;
      case 'showLog':
        this.#log.show();
        return null;
      case 'reportProblem':
        this.#log.error('Comparison view:', action.problem);
        return null;
    }
  }
}

/** Asks for a file and writes the format that its ending names. */
async function save(texts: Texts): Promise<Outcome | null> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, 'model-costs.csv') }),
    filters: Object.fromEntries(fileTypes.map(({ name, extension }) => [name, [extension]])),
  });
  if (uri === undefined) {
    return null;
  }
  const ending = uri.path.slice(uri.path.lastIndexOf('.') + 1).toLowerCase();
  const { format } = fileTypes.find(({ extension }) => extension === ending) ?? fileTypes[0];
  const text = format === 'csv' ? byteOrderMark + texts.csv : texts[format];
  try {
    await writeWhole(uri, new TextEncoder().encode(text));
  } catch (error) {
    return failed(vscode.l10n.t('{0} was not saved. {1}', baseName(uri), messageOf(error)));
  }
  return done(vscode.l10n.t('Saved {0}', baseName(uri)));
}

/** Writes the provider's own id over each selection of the editor the text is in. */
async function insertId(id: string, target: vscode.TextDocument | undefined): Promise<Outcome> {
  const editor =
    vscode.window.visibleTextEditors.find(each => each.document === target) ??
    vscode.window.visibleTextEditors[0];
  if (editor === undefined) {
    return failed(vscode.l10n.t('No editor is visible to insert the id into. Open a file first.'));
  }
  const modelId = id.slice(id.indexOf('/') + 1);
  const inserted = await editor.edit(edit => {
    for (const selection of editor.selections) {
      edit.replace(selection, modelId);
    }
  });
  return inserted
    ? done(vscode.l10n.t('Inserted {0}', modelId))
    : failed(vscode.l10n.t('The editor did not accept the text; is the file read-only?'));
}

function done(message: string): Outcome {
  return { message, failed: false };
}

function failed(message: string): Outcome {
  return { message, failed: true };
}
