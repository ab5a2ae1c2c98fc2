/**
 * Runs a command and takes the whole process tree down when the process that started this one is
 * gone, however it went: its end of standard input closes. The VS Code server starts extension
 * hosts, terminals and watchers of its own, which would otherwise outlive a crash or a `kill -9`.
 *
 * Runs on plain Node 24, without a build: keep it free of imports from this project.
 */
import { spawn, spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
if (!command) {
  throw new Error('usage: guard <command> [argument …]');
}

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function endEverything(code: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(process.pid), '/T', '/F']);
    process.exit(code);
  }
  // Started as the leader of its own group: this reaches every descendant, itself last.
  process.kill(-process.pid, 'SIGKILL');
}

child.on('error', error => {
  console.error(error.message);
  endEverything(1);
});
child.on('exit', code => {
  endEverything(code ?? 1);
});
// Ctrl-C in a terminal reaches this process too; only the parent's end counts.
process.on('SIGINT', () => undefined);
process.stdin.on('end', () => {
  endEverything(0);
});
process.stdin.on('error', () => {
  endEverything(0);
});
process.stdin.resume();
