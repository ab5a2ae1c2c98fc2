/** `npm run check`: everything that can be said about the sources without running the product. */
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly [name: string, command: string])[] = [
  ['format', 'npm run -s format:check'],
  ['types', 'npm run -s check-types'],
  ['lint', 'npm run -s lint'],
  ['prices', 'npm run -s pricing:validate'],
  ['build', 'npm run -s compile -- --production'],
  ['budgets', 'tsx src/dev/budgets.ts'],
];

const failed = steps.filter(([name, command]) => {
  const started = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`check failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}
