/**
 * `npm run test:robustness`: the long form of what every `npm test` tries in short. First whatever may
 * arrive, then faults, the network and half an hour of work in VS Code (`PRICE_LENS_SOAK_MINUTES`).
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './paths';
import { runExtensionTests } from './runExtensionTests';
import { buildExtension } from './buildExtension';

const soakMinutes = '30';

function tryWhateverArrives(): boolean {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'robustness', '--disable-console-intercept'],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PRICE_LENS_ROBUSTNESS: 'long',
        VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
      },
    },
  );
  return status === 0;
}

async function main(): Promise<void> {
  const isSound = tryWhateverArrives();
  buildExtension();
  process.env.PRICE_LENS_SOAK_MINUTES ??= soakMinutes;
  const servers = ['network', 'refresh', 'vocabularies', 'providerCounts'];
  const inVsCode = [...servers, 'faults', 'storage', 'soak'];
  const { passed, failed } = await runExtensionTests('server', inVsCode);
  console.log(`In VS Code: ${passed} passed, ${failed} failed`);
  process.exitCode = isSound && failed === 0 && passed > 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
