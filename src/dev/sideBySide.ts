import { spawn } from 'node:child_process';
import { root } from './paths';

/** A command line under the name it is told by. */
export interface Step {
  readonly name: string;
  readonly command: string;
}

/**
 * Runs commands, `lanes` of them at a time, beginning in their order. What one prints is printed when
 * it has ended, so that they do not mix; `ended` is told then. Returns the names of those that failed.
 */
export async function sideBySide(
  steps: readonly Step[],
  lanes: number,
  ended: (step: Step, isDone: boolean, seconds: string) => void,
): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const started = performance.now();
      const { isDone, output } = await run(step.command);
      process.stdout.write(output);
      ended(step, isDone, ((performance.now() - started) / 1000).toFixed(1));
      if (!isDone) {
        failed.push(step.name);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, steps.length) }, lane));
  return failed;
}

async function run(command: string): Promise<{ isDone: boolean; output: Buffer }> {
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise(resolve => child.once('close', resolve));
  return { isDone: code === 0, output: Buffer.concat(output) };
}
