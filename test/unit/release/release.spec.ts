import { strToU8, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  changelogProblems,
  manifestProblems,
  pngSize,
  textProblems,
  type Manifest,
} from '../../../src/dev/release/manifestProblems';
import { packageBudget, packageProblems } from '../../../src/dev/release/packageProblems';
import { readmeProblems } from '../../../src/dev/release/readmeProblems';

const files = (...names: readonly string[]): Unzipped =>
  Object.fromEntries(names.map(name => [name, strToU8('')]));

describe('the package', () => {
  it('has exactly the files that are expected', () => {
    const found = packageProblems(1, files('a', 'extra.map'), ['a', 'b']);
    expect(found).toEqual(['extra.map is not expected in it', 'b is missing in it']);
  });

  it('keeps to its budget', () => {
    expect(packageProblems(packageBudget, {}, [])).toEqual([]);
    expect(packageProblems(packageBudget + 1, {}, [])).toHaveLength(1);
  });

  it.each([
    '//# sourceMappingURL=extension.js.map',
    'at /home/someone/project/a.js',
    '"/tmp/build/src/a.ts"',
    String.raw`C:\\Users\\someone\\a.js`,
    ['-----BEGIN', 'PRIVATE KEY-----'].join(' RSA '),
    `key = "ghp_${'a1'.repeat(18)}"`,
    `key = "sk-ant-${'a1'.repeat(20)}"`,
  ])('holds nothing like %s', text => {
    expect(packageProblems(1, { 'a.js': strToU8(text) }, ['a.js'])).toHaveLength(1);
  });

  it('may hold addresses and names of settings', () => {
    const text = 'https://example.com/home/a/b sk-id "llm.work/x" /v1/models';
    expect(packageProblems(1, { 'a.js': strToU8(text) }, ['a.js'])).toEqual([]);
  });
});

describe('the manifest', () => {
  const good: Manifest = {
    version: '1.0.0',
    icon: 'icon.png',
    galleryBanner: { color: '#10233f', theme: 'dark' },
    categories: ['AI'],
    keywords: ['tokens'],
    ...Object.fromEntries(
      ['displayName', 'description', 'publisher', 'license', 'homepage', 'qna', 'l10n'].map(
        field => [field, 'x'],
      ),
    ),
  };

  it('is complete', () => {
    expect(manifestProblems(good, [256, 256])).toEqual([]);
  });

  it.each<[string, Partial<Manifest>]>([
    ['a version with a suffix', { version: '1.0.0-rc.1' }],
    ['no banner', { galleryBanner: {} }],
    ['a category of its own', { categories: ['Tokens'] }],
    ['no keywords', { keywords: [] }],
    ['no licence', { license: undefined }],
  ])('is refused with %s', (_what, change) => {
    expect(manifestProblems({ ...good, ...change }, [256, 256])).not.toEqual([]);
  });

  it('has an icon that is large enough, and a PNG', () => {
    expect(manifestProblems(good, [128, 128])).toHaveLength(1);
    expect(manifestProblems(good, pngSize(Buffer.from('<svg>')))).toHaveLength(1);
  });

  it('has all its texts in every language', () => {
    const problems = textProblems('{"title": "%a.b%", "x": "%c%"}', {
      en: { 'a.b': 'A', c: 'C' },
      zh: { 'a.b': '甲', c: ' ' },
    });
    expect(problems).toEqual(['zh has no c']);
  });

  it('is a version the changelog tells of, with its day', () => {
    expect(changelogProblems('## [1.0.0] - 2026-11-22\n', '1.0.0')).toEqual([]);
    expect(changelogProblems('## [1.0.0]\n', '1.0.0')).toHaveLength(1);
    expect(changelogProblems('## [Unreleased]\n', '1.0.0')).toHaveLength(1);
  });
});

describe('the pages', () => {
  const problems = (markdown: string) =>
    readmeProblems('README.md', markdown, path => path === 'docs/bench.md');

  it.each([
    '[bench](docs/bench.md#throughput)',
    '[site](https://example.com)',
    '# Try it\n[up](#try-it)',
    '```\n[not a link](nowhere.md)\n```',
  ])('may say %j', markdown => {
    expect(problems(markdown)).toEqual([]);
  });

  it.each([
    '[gone](docs/gone.md)',
    '![picture](http://example.com/a.png)',
    '![badge](https://example.com/a.svg)',
    '<img src="media/none.png">',
    '[up](#nowhere)',
  ])('may not say %j', markdown => {
    expect(problems(markdown)).toHaveLength(1);
  });
});
