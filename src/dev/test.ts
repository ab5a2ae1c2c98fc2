/**
 * `npm test`: every stage, or those named (`npm test -- unit e2e`), side by side. The last line sums
 * them up: `N passed, N failed`. Fails on any failure and on a stage that ran no test.
 */
import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resultsFolder } from './paths';
import type { Totals } from './runExtensionTests';
import { sideBySide } from './sideBySide';
import { desktopStage, prepare, stages, type Stage } from './stages';

/** Says that what the stage needs is there already. */
const prepared = '--prepared';
/** Stages wait for windows and timers more than they compute: two keep two cores busy. */
const lanes = 2;

function choose(names: readonly string[]): readonly Stage[] {
  const known = [...stages, desktopStage];
  const unknown = names.find(name => !known.some(stage => stage.name === name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no stage "${unknown}". Stages: ${known.map(stage => stage.name).join(', ')}.`,
    );
  }
  return names.length === 0 ? stages : known.filter(stage => names.includes(stage.name));
}

async function runStage(stage: Stage): Promise<Totals> {
  try {
    const totals = await stage.run();
    if (totals.passed + totals.failed === 0) {
      console.error(`${stage.name}: no test ran. That counts as a failure.`);
      return { passed: 0, failed: 1 };
    }
    return totals;
  } catch (error) {
    console.error(`${stage.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

const totalsFile = (name: string): string => path.join(resultsFolder, `${name}-totals.json`);

/** Each stage in a process of its own, which leaves its totals behind. */
async function runStages(chosen: readonly Stage[]): Promise<Totals> {
  const all = { passed: 0, failed: 0 };
  for (const { name } of chosen) {
    rmSync(totalsFile(name), { force: true });
  }
  const steps = chosen.map(({ name }) => ({
    name,
    command: `tsx src/dev/test.ts ${prepared} ${name}`,
  }));
  await sideBySide(steps, lanes, ({ name }, _isDone, seconds) => {
    const totals = readTotals(name);
    all.passed += totals.passed;
    all.failed += totals.failed;
    console.log(`\n── ${name}: ${totals.passed} passed, ${totals.failed} failed (${seconds} s)`);
  });
  return all;
}

function readTotals(name: string): Totals {
  try {
    return JSON.parse(readFileSync(totalsFile(name), 'utf8')) as Totals;
  } catch {
    console.error(`${name}: it ended without a result.`);
    return { passed: 0, failed: 1 };
  }
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const isPrepared = words.includes(prepared);
  const chosen = choose(words.filter(word => word !== prepared));
  mkdirSync(resultsFolder, { recursive: true });
  if (!isPrepared) {
    await prepare(chosen);
  }
  const [first] = chosen;
  const totals =
    chosen.length === 1 && first !== undefined ? await runStage(first) : await runStages(chosen);
  if (isPrepared && first !== undefined) {
    writeFileSync(totalsFile(first.name), JSON.stringify(totals));
  } else {
    console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  }
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // What could not be prepared is a test that could not be made.
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
