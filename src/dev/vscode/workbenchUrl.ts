/** What a workbench is opened with; all paths are absolute. */
interface WorkbenchTarget {
  /** Folder to open; none opens an empty window. */
  readonly folder?: string | undefined;
  /** Folder to open by its address: one that no disk has. */
  readonly folderUri?: string | undefined;
  /** An extension to run from its sources, in the Node extension host. The workbench takes only one. */
  readonly extensionDevelopmentPath?: string | undefined;
  /** A module whose `run()` VS Code calls in the extension host, as it does for desktop tests. */
  readonly extensionTestsPath?: string | undefined;
}

/** The address of the workbench of a server started by `startServer`, which wants its `connectionToken`. */
export function workbenchUrl(
  authority: string,
  target: WorkbenchTarget,
  connectionToken?: string,
): string {
  const remote = (file: string) => `vscode-remote://${authority}${encodeURI(toUrlPath(file))}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (target.extensionDevelopmentPath) {
    payload.push(['extensionDevelopmentPath', remote(target.extensionDevelopmentPath)]);
  }
  if (target.extensionTestsPath) {
    payload.push(['extensionTestsPath', remote(target.extensionTestsPath)]);
  }
  const url = new URL(`http://${authority}/`);
  const folder = target.folderUri ?? (target.folder && toUrlPath(target.folder));
  if (folder) {
    url.searchParams.set('folder', folder);
  } else {
    url.searchParams.set('ew', 'true');
  }
  if (connectionToken !== undefined) {
    url.searchParams.set('tkn', connectionToken);
  }
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** `C:\work` is `/c:/work` in a URI; a POSIX path is itself. */
function toUrlPath(file: string): string {
  const forward = file.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
