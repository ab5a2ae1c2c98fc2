/** `npm run check`: everything that can be said about the sources without running the product. */
import { availableParallelism } from 'node:os';
import { sideBySide, type Step } from './sideBySide';

/** The longest first. */
const steps: readonly Step[] = [
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'types', command: 'npm run -s check-types' },
  { name: 'format', command: 'npm run -s format:check' },
  {
    name: 'build, budgets and package',
    command:
      'npm run -s compile -- --production && tsx src/dev/budgets.ts && tsx src/dev/licences.ts && npm run -s package -- --no-build',
  },
  { name: 'prices', command: 'npm run -s pricing:validate' },
];

async function main(): Promise<void> {
  const failed = await sideBySide(steps, availableParallelism(), ({ name }, isDone, seconds) => {
    console.log(`${isDone ? '✓' : '✗'} ${name} (${seconds} s)`);
  });
  if (failed.length > 0) {
    console.error(`check failed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

void main();
