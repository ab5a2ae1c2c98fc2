import { describe, expect, it } from 'vitest';
import { gitRule } from '../../../src/core/files/gitignore';
import { compileGlob, many, type Takes } from '../../../src/core/files/globMachine';
import { compileWorkbenchGlob } from '../../../src/core/files/workbenchGlob';
import { IgnoreRules } from '../../../src/host/files/ignoreRules';

/** Steps of work until the answer. */
function stepsOf(work: Generator<undefined, boolean>): number {
  for (let steps = 1; ; steps++) {
    if (work.next().done === true) {
      return steps;
    }
  }
}

const siblings = new Set<string>();

describe('matching in bounded time', () => {
  it('looks at a character once for each place of the pattern, whatever the pattern is', () => {
    const stars = 30;
    let looks = 0;
    const isA: Takes = code => {
      looks++;
      return code === 0x61;
    };
    const glob = compileGlob([
      ...Array.from({ length: stars }, () => many(isA)),
      { one: code => code === 0x62 },
    ]);
    const text = `${'a'.repeat(200)}c`;
    expect(glob.matches(text)).toBe(false);
    expect(looks).toBeLessThanOrEqual(glob.size * text.length);
  });

  it.each([
    ['a/**/'.repeat(10) + 'x', 'a/'.repeat(40) + 'y'],
    ['**/'.repeat(200) + 'b', 'a/'.repeat(200) + 'a'],
    ['*a'.repeat(200) + '*b', 'a'.repeat(255)],
    ['/' + '*[a-c]?'.repeat(100) + 'z', 'abc'.repeat(80)],
  ])('%.20s… in .gitignore', (pattern, file) => {
    const rules = IgnoreRules.fromSettings({}).withGitignore(pattern, 0);
    expect(rules.isGitignored(file.split('/'), false)).toBe(false);
  });

  it.each([
    ['(a+)+b', `${'a'.repeat(40)}c`],
    ['*a'.repeat(200) + '*b', 'a'.repeat(255)],
    ['{a,b}'.repeat(200), 'a'.repeat(199)],
    ['{*,**}'.repeat(150) + 'b', 'a'.repeat(255)],
    ['{{{{{{a,b},c},d}'.repeat(60), 'abcd'],
    ['**/'.repeat(300) + 'b', 'a/'.repeat(100)],
  ])('%.20s… in files.exclude', (pattern, file) => {
    expect(compileWorkbenchGlob(pattern)?.matches(file)).toBe(false);
  });

  it('many rules that each take their time are asked in many steps', () => {
    const rules = IgnoreRules.fromSettings({}).withGitignore(
      `${'*a'.repeat(20)}b\n`.repeat(500),
      0,
    );
    const name = 'a'.repeat(200);
    expect(stepsOf(rules.judge([name], false, siblings))).toBeGreaterThan(50);
    // So is a single one that takes its time at a deep folder.
    const deep = IgnoreRules.fromSettings({}).withGitignore(`${'**/a/'.repeat(200)}b*`, 0);
    const path = Array.from({ length: 1500 }, () => 'a');
    expect(stepsOf(deep.judge(path, true, siblings))).toBeGreaterThan(50);
    // Few rules need none between.
    const few = IgnoreRules.fromSettings({}).withGitignore('*.log\nbuild/\n/dist\n', 0);
    expect(stepsOf(few.judge(['a.txt'], false, siblings))).toBe(1);
  });
});

describe('rules beyond what rules are', () => {
  it('too many of them do not hold, those so far do', () => {
    const rules = IgnoreRules.fromSettings({}).withGitignore('*.log\n', 0);
    const flooded = rules.withGitignore('\n'.repeat(300_000), 0).withGitignore('*\n', 0);
    expect(flooded.ignores(['a.log'], false, siblings)).toBe(true);
    expect(rules.withGitignore('a*b\n'.repeat(100_000), 0).ignores(['ab'], false, siblings)).toBe(
      false,
    );
    // Together they are too many, too.
    let nested = rules;
    for (let depth = 0; depth < 1000; depth++) {
      nested = nested.withGitignore(`name${depth}\n`.repeat(100), depth);
    }
    expect(nested.room).toBeGreaterThanOrEqual(0);
  });

  it('a rule longer than any path is none', () => {
    const rules = IgnoreRules.fromSettings({}).withGitignore(`*.log\n${'?'.repeat(5000)}\n`, 0);
    expect(rules.ignores(['a.log'], false, siblings)).toBe(true);
    expect(rules.ignores(['a'.repeat(5000)], false, siblings)).toBe(false);
    expect(gitRule('?'.repeat(1000))?.matcher.matches('a'.repeat(1000))).toBe(true);
  });

  it('a glob longer than any path is left out and told', () => {
    const told: string[] = [];
    const settings = { ['a'.repeat(70_000)]: true, ['{a,b}'.repeat(2000)]: true, b: true };
    const rules = IgnoreRules.fromSettings(settings, 0, glob => told.push(glob));
    expect(told.map(({ length }) => length)).toEqual([70_000, 10_000]);
    expect(rules.ignores(['b'], false, siblings)).toBe(true);
  });

  it.each([null, undefined, 5, 'text', [], ['**'], { '*': null }].map(value => [value]))(
    'files.exclude may be %j',
    value => {
      expect(() => IgnoreRules.fromSettings(value).ignores(['a'], false, siblings)).not.toThrow();
    },
  );
});
