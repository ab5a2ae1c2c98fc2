/**
 * `npm run package`: a production build, packed into `llm-price-lens-<version>.vsix`, whose every file
 * is one that is meant to be shipped. `--no-build` packs what was built last, as `npm run check` does.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { buildExtension } from '../buildExtension';
import { root } from '../paths';
import { packageContents } from './packageContents';
import { packageProblems } from './packageProblems';
import { packExtension } from './packExtension';

async function main(): Promise<void> {
  if (!process.argv.includes('--no-build')) {
    buildExtension('--production');
  }
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const file = path.join(root, `llm-price-lens-${version}.vsix`);
  await packExtension(file);
  const archive = readFileSync(file);
  const problems = packageProblems(archive.length, unzipSync(archive), packageContents);
  console.log(`${path.basename(file)}: ${(archive.length / 1e6).toFixed(2)} MB`);
  if (problems.length > 0) {
    throw new Error(
      `The package is not what it should be:\n${problems.map(problem => `- ${problem}`).join('\n')}\n` +
        'A file that is meant to be shipped is added in .vscodeignore and src/dev/release/packageContents.ts.',
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
