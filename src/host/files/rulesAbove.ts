import * as vscode from 'vscode';
import { IgnoreRules } from './ignoreRules';

/** Rules in force in a folder, and where it lies for them. */
export interface PlacedRules {
  /** Segments from where the rules begin down to the folder. */
  readonly path: readonly string[];
  readonly rules: IgnoreRules;
}

/**
 * What is already ignored where a walk begins: by the `.gitignore` files between the repository, or
 * else the workspace folder, and this folder, and by `files.exclude`. A folder that is ignored itself
 * was chosen on purpose: what ignores it does not hold inside.
 */
export async function rulesAbove(folder: vscode.Uri): Promise<PlacedRules> {
  const workspace = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  const repository = (await repositoryOf(folder)) ?? workspace ?? folder;
  const [base, repositoryDepth, workspaceDepth] = placed(repository, workspace ?? folder);
  const path = segmentsBelow(base, folder);
  const configuration = vscode.workspace.getConfiguration('files', folder);
  let rules = IgnoreRules.fromSettings(configuration.get('exclude', {}), workspaceDepth);
  rules = rules.withGitignore(
    await readRules(vscode.Uri.joinPath(repository, '.git', 'info', 'exclude')),
    repositoryDepth,
  );
  for (let depth = repositoryDepth; depth < path.length; depth++) {
    const above = vscode.Uri.joinPath(base, ...path.slice(0, depth));
    rules = rules.withGitignore(await readGitignore(above), depth);
    if (rules.isGitignored(path.slice(0, depth + 1), true)) {
      return { path, rules: rules.withoutGitignores() };
    }
  }
  return { path, rules };
}

export function readGitignore(folder: vscode.Uri): Promise<string> {
  return readRules(vscode.Uri.joinPath(folder, '.gitignore'));
}

/** No rules where there is no such file, or none that can be read. */
async function readRules(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return '';
  }
}

/** The nearest folder, this one or one above, that is a git repository. */
async function repositoryOf(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let above = folder; ; above = vscode.Uri.joinPath(above, '..')) {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(above, '.git'));
      return above;
    } catch {
      // Not here, or not allowed to know: the folders above may still say.
    }
    if (segments(above).length === 0) {
      return undefined;
    }
  }
}

/** The upper one of two folders on one line of descent, and how deep each lies under it. */
function placed(
  repository: vscode.Uri,
  workspace: vscode.Uri,
): [base: vscode.Uri, repositoryDepth: number, workspaceDepth: number] {
  return segments(repository).length <= segments(workspace).length
    ? [repository, 0, segmentsBelow(repository, workspace).length]
    : [workspace, segmentsBelow(workspace, repository).length, 0];
}

function segments(uri: vscode.Uri): string[] {
  return uri.path.split('/').filter(Boolean);
}

function segmentsBelow(base: vscode.Uri, uri: vscode.Uri): string[] {
  return segments(uri).slice(segments(base).length);
}
