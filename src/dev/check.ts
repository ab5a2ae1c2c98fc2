/** `npm run check`: everything that can be said about the sources without running the product. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The longest first: they run side by side. */
const steps: readonly (readonly [name: string, command: string])[] = [
  ['lint', 'npm run -s lint'],
  ['types', 'npm run -s check-types'],
  ['format', 'npm run -s format:check'],
  [
    'build, budgets and package',
    'npm run -s compile -- --production && tsx src/dev/budgets.ts && tsx src/dev/licences.ts && npm run -s package -- --no-build',
  ],
  ['prices', 'npm run -s pricing:validate'],
];

/** Runs a step, printing what it prints when it has ended, so that steps do not mix. */
async function passes([name, command]: (typeof steps)[number]): Promise<boolean> {
  const started = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise(resolve => child.once('close', resolve));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(Buffer.concat(output));
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return code === 0;
}

async function main(): Promise<void> {
  const waiting = [...steps];
  const failed: string[] = [];
  const lanes = Array.from({ length: Math.min(availableParallelism(), steps.length) }, async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await passes(step))) {
        failed.push(step[0]);
      }
    }
  });
  await Promise.all(lanes);
  if (failed.length > 0) {
    console.error(`check failed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

void main();
