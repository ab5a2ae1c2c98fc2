import * as vscode from 'vscode';
import type { Log } from '../log';
import type { SettingsStore } from '../settings';
import type { EditorAction } from './comparisonSession';

const fileTypes = {
  markdown: { extension: 'md', name: 'Markdown' },
  csv: { extension: 'csv', name: 'CSV' },
  json: { extension: 'json', name: 'JSON' },
} as const;

interface Outcome {
  readonly message: string;
  readonly failed: boolean;
}

/** What a click in the view does in VS Code; each answers with a sentence for the view, or with nothing. */
export class EditorActions {
  constructor(
    private readonly settings: SettingsStore,
    private readonly log: Log,
  ) {}

  async run(
    action: Exclude<EditorAction, { type: 'pinSource' }>,
    target: vscode.TextDocument | undefined,
  ): Promise<Outcome | null> {
    switch (action.type) {
      case 'copy':
        await vscode.env.clipboard.writeText(action.text);
        return done(vscode.l10n.t('Copied'));
      case 'save':
        return this.#save(action.format, action.text);
      case 'useModel':
        await this.settings.chooseModel(action.id);
        return done(vscode.l10n.t('The status bar now shows {0}', action.id));
      case 'insertId':
        return insertId(action.id, target);
      case 'openFile':
        await vscode.commands.executeCommand('workbench.action.quickOpen');
        return null;
      case 'showLog':
        this.log.show();
        return null;
      case 'reportProblem':
        this.log.error('Comparison view:', action.problem);
        return null;
    }
  }

  async #save(format: keyof typeof fileTypes, text: string): Promise<Outcome | null> {
    const { extension, name } = fileTypes[format];
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const fileName = `model-costs.${extension}`;
    const uri = await vscode.window.showSaveDialog({
      ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
      filters: { [name]: [extension] },
    });
    if (uri === undefined) {
      return null;
    }
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return done(vscode.l10n.t('Saved {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1)));
  }
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
