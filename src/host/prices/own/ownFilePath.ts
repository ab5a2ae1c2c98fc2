import * as vscode from 'vscode';

const workspaceVariable = '${workspaceFolder}';

/**
 * The file that an entry of `priceLens.prices.files` means; `null` where there is no such place: `~`
 * without a home folder, or a path in the workspace while none is open.
 */
export function ownFileUri(path: string, homeFolder: string | null): vscode.Uri | null {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) {
    return vscode.Uri.parse(path);
  }
  if (/^~(?=$|[\\/])/.test(path)) {
    return homeFolder === null ? null : join(vscode.Uri.file(homeFolder), path.slice(1));
  }
  if (path.startsWith(workspaceVariable)) {
    return workspace === undefined ? null : join(workspace, path.slice(workspaceVariable.length));
  }
  if (/^([\\/]|[a-z]:)/i.test(path)) {
    // Without file system of its own the host reads only what the workspace's provider serves.
    return homeFolder === null && workspace !== undefined
      ? workspace.with({ path })
      : vscode.Uri.file(path);
  }
  return workspace === undefined ? null : join(workspace, path);
}

function join(folder: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, path.replaceAll('\\', '/'));
}
