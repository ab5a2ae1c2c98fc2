import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IgnoreRules } from '../../../src/host/files/ignoreRules';
import { scaled } from '../../robustness/scale';

/** Short pieces of few letters, so that rules and paths meet; those git reads in a way of its own among them. */
const rulePiece = fc.constantFrom(
  ...['a', 'b', 'ab', '.', ' ', '\\ ', '/', '/', '*', '**', '/**', '**/', '***', '?', '!', '#'],
  ...[
    '\\',
    '\\a',
    '\\*',
    '\\/',
    '[ab]',
    '[!a]',
    '[^b]',
    '[a-c]',
    '[c-a]',
    '[a',
    '[]a]',
    '[]',
    '[!]a]',
  ],
  ...[
    '[[:alpha:]]',
    '[[:punct:]x]',
    '[[:nope:]]',
    '[[:a]',
    '[a/]',
    '[\\]]',
    '[a-\\c]',
    '[-a]',
    '[a-]',
  ],
  ...['é', '你', '[é]', '[[:space:]]', '{a,b}', '(a)', '+', '$', '-'],
);
const rule = fc.array(rulePiece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join(''));
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '  \n', '\t\n');
const gitignore = fc
  .array(fc.tuple(rule, ending), { minLength: 1, maxLength: 3 })
  .map(lines => lines.flat().join(''));
const name = fc
  .array(
    fc.constantFrom('a', 'b', 'c', 'ab', '.', ' ', '*', '!', '#', '[', ']', '\\', 'é', '你', '-'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(letters => letters.join(''))
  .filter(letters => !/^\.\.?$/.test(letters));
const paths = fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), {
  minLength: 20,
  maxLength: 20,
});

/** Whether the rules ignore the file itself or a folder it is in. */
function isIgnored(rules: IgnoreRules, file: readonly string[]): boolean {
  return file.some((_, depth) =>
    rules.isGitignored(file.slice(0, depth + 1), depth < file.length - 1),
  );
}

/** What git ignores of each case's paths: one question to it, for all. */
function gitSays(cases: readonly (readonly [string, readonly string[][]])[]): boolean[][] {
  const root = mkdtempSync(path.join(tmpdir(), 'lens-gitignore-'));
  try {
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    const asked = cases.flatMap(([rules, files], index) => {
      mkdirSync(path.join(root, String(index)));
      writeFileSync(path.join(root, String(index), '.gitignore'), rules);
      return files.map(file => [index, ...file].join('/'));
    });
    const options = ['--no-index', '--stdin', '-z', '--verbose', '--non-matching'];
    const answer = execFileSync('git', ['-c', 'core.excludesFile=', 'check-ignore', ...options], {
      cwd: root,
      input: asked.join('\0'),
      maxBuffer: 1 << 30,
    }).toString();
    // Four fields for each: where the rule stands, its line, the rule, the path.
    const fields = answer.split('\0');
    const verdicts = asked.map((_, index) => /^[^!]/.test(fields[index * 4 + 2] ?? ''));
    return cases.map(([, files]) => verdicts.splice(0, files.length));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe('.gitignore rules at random', () => {
  it('ignore what git ignores', () => {
    const cases = fc.sample(fc.tuple(gitignore, paths), {
      numRuns: scaled(25_000),
      seed: 20261128,
    });
    const expected = gitSays(cases);
    const differing = cases.flatMap(([text, files], index) => {
      const rules = IgnoreRules.fromSettings({}).withGitignore(text, 0);
      return files
        .filter((file, at) => isIgnored(rules, file) !== expected[index]?.[at])
        .map(file => [text, file.join('/')]);
    });
    expect(differing).toEqual([]);
    // Neither side may have said the same of everything.
    const ignored = expected.flat().filter(Boolean).length;
    expect(ignored).toBeGreaterThan(cases.length);
    expect(ignored).toBeLessThan(cases.length * 15);
  });
});
