import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IgnoreRules } from '../../../src/host/files/ignoreRules';

/** Files of a tree and what their `.gitignore` files say; git itself is asked what it would keep. */
const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'patterns hold at every depth': {
    '.gitignore': '*.log\n# comment\n\n\\#literal\nspace\\ \n',
    'a.log': '',
    'deep/b.log': '',
    'deep/kept.txt': '',
    '#literal': '',
    'space ': '',
  },
  'a deeper file takes back what an upper one ignores': {
    '.gitignore': '*.log\n',
    'deep/.gitignore': '!kept.log\n',
    'deep/kept.log': '',
    'deep/other.log': '',
    'kept.log': '',
  },
  'nothing is taken back inside an ignored folder': {
    '.gitignore': 'build/\n!build/kept.txt\n',
    'build/.gitignore': '!*\n',
    'build/kept.txt': '',
    'src/build': 'a file, not a folder',
  },
  'a slash anchors to the folder of the file': {
    '.gitignore': '/out\ndocs/*.tmp\n',
    out: '',
    'src/out': '',
    'docs/a.tmp': '',
    'src/docs/a.tmp': '',
    'src/.gitignore': '/only-here\n',
    'src/only-here': '',
    'only-here': '',
  },
  'two stars, ranges, question marks': {
    '.gitignore': '**/generated/**\na/**/z\n[a-c]?.txt\nfoo/**\n!foo/keep\n',
    'x/generated/y/f': '',
    'a/z': '',
    'a/b/c/z': '',
    'b1.txt': '',
    'd1.txt': '',
    'foo/keep': '',
    'foo/drop': '',
  },
  'the case of letters matters': { '.gitignore': 'Readme\n', Readme: '', README: '' },
  'the last rule decides': {
    '.gitignore': '*\n!*/\n!*.md\n',
    'a.md': '',
    'b/c.md': '',
    'b/d.ts': '',
  },
};

/** As the walk of a folder asks the rules. */
function kept(
  folder: string,
  at: readonly string[] = [],
  above = IgnoreRules.fromSettings({}),
): string[] {
  const entries = readdirSync(path.join(folder, ...at), { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  const rules = names.has('.gitignore')
    ? above.withGitignore(readFileSync(path.join(folder, ...at, '.gitignore'), 'utf8'), at.length)
    : above;
  return entries
    .filter(entry => entry.name !== '.git')
    .filter(entry => !rules.ignores([...at, entry.name], entry.isDirectory(), names))
    .flatMap(entry =>
      entry.isDirectory()
        ? kept(folder, [...at, entry.name], rules)
        : [[...at, entry.name].join('/')],
    );
}

describe('.gitignore files', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lens-ignore-'));

  beforeAll(() => {
    for (const [name, files] of Object.entries(cases)) {
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(root, name, file)), { recursive: true });
        writeFileSync(path.join(root, name, file), content);
      }
      execFileSync('git', ['init', '--quiet'], { cwd: path.join(root, name) });
    }
  });

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it.each(Object.keys(cases))('%s, as git has it', name => {
    const folder = path.join(root, name);
    const list = ['-c', 'core.excludesFile=', 'ls-files', '-z', '--others', '--exclude-standard'];
    const expected = execFileSync('git', list, { cwd: folder, encoding: 'utf8' });
    expect(kept(folder).sort()).toEqual(expected.split('\0').filter(Boolean).sort());
  });
});

describe('files.exclude', () => {
  const rules = IgnoreRules.fromSettings({
    '**/*.js': { when: '$(basename).ts' },
    '**/secret': true,
    'top.txt': true,
    '**/shown': false,
    '': true,
  });
  const siblings = (...names: string[]) => new Set(names);

  it('leaves out what its globs name', () => {
    expect(rules.ignores(['a', 'secret'], true, siblings('secret'))).toBe(true);
    expect(rules.ignores(['top.txt'], false, siblings('top.txt'))).toBe(true);
    expect(rules.ignores(['a', 'top.txt'], false, siblings('top.txt'))).toBe(false);
    expect(rules.ignores(['shown'], false, siblings('shown'))).toBe(false);
  });

  it('asks for the sibling where a rule has a condition', () => {
    expect(rules.ignores(['$&.js'], false, siblings('$&.js', '$&.ts'))).toBe(true);
    expect(rules.ignores(['a.js'], false, siblings('a.js', 'b.ts'))).toBe(false);
  });

  it('begins at the workspace folder, wherever the repository begins', () => {
    const inside = IgnoreRules.fromSettings({ 'top.txt': true }, 1);
    expect(inside.ignores(['workspace', 'top.txt'], false, siblings('top.txt'))).toBe(true);
    expect(inside.ignores(['workspace', 'a', 'top.txt'], false, siblings('top.txt'))).toBe(false);
  });
});
