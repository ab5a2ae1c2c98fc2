import { strFromU8, type Unzipped } from 'fflate';

/** The design's budget for the whole download. */
export const packageBudget = 4_500_000;

/** What no file of a package may hold, and how to tell. */
const leaks: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a source map', /sourceMappingURL=/],
  // Word characters before it: a path inside an address, or of an example.
  [
    'a path of the machine it was built on',
    /(?<![\w.])\/(?:home|root|Users|work|tmp)\/\w[\w.-]*\//,
  ],
  ['a path of a Windows machine', /\b[A-Z]:\\\\?Users\\/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['an access token', /\b(?:ghp_\w{36}|github_pat_\w{40,}|npm_\w{36}|AKIA[0-9A-Z]{16})\b/],
  ['an API key', /\b(?:sk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}|AIza[\w-]{35})\b/],
];

/** Vocabularies are token tables: any text may stand in them. */
const isData = (name: string): boolean => /\.(?:bpe|ttf|png)$/.test(name);

/** What is wrong with a package: its size, the list of its files, and what stands in them. */
export function packageProblems(
  size: number,
  entries: Unzipped,
  expected: readonly string[],
): string[] {
  const names = Object.keys(entries);
  return [
    ...(size > packageBudget ? [`it has ${size} bytes, more than ${packageBudget}`] : []),
    ...names.filter(name => !expected.includes(name)).map(name => `${name} is not expected in it`),
    ...expected.filter(name => !names.includes(name)).map(name => `${name} is missing in it`),
    ...Object.entries(entries).flatMap(([name, bytes]) =>
      isData(name) ? [] : leaksIn(name, bytes),
    ),
  ];
}

function leaksIn(name: string, bytes: Uint8Array): string[] {
  const text = strFromU8(bytes);
  return leaks.flatMap(([what, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${name} holds ${what}: ${found.slice(0, 80)}`];
  });
}
