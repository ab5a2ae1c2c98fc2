import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VsCodeInstall } from './install';
import { createUserData, removeUserData, writeLanguagePack, writeUserSettings } from './userData';

/** What a VS Code server can be started with. */
export interface ServerOptions {
  /** User settings on top of the quiet defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Display language of extensions, for example `zh-cn`. Default: English. */
  readonly locale?: string;
  /** Whether folders are untrusted until somebody trusts them, as users have it. Default: all are trusted. */
  readonly asksForTrust?: boolean;
  /** A packaged extension to install, as users have it. */
  readonly vsix?: string;
  /** Folders of unpacked extensions to have installed beside. */
  readonly unpacked?: readonly string[];
  /** Environment variables for the server and its extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** A module that each of its processes, and each of their threads, loads before anything else. */
  readonly preload?: string;
  /** Receives everything the server prints. */
  readonly onOutput?: (text: string) => void;
}

/** A running VS Code server on this machine. */
export interface VsCodeServer {
  /** `127.0.0.1:port`. */
  readonly authority: string;
  /** Whoever does not bring it is not answered: any user of this machine reaches the port. */
  readonly connectionToken: string;
  /** Settles when the server has ended, wanted or not. */
  readonly ended: Promise<unknown>;
  /** Ends the server with every process it started, and deletes its user data. */
  stop(): Promise<void>;
}

const startTimeout = 60_000;
/** No marketplace: nothing here needs one, and its absence is not worth errors and delays. */
const offline = { EXTENSIONS_GALLERY: '{}' };
/** Nobody asks, and nothing is trusted. */
const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};
const guard = path.join(import.meta.dirname, 'guard.ts');
const ownHostOnly = path.join(import.meta.dirname, 'ownHostOnly.cjs');

/** Starts a VS Code server with fresh user data on a free port. */
export async function startServer(
  install: VsCodeInstall,
  options: ServerOptions = {},
): Promise<VsCodeServer> {
  const userData = await createUserData();
  const dataFolder = path.join(userData, 'data');
  const trust = options.asksForTrust === true;
  writeUserSettings(path.join(dataFolder, 'User'), {
    ...(trust ? untrusted : {}),
    ...options.settings,
  });
  const extensions = path.join(userData, 'ext');
  const connectionToken = randomBytes(20).toString('hex');
  const tokenFile = path.join(userData, 'token');
  // In a file: every user of this machine sees the arguments of its processes.
  await writeFile(tokenFile, connectionToken, { mode: 0o600 });
  const shared = ['--server-data-dir', userData, '--extensions-dir', extensions];
  for (const folder of options.unpacked ?? []) {
    // A server without a list of installed extensions takes over what it finds in their folder.
    await cp(folder, path.join(extensions, path.basename(folder)), { recursive: true });
  }
  const language: string[] = [];
  if (options.locale) {
    writeLanguagePack(dataFolder, options.locale);
    language.push('--locale', options.locale);
  }
  try {
    if (options.vsix) {
      await installExtension(install, options.vsix, shared);
    }
    const child = spawnGuarded(
      install,
      [
        ...['--host', '127.0.0.1', '--port', '0'],
        ...['--connection-token-file', tokenFile],
        '--accept-server-license-terms',
        // The workbench obeys the development paths in its address only with this switch.
        '--enable-smoke-test-driver',
        ...(trust ? [] : ['--disable-workspace-trust']),
        ...['--telemetry-level', 'off'],
        ...language,
        ...shared,
      ],
      options,
    );
    const ended = new Promise(resolve => child.once('exit', resolve));
    const authority = await waitForAuthority(child, options.onOutput);
    return {
      authority,
      connectionToken,
      ended,
      stop: async () => {
        await end(child);
        await removeUserData(userData);
      },
    };
  } catch (error) {
    await removeUserData(userData);
    throw error;
  }
}

function spawnGuarded(
  install: VsCodeInstall,
  args: string[],
  { env = {}, preload }: Pick<ServerOptions, 'env' | 'preload'> = {},
): ChildProcess {
  // VS Code removes NODE_OPTIONS; switches of the first process it hands on to every other.
  const switches = [ownHostOnly, ...(preload === undefined ? [] : [preload])].map(
    file => `--require=${file}`,
  );
  const command = [install.node, ...switches, install.serverMain, ...args];
  return spawn(install.node, ['--no-warnings', guard, ...command], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...ownEnvironment(), ...offline, ...env },
  });
}

/** Without what a VS Code leaves in its terminal: this server must not take that one's for its own. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)),
  );
}

/** Closing the guard's standard input is the one way to end it, on purpose or by accident. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exited = new Promise(resolve => child.once('exit', resolve));
  child.stdin?.end();
  await exited;
}

async function installExtension(
  install: VsCodeInstall,
  vsix: string,
  shared: string[],
): Promise<void> {
  const child = spawnGuarded(install, ['--install-extension', path.resolve(vsix), ...shared]);
  const output = collect(child);
  const code = await new Promise(resolve => child.once('close', resolve));
  // The guard ends with its group by a signal, so success is what the server says.
  if (!output.text().includes('was successfully installed')) {
    throw new Error(`VS Code could not install ${vsix} (code ${String(code)}):\n${output.text()}`);
  }
}

function collect(child: ChildProcess, onOutput?: (text: string) => void): { text(): string } {
  let text = '';
  const add = (chunk: Buffer) => {
    text += chunk.toString();
    onOutput?.(chunk.toString());
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return { text: () => text };
}

async function waitForAuthority(
  child: ChildProcess,
  onOutput?: (text: string) => void,
): Promise<string> {
  const output = collect(child, onOutput);
  try {
    return await new Promise<string>((resolve, reject) => {
      const fail = (why: string) => {
        reject(new Error(`The VS Code server did not start: ${why}\n${output.text().trim()}`));
      };
      const timer = setTimeout(() => {
        fail(`no port after ${startTimeout / 1000} s.`);
      }, startTimeout);
      child.on('error', error => {
        fail(error.message);
      });
      child.on('exit', () => {
        fail('it ended.');
      });
      child.stdout?.on('data', () => {
        const port = /Extension host agent listening on (\d+)/.exec(output.text())?.[1];
        if (port) {
          clearTimeout(timer);
          resolve(`127.0.0.1:${port}`);
        }
      });
    });
  } catch (error) {
    await end(child);
    throw error;
  }
}
