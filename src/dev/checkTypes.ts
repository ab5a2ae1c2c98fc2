/** Type-checks every layer with its own libraries: core never sees the DOM, the host never sees Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const layers = [...readdirSync('src').map(folder => `src/${folder}`), 'test'].filter(folder =>
  existsSync(`${folder}/tsconfig.json`),
);

const failed = layers.filter(layer => {
  const buildInfo = `.cache/types/${layer.replaceAll('/', '-')}.tsbuildinfo`;
  const result = spawnSync(
    process.execPath,
    [
      'node_modules/typescript/bin/tsc',
      '-p',
      layer,
      '--incremental',
      '--tsBuildInfoFile',
      buildInfo,
    ],
    { stdio: 'inherit' },
  );
  return result.status !== 0;
});

if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`);
  process.exitCode = 1;
}
