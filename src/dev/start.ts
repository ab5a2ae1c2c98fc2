/**
 * `npm start`: builds the extension and brings up a real VS Code with it and a sample workspace.
 * `npm start -- --desktop` uses the installed desktop VS Code, `--open` also opens the browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildExtension } from './buildExtension';
import { root } from './paths';
import { copySampleWorkspace } from './sampleWorkspace';
import { installVsCode } from './vscode/install';
import { startServer } from './vscode/server';
import { createUserData, removeUserData, writeUserSettings } from './vscode/userData';
import { workbenchUrl } from './vscode/workbenchUrl';

const whatToTry = `
  Open english.md or 中文.md      the token count and its cost are in the status bar, bottom right
  Select a few lines              the count follows the selection
  F1, "Compare Models"            what this text costs across providers (or click the status bar)
`;

async function startDesktop(workspace: string): Promise<void> {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell }).status !== 0) {
    throw new Error(
      'There is no "code" command here. In VS Code run "Shell Command: Install \'code\' command in ' +
        'PATH", or use npm start without --desktop: it brings a VS Code of its own.',
    );
  }
  const userData = await createUserData();
  writeUserSettings(`${userData}/User`);
  console.log(whatToTry);
  console.log('VS Code is open in its own window; close that window to end.');
  const code = spawn(
    'code',
    ['--wait', `--user-data-dir=${userData}`, `--extensionDevelopmentPath=${root}`, workspace],
    { shell, stdio: 'inherit' },
  );
  await Promise.race([new Promise(resolve => code.once('exit', resolve)), interrupted()]);
  code.kill();
  await removeUserData(userData);
}

async function startInBrowser(workspace: string, open: boolean): Promise<void> {
  const install = await installVsCode(line => {
    console.log(line);
  });
  const server = await startServer(install);
  const target = { folder: workspace, extensionDevelopmentPath: root };
  const url = workbenchUrl(server.authority, target, server.connectionToken);
  console.log(`\nVS Code is ready. Open this address in a browser:\n\n  ${url}\n${whatToTry}`);
  console.log('Ctrl-C ends it.');
  if (open) {
    openBrowser(url);
  }
  await Promise.race([
    interrupted(),
    server.ended.then(() => {
      console.error('The VS Code server ended by itself. Start again with npm start.');
      process.exitCode = 1;
    }),
  ]);
  await server.stop();
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {
      console.log(`No browser could be opened (${command} is missing): open the address by hand.`);
    })
    .unref();
}

async function interrupted(): Promise<void> {
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { desktop: { type: 'boolean' }, open: { type: 'boolean' } },
  });
  buildExtension();
  const workspace = await copySampleWorkspace();
  try {
    await (values.desktop
      ? startDesktop(workspace)
      : startInBrowser(workspace, values.open ?? false));
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
