import { spawn } from 'node:child_process';

/**
 * Runs npm in a folder that is a package of its own.
 * @param pathFirst a folder to put first on PATH, so that npm's scripts find the Node they need.
 */
export async function npm(folder: string, args: string[], pathFirst?: string): Promise<void> {
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
