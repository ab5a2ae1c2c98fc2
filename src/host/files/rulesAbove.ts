import * as vscode from 'vscode';
import { isOverlongRule, longestGlob } from '../../core/files/gitignore';
import { formatNumber } from '../../core/text/numbers';
import { IgnoreRules } from './ignoreRules';

/** Rules that do not hold: the file or folder they are from, and why, for the user to read. */
export type OnLeftOut = (uri: vscode.Uri, detail: string) => void;

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
export async function rulesAbove(
  folder: vscode.Uri,
  onLeftOut: OnLeftOut = () => undefined,
): Promise<PlacedRules> {
  const workspace = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  const repository = (await repositoryOf(folder)) ?? workspace ?? folder;
  const [base, repositoryDepth, workspaceDepth] = placed(repository, workspace ?? folder);
  const path = segmentsBelow(base, folder);
  const configuration = vscode.workspace.getConfiguration('files', folder);
  const tooLong: string[] = [];
  let rules = IgnoreRules.fromSettings(configuration.get('exclude'), workspaceDepth, glob => {
    tooLong.push(glob);
  });
  if (tooLong.length > 0) {
    onLeftOut(
      workspace ?? folder,
      vscode.l10n.t('files.exclude has patterns that are too long: {0}', shortened(tooLong)),
    );
  }
  const ofRepository = vscode.Uri.joinPath(repository, '.git', 'info', 'exclude');
  rules = await withRulesOf(ofRepository, rules, repositoryDepth, onLeftOut);
  for (let depth = repositoryDepth; depth < path.length; depth++) {
    const above = vscode.Uri.joinPath(base, ...path.slice(0, depth));
    rules = await withGitignoreOf(above, rules, depth, onLeftOut);
    if (rules.isGitignored(path.slice(0, depth + 1), true)) {
      return { path, rules: rules.withoutGitignores() };
    }
  }
  return { path, rules };
}

/** With the `.gitignore` of this folder, which is `depth` segments under the root of the rules. */
export function withGitignoreOf(
  folder: vscode.Uri,
  rules: IgnoreRules,
  depth: number,
  onLeftOut: OnLeftOut,
): Promise<IgnoreRules> {
  return withRulesOf(vscode.Uri.joinPath(folder, '.gitignore'), rules, depth, onLeftOut);
}

/** The rules as they are where there is no such file, or none that can be read. */
async function withRulesOf(
  file: vscode.Uri,
  rules: IgnoreRules,
  depth: number,
  onLeftOut: OnLeftOut,
): Promise<IgnoreRules> {
  let content: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    content = size > rules.room ? new Uint8Array(0) : await vscode.workspace.fs.readFile(file);
    if (Math.max(size, content.length) > rules.room) {
      const kilobytes = formatNumber(Math.ceil(size / 1024), 'en');
      onLeftOut(file, vscode.l10n.t('its {0} kB are more than any rules have', kilobytes));
      return rules;
    }
  } catch {
    return rules;
  }
  const text = new TextDecoder().decode(content);
  if (text.split('\n').some(isOverlongRule)) {
    const longest = formatNumber(longestGlob, 'en');
    onLeftOut(file, vscode.l10n.t('some are longer than {0} characters', longest));
  }
  return rules.withGitignore(text, depth);
}

/** A few of them, cut: a reader knows by their beginnings which are meant. */
function shortened(globs: readonly string[]): string {
  const shown = globs.slice(0, 3).map(glob => (glob.length > 40 ? `${glob.slice(0, 40)}…` : glob));
  return [...shown, ...(globs.length > 3 ? ['…'] : [])].join(', ');
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
