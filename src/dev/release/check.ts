/**
 * `npm run release:check`: what must hold before a version goes to the Marketplace and Open VSX and
 * `npm run check` does not ask, because it need not hold on every day. Run `npm run package` first.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { root } from '../paths';
import {
  changelogProblems,
  manifestProblems,
  pngSize,
  textProblems,
  type Manifest,
} from './manifestProblems';
import { packageContents, translationsOf } from './packageContents';
import { packageProblems } from './packageProblems';
import { readmeProblems } from './readmeProblems';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const texts = (file: string): Record<string, string> =>
  JSON.parse(read(file)) as Record<string, string>;

function packed(version: string): string[] {
  const file = `llm-price-lens-${version}.vsix`;
  if (!existsSync(path.join(root, file))) {
    return [`${file} is missing: run npm run package`];
  }
  const archive = readFileSync(path.join(root, file));
  const entries = unzipSync(archive);
  return [
    ...packageProblems(archive.length, entries, packageContents),
    ...(strFromU8(entries['extension/package.json'] ?? new Uint8Array()) === read('package.json')
      ? []
      : [`${file} was made from another package.json: run npm run package`]),
  ];
}

function uncommitted(): string[] {
  const status = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return status
    .split('\n')
    .filter(Boolean)
    .map(line => `not committed: ${line.slice(3)}`);
}

/** What ships, and what builds it: a hole in either can become one of ours. */
function known(): string[] {
  const { status, stdout, stderr } = spawnSync('npm', ['audit', '--audit-level=low'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0
    ? []
    : [`npm audit does not say that all is well:\n${stdout.trim()}\n${stderr.trim()}`];
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const icon = path.join(root, manifest.icon ?? '');
const checks: Readonly<Record<string, readonly string[]>> = {
  manifest: manifestProblems(
    manifest,
    manifest.icon === undefined ? null : pngSize(readFileSync(icon)),
  ),
  texts: textProblems(
    read('package.json'),
    Object.fromEntries(
      ['package.nls.json', ...translationsOf('package.nls.json')].map(name => [name, texts(name)]),
    ),
  ),
  changelog: changelogProblems(read('CHANGELOG.md'), manifest.version),
  pages: [
    ...['README.md', ...translationsOf('README.md')],
    ...['CHANGELOG.md', 'SUPPORT.md', 'SECURITY.md'],
  ].flatMap(page => readmeProblems(page, read(page), file => existsSync(path.join(root, file)))),
  package: packed(manifest.version),
  tree: uncommitted(),
  vulnerabilities: known(),
};

for (const [name, problems] of Object.entries(checks)) {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of problems) {
    console.error(`  - ${problem}`);
    process.exitCode = 1;
  }
}
