import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toolFolder } from '../paths';
import { nodePackage } from './nodePackage';
import { writeStandIns } from './standIns';
import { spawn } from 'node:child_process';

/** code-server 4.139.1 contains VS Code 1.139.1. */
const codeServerVersion = '4.139.1';
/** As the registry has it; its own list then holds everything below it. */
const codeServerIntegrity =
  'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';
/** Raise when the steps below change, so that older installs are not taken for new ones. */
const recipe = 2;
const stagingPrefix = 'staging-';

/** A VS Code server on disk, ready to start. */
export interface VsCodeInstall {
  /** The Node binary the server runs on. */
  readonly node: string;
  /** The server's entry point. */
  readonly serverMain: string;
}

/**
 * The VS Code server in `.vscode-test/`, installed from npm on first use (about 800 MB on disk).
 * An install is built beside its place and renamed into it when complete, so an interrupted one is
 * never used, and two processes that install at once do not disturb each other.
 */
export async function installVsCode(report: (line: string) => void): Promise<VsCodeInstall> {
  const node = nodePackage(process.platform, process.arch);
  const home = path.join(toolFolder, `vscode-${codeServerVersion}-node-${node.version}-${recipe}`);
  const install = locate(home, node.name, node.binary);
  if (isComplete(install)) {
    return install;
  }

  report(`Installing the VS Code server from npm into ${path.relative('.', toolFolder)} (once).`);
  await removeAbandoned();
  const staging = path.join(toolFolder, `${stagingPrefix}${process.pid}`);
  const staged = locate(staging, node.name, node.binary);
  await mkdir(staging, { recursive: true });
  await writeFile(path.join(staging, 'package.json'), '{ "private": true }\n');

  report(`  1/2  code-server ${codeServerVersion}, Node ${node.version} …`);
  // --force: code-server names Node 24 as its engine, and npm runs on this project's Node.
  await npm(staging, [
    'install',
    '--ignore-scripts',
    '--force',
    '--no-package-lock',
    `${node.name}@${node.version}`,
    `code-server@${codeServerVersion}`,
  ]);
  await requireIntegrity(staging, 'code-server', codeServerIntegrity);
  await requireIntegrity(staging, node.name, node.integrity);
  report('  2/2  the dependencies of its VS Code …');
  await npm(
    serverFolder(staging),
    // By the list of versions and checksums it brings, which does not have what is a peer's to bring.
    ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'],
    path.dirname(staged.node),
  );
  await writeStandIns(serverFolder(staging));
  if (!isComplete(staged)) {
    throw new Error(
      `npm left an incomplete VS Code server in ${staging}: delete it and try again.`,
    );
  }
  await moveIntoPlace(staging, home, () => isComplete(install));
  report('  done.');
  return install;
}

/** npm checks what it fetches against what the registry says; this checks what the registry says. */
async function requireIntegrity(home: string, name: string, expected: string): Promise<void> {
  const lock = path.join(home, 'node_modules/.package-lock.json');
  const { packages } = JSON.parse(await readFile(lock, 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  const { integrity } = packages[`node_modules/${name}`] ?? {};
  if (integrity !== expected) {
    throw new Error(
      `The registry's ${name} has the checksum ${integrity ?? 'none'}, and not ${expected}: it is not the package this was written for. Nothing of it was run.`,
    );
  }
}

function serverFolder(home: string): string {
  return path.join(home, 'node_modules/code-server/lib/vscode');
}

function locate(home: string, nodeName: string, binary: string): VsCodeInstall {
  return {
    node: path.join(home, 'node_modules', nodeName, binary),
    serverMain: path.join(serverFolder(home), 'out/server-main.js'),
  };
}

function isComplete(install: VsCodeInstall): boolean {
  const vscode = path.dirname(path.dirname(install.serverMain));
  return [
    install.node,
    install.serverMain,
    path.join(vscode, 'node_modules/ws/package.json'),
  ].every(file => existsSync(file));
}

async function moveIntoPlace(staging: string, home: string, isThere: () => boolean): Promise<void> {
  if (!isThere()) {
    await rm(home, { recursive: true, force: true });
  }
  try {
    await rename(staging, home);
  } catch (error) {
    if (!isThere()) {
      throw error;
    }
    // Another process was faster: its install is as good as ours.
    await rm(staging, { recursive: true, force: true });
  }
}

/** Staging folders carry the process id of their installer: one whose process is gone is debris. */
async function removeAbandoned(): Promise<void> {
  await mkdir(toolFolder, { recursive: true });
  for (const entry of await readdir(toolFolder)) {
    if (entry.startsWith(stagingPrefix) && !isAlive(Number(entry.slice(stagingPrefix.length)))) {
      await rm(path.join(toolFolder, entry), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs npm in a folder that is a package of its own.
 * @param pathFirst a folder to put first on PATH, so that npm's scripts find the Node they need.
 */
async function npm(folder: string, args: string[], pathFirst?: string): Promise<void> {
  const env = { ...process.env };
  if (pathFirst) {
    env.PATH = `${pathFirst}${process.platform === 'win32' ? ';' : ':'}${env.PATH ?? ''}`;
  }
  // npm names itself to what it runs; without it Windows needs a shell to find npm.cmd.
  const self = process.env.npm_execpath;
  const [command, first, shell] = self?.endsWith('npm-cli.js')
    ? [process.execPath, [self], false]
    : ['npm', [], process.platform === 'win32'];
  const all = [
    ...first,
    ...args,
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--loglevel',
    'error',
  ];
  const child = spawn(command, all, {
    cwd: folder,
    env,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`npm ${args.join(' ')} failed with code ${code ?? 'none'}:\n${output.trim()}`);
  }
}
