import { deflateRawSync } from 'node:zlib';
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
import { zipEntries } from '../../../src/dev/release/zipEntries';

/** A zip archive by the book (APPNOTE 4.3), each entry deflated or stored. */
function zip(files: Readonly<Record<string, string>>, isDeflated: boolean): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = Buffer.from(text);
    const data = isDeflated ? deflateRawSync(raw) : raw;
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isDeflated ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(raw.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, nameBytes, data);
    directory.push(entry, nameBytes);
    offset += local.length + nameBytes.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const entry = (name: string, text = '') => ({ name, bytes: Buffer.from(text) });

describe('the package', () => {
  it.each([true, false])('is read as the archive it is (deflated: %s)', isDeflated => {
    const files = { 'extension/a.js': 'code '.repeat(50), 'extension/说明.md': '中文' };
    const read = zipEntries(zip(files, isDeflated));
    expect(read.map(({ name, bytes }) => [name, bytes.toString()])).toEqual(Object.entries(files));
  });

  it('has exactly the files that are expected', () => {
    const found = packageProblems(1, [entry('a'), entry('extra.map')], ['a', 'b']);
    expect(found).toEqual(['extra.map is not expected in it', 'b is missing in it']);
  });

  it('keeps to its budget', () => {
    expect(packageProblems(packageBudget, [], [])).toEqual([]);
    expect(packageProblems(packageBudget + 1, [], [])).toHaveLength(1);
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
    expect(packageProblems(1, [entry('a.js', text)], ['a.js'])).toHaveLength(1);
  });

  it('may hold addresses and names of settings', () => {
    const text = 'https://example.com/home/a/b sk-id "llm.work/x" /v1/models';
    expect(packageProblems(1, [entry('a.js', text)], ['a.js'])).toEqual([]);
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
