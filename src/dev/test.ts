/**
 * `npm test`: every stage, or those named (`npm test -- unit e2e`). The last line sums them up:
 * `N passed, N failed`. Fails on any failure and on a stage that ran no test.
 */
import { build, desktopStage, stages, type Stage } from './stages';
import { sum, type Totals } from './totals';

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
  console.log(`\n── ${stage.name}`);
  const started = performance.now();
  try {
    const totals = await stage.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${stage.name}: ${totals.passed} passed, ${totals.failed} failed (${seconds} s)`);
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

function tryBuild(): boolean {
  try {
    build();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function main(): Promise<void> {
  const chosen = choose(process.argv.slice(2));
  const results: Totals[] = [];
  let built: boolean | undefined;
  for (const stage of chosen) {
    if (stage.needsBuild && !(built ??= tryBuild())) {
      console.error(`${stage.name}: not run, because the build failed.`);
      results.push({ passed: 0, failed: 1 });
    } else {
      results.push(await runStage(stage));
    }
  }
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
