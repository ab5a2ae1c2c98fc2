/**
 * `npm run test:robustness`: the long form of what every `npm test` tries in short. First whatever may
 * arrive, then faults, the network and half an hour of work in VS Code (`PRICE_LENS_SOAK_MINUTES`).
 */
import { buildExtension } from './buildExtension';
import { runExtensionTests } from './runExtensionTests';
import { runVitest } from './stages';

const soakMinutes = '30';

async function main(): Promise<void> {
  process.env.PRICE_LENS_ROBUSTNESS = 'long';
  const whateverArrives = runVitest('robustness', '--disable-console-intercept');
  buildExtension();
  process.env.PRICE_LENS_SOAK_MINUTES ??= soakMinutes;
  const servers = ['network', 'refresh', 'vocabularies', 'providerCounts'];
  const inVsCode = [...servers, 'faults', 'storage', 'soak'];
  const { passed, failed } = await runExtensionTests('server', inVsCode);
  console.log(`In VS Code: ${passed} passed, ${failed} failed`);
  process.exitCode = whateverArrives.failed + failed === 0 && passed > 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
