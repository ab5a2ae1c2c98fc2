/**
 * Everything that ships: every npm package in a bundle has a licence that may be shipped, is named in
 * THIRD_PARTY_NOTICES.md, and every runtime dependency has its reason in CONTRIBUTING.md. Read from
 * the production build that `npm run check` has just made.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC-BY-4.0']);

/** Files copied into the package without passing a bundler. */
const copied = ['@vscode/codicons'];

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}
interface Package {
  version: string;
  license?: string;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function bundledPackages(): string[] {
  const metafiles = Object.values(
    JSON.parse(read('.cache/metafile.json')) as Record<string, Metafile>,
  );
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(output =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [file] : [],
      ),
    ),
  );
  const names = inputs.flatMap(file => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return name === undefined ? [] : [name];
  });
  return [...new Set([...names, ...copied])].sort();
}

const notices = read('THIRD_PARTY_NOTICES.md');
const contributing = read('CONTRIBUTING.md');
const { dependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
};
const problems: string[] = [];

const shipped = bundledPackages();
for (const name of shipped) {
  const { version, license = 'none' } = JSON.parse(
    read(path.join('node_modules', name, 'package.json')),
  ) as Package;
  console.log(`${name.padEnd(26)} ${version.padEnd(9)} ${license}`);
  if (!allowed.has(license)) {
    problems.push(`${name} is under ${license}: not one of ${[...allowed].join(', ')}`);
  }
  if (!notices.includes(`\`${name}\``)) {
    problems.push(`${name} is shipped and not named in THIRD_PARTY_NOTICES.md`);
  }
}
for (const [name, version] of Object.entries(dependencies)) {
  if (!contributing.includes(`\`${name}\``)) {
    problems.push(`${name} is a runtime dependency without a reason in CONTRIBUTING.md`);
  }
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    problems.push(`${name} is not pinned to one version: ${version}`);
  }
}
for (const file of readdirSync('media/vocabularies').filter(name => name.endsWith('.bpe'))) {
  if (!notices.includes(`\`${file}\``)) {
    problems.push(`${file} is shipped and not named in THIRD_PARTY_NOTICES.md`);
  }
}
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { integrity?: string; link?: boolean }>;
};
for (const [name, { integrity, link }] of Object.entries(lock.packages)) {
  if (name !== '' && link !== true && integrity === undefined) {
    problems.push(`${name} has no checksum in package-lock.json`);
  }
}
if (!existsSync('LICENSE')) {
  problems.push('LICENSE is missing');
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${shipped.length} packages shipped, each allowed and named.`);
}
