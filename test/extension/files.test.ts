import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import type { CountingService } from '../../src/host/counting/countingService';
import { countFiles, type FileCounts } from '../../src/host/files/countFiles';
import { FileAccess } from '../../src/host/files/fileAccess';
import { FileCounter, type FileServices } from '../../src/host/files/fileCounter';
import { commands } from '../../src/host/ids';
import { priceLens, sampleFile } from './support/extension';
import { MemoryFiles } from './support/memoryFiles';

const folder = sampleFile('counted');
const inFolder = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(folder, ...path);
const write = (name: string, content: string | Uint8Array): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    inFolder(name),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );

/** As the explorer calls the command: what was clicked, then all that is selected. */
async function count(...uris: vscode.Uri[]): Promise<FileCounts> {
  const counts = await vscode.commands.executeCommand<FileCounts | undefined>(
    commands.countFiles,
    uris[0],
    uris,
  );
  assert.ok(counts, 'the count was not superseded');
  return counts;
}

const paths = ({ files }: FileCounts): string[] => files.map(file => file.path.join('/'));
const skips = ({ skipped }: FileCounts): [string | undefined, string][] =>
  skipped
    .map(({ uri, reason }): [string | undefined, string] => [uri.path.split('/').at(-1), reason])
    .sort();
const tokensOf = ({ files }: FileCounts, name: string): number | undefined =>
  files.find(file => file.path.at(-1) === name)?.counts.get('o200k_base')?.tokens;

/** The extension's own counts, by its API. */
async function ownCounting(): Promise<FileServices['counting']> {
  const api = await priceLens();
  const countText: CountingService['countText'] = async text => {
    const count = await api.countTokens(text, 'openai/gpt-4o');
    return new Map([[count.tokenizer, count]]);
  };
  return {
    countText,
    countBytes: (bytes, families) => countText(new TextDecoder().decode(bytes), families),
  };
}

suite('counting files and folders', () => {
  suiteSetup(async () => {
    await priceLens();
    await write('a.txt', 'hello world');
    await write('deep/b.ts', 'const answer = 42;');
    await write('deep/ignored.log', 'not counted');
    await write('deep/kept.log', 'counted');
    await write('.gitignore', '*.log\nbuild/\n');
    await write('deep/.gitignore', '!kept.log\n');
    await write('build/output.js', 'made by a build');
    await write('picture.bin', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]));
    await write('utf16.txt', new Uint8Array([0xff, 0xfe, 0x60, 0x4f, 0x7d, 0x59]));
  });

  suiteTeardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  test('counts what git would keep, says what it skipped', async () => {
    const counts = await count(folder);
    assert.deepEqual(paths(counts), [
      'counted/.gitignore',
      'counted/a.txt',
      'counted/deep/.gitignore',
      'counted/deep/b.ts',
      'counted/deep/kept.log',
      'counted/utf16.txt',
    ]);
    assert.deepEqual(skips(counts), [['picture.bin', 'binary']]);
    assert.equal(tokensOf(counts, 'b.ts'), encode('const answer = 42;').length);
    assert.equal(tokensOf(counts, 'utf16.txt'), encode('你好').length);
    assert.equal(counts.cancelled, false);
  });

  test('knows languages by the names of the files', async () => {
    const { files } = await count(inFolder('deep', 'b.ts'));
    // The web host is not told of the extensions that a server has.
    const isToldOf = vscode.extensions.getExtension('vscode.typescript') !== undefined;
    assert.equal(files[0]?.language, isToldOf ? 'TypeScript' : '.ts');
  });

  test('counts what is ignored when it was chosen itself', async () => {
    assert.deepEqual(paths(await count(inFolder('build'))), ['build/output.js']);
    assert.deepEqual(paths(await count(inFolder('deep', 'ignored.log'))), ['ignored.log']);
  });

  test('keeps to the rules of the folders above', async () => {
    assert.deepEqual(paths(await count(inFolder('deep'))), [
      'deep/.gitignore',
      'deep/b.ts',
      'deep/kept.log',
    ]);
  });

  test('counts nothing twice in nested choices', async () => {
    const counts = await count(folder, inFolder('deep'), folder, inFolder('deep', 'b.ts'));
    assert.equal(new Set(counts.files.map(({ uri }) => uri.toString())).size, counts.files.length);
    assert.equal(counts.files.length, 6);
  });

  test('tells two chosen folders of one name apart', async () => {
    await write('deep/deep/c.txt', 'c');
    await write('other/deep/d.txt', 'd');
    const counts = await count(inFolder('deep', 'deep'), inFolder('other', 'deep'));
    assert.deepEqual(
      counts.files.map(({ path }) => path[0]?.split('/').slice(-2).join('/')),
      ['deep/deep', 'other/deep'],
    );
    await vscode.workspace.fs.delete(inFolder('deep', 'deep'), { recursive: true });
    await vscode.workspace.fs.delete(inFolder('other'), { recursive: true });
  });

  test('an unsaved buffer wins over the disk', async () => {
    const uri = inFolder('a.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), 'unsaved 你好 ');
    });
    const counts = await count(uri);
    const text = 'unsaved 你好 hello world';
    assert.equal(tokensOf(counts, 'a.txt'), encode(text).length);
    assert.equal(counts.files[0]?.bytes, new TextEncoder().encode(text).length);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('reads the encodings VS Code reads', async () => {
    const files = vscode.workspace.getConfiguration('files', folder);
    await write('gbk/gbk.txt', new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]));
    await write('gbk/bom.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x68, 0x69]));
    await write('gbk/utf16.txt', new Uint8Array([0x68, 0, 0x69, 0]));
    await files.update('encoding', 'gbk', vscode.ConfigurationTarget.Workspace);
    try {
      const counts = await count(inFolder('gbk'));
      assert.equal(tokensOf(counts, 'gbk.txt'), encode('你好').length);
      assert.equal(tokensOf(counts, 'bom.txt'), encode('hi').length);
      assert.equal(tokensOf(counts, 'utf16.txt'), encode('hi').length);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('reads a file with broken characters as VS Code shows it', async () => {
    await write('broken.txt', new Uint8Array([0x61, 0xff, 0x62]));
    const counts = await count(inFolder('broken.txt'));
    const document = await vscode.workspace.openTextDocument(inFolder('broken.txt'));
    assert.equal(tokensOf(counts, 'broken.txt'), encode(document.getText()).length);
    await vscode.workspace.fs.delete(inFolder('broken.txt'));
  });

  test('keeps to an encoding that is set for one language', async () => {
    await write('encoded/text.txt', new Uint8Array([0xe4, 0xbd, 0xa0]));
    const files = vscode.workspace.getConfiguration('files', {
      uri: folder,
      languageId: 'plaintext',
    });
    await files.update('encoding', 'gbk', vscode.ConfigurationTarget.Workspace, true);
    try {
      const counts = await count(inFolder('encoded', 'text.txt'));
      // The bytes of 你 in UTF-8 are other characters in GBK.
      const tokens = tokensOf(counts, 'text.txt');
      assert.ok(tokens !== undefined && tokens !== encode('你').length, `${tokens}`);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace, true);
      await vscode.workspace.fs.delete(inFolder('encoded'), { recursive: true });
    }
  });

  test('skips files beyond the limit, and says how large they are', async () => {
    const settings = vscode.workspace.getConfiguration('priceLens');
    await write('limit/large.txt', 'a line of text\n'.repeat(10_000));
    await write('limit/small.txt', 'small');
    await settings.update('files.maximumSizeMB', 0.1, vscode.ConfigurationTarget.Global);
    try {
      const counts = await count(inFolder('limit'));
      assert.deepEqual(paths(counts), ['limit/small.txt']);
      assert.deepEqual(
        counts.skipped.map(file => file.reason === 'too-large' && file.bytes),
        [150_000],
      );
    } finally {
      await settings.update('files.maximumSizeMB', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('leaves out what files.exclude hides', async () => {
    const files = vscode.workspace.getConfiguration('files', folder);
    await write('made/a.js', 'made from a.ts');
    await write('made/a.ts', 'a');
    await write('made/own.js', 'written by hand');
    await files.update(
      'exclude',
      { '**/*.js': { when: '$(basename).ts' } },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      assert.deepEqual(paths(await count(inFolder('made'))), ['made/a.ts', 'made/own.js']);
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('counts a notebook as its cells', async () => {
    const cells = [
      { cell_type: 'markdown', source: ['# Title\n', 'text'], attachments: { 'a.png': {} } },
      {
        cell_type: 'code',
        source: 'x = 1',
        outputs: [{ data: { 'image/png': 'AAAA'.repeat(9000) } }],
      },
    ];
    await write('notebooks/a.ipynb', JSON.stringify({ nbformat: 4, cells }));
    await write('notebooks/broken.ipynb', '{"cells": [');
    await write('notebooks/empty.ipynb', '');
    const counts = await count(inFolder('notebooks'));
    const expected = encode('# Title\ntext').length + encode('x = 1').length;
    assert.equal(tokensOf(counts, 'a.ipynb'), expected);
    assert.equal(tokensOf(counts, 'empty.ipynb'), 0);
    assert.deepEqual(skips(counts), [['broken.ipynb', 'notebook']]);
  });

  test('takes nothing binary for a text', async () => {
    const bytes = (text: string): Uint8Array =>
      Uint8Array.from(text, character => character.charCodeAt(0));
    await write('kinds/ascii.pdf', '%PDF-1.4\n1 0 obj <</Length 44>> endobj');
    await write('kinds/packed.bz2', bytes('BZh91AY&SY\u00d8\u0072\u0001\u002f\u0080\u00ff\u0015'));
    await write('kinds/latin.txt', bytes('caf\u00e9\n'));
    await write('kinds/control.txt', 'a log\u0001with a control');
    const counts = await count(inFolder('kinds'));
    assert.deepEqual(paths(counts), ['kinds/control.txt', 'kinds/latin.txt']);
    assert.deepEqual(skips(counts), [
      ['ascii.pdf', 'binary'],
      ['packed.bz2', 'binary'],
    ]);
  });

  test('rules that are too many or too long are left out, and said', async () => {
    await write('flooded/.gitignore', '*.txt\n'.repeat(50_000));
    await write('flooded/a.txt', 'a');
    await write('flooded/deep/.gitignore', `${'a'.repeat(5000)}\n*.log\n`);
    await write('flooded/deep/b.log', 'b');
    const counts = await count(inFolder('flooded', 'deep'), inFolder('flooded'));
    assert.deepEqual(
      paths(counts).filter(path => !path.endsWith('.gitignore')),
      ['flooded/a.txt'],
    );
    assert.deepEqual(skips(counts), [
      ['.gitignore', 'rules'],
      ['.gitignore', 'rules'],
    ]);
  });

  test('patterns of the settings that are too long are left out, and said', async () => {
    const files = vscode.workspace.getConfiguration('files', folder);
    await write('settings/(a+)+b', 'counted');
    await write('settings/aaab', 'counted');
    const exclude = { ['x'.repeat(70_000)]: true, '**/(a+)+b': true, ['{a,b}'.repeat(200)]: true };
    await files.update('exclude', exclude, vscode.ConfigurationTarget.Workspace);
    try {
      const counts = await count(inFolder('settings'));
      assert.deepEqual(paths(counts), ['settings/aaab']);
      assert.deepEqual(
        counts.skipped.map(({ reason }) => reason),
        ['rules'],
      );
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('a file that is gone is reported, not thrown', async () => {
    const counts = await count(inFolder('missing.txt'));
    assert.deepEqual(counts.files, []);
    assert.deepEqual(skips(counts), [['missing.txt', 'unreadable']]);
  });

  test('a later count takes the place of one under way', async () => {
    const first = vscode.commands.executeCommand(commands.countFiles, folder, [folder]);
    const second = count(inFolder('a.txt'));
    assert.equal(await first, undefined);
    assert.deepEqual(paths(await second), ['a.txt']);
  });
});

suite('counting files of a file system that makes trouble', () => {
  const files = new MemoryFiles();
  const root = vscode.Uri.parse('memory:/root');
  let registration: vscode.Disposable;

  suiteSetup(async () => {
    await priceLens();
    registration = vscode.workspace.registerFileSystemProvider('memory', files);
  });

  suiteTeardown(() => {
    registration.dispose();
  });

  test('what cannot be read is said; the rest is counted', async () => {
    files.set('/root/fine.txt', 'fine');
    files.set('/root/secret.txt', vscode.FileSystemError.NoPermissions('secret.txt'));
    files.set('/root/locked', vscode.FileSystemError.NoPermissions('locked'));
    files.set('/root/locked/inside.txt', 'never seen');
    files.set('/root/pipe', vscode.FileType.Unknown);
    files.set('/root/loop', vscode.FileType.SymbolicLink | vscode.FileType.Directory);
    files.set('/root/link.txt', vscode.FileType.SymbolicLink | vscode.FileType.File);
    files.set('/root/broken', vscode.FileType.SymbolicLink);
    const counts = await count(root);
    assert.deepEqual(paths(counts), ['root/fine.txt']);
    assert.deepEqual(skips(counts), [
      ['broken', 'link'],
      ['link.txt', 'link'],
      ['locked', 'unreadable'],
      ['loop', 'link'],
      ['pipe', 'special'],
      ['secret.txt', 'unreadable'],
    ]);
  });

  test('a folder that changes meanwhile gives what was there', async () => {
    files.set('/changing/a.txt', 'a');
    files.set('/changing/b.txt', 'b');
    files.onRead = path => {
      if (path.endsWith('/a.txt')) {
        files.remove('/changing/b.txt');
        files.set('/changing/new.txt', 'new');
      }
    };
    const counts = await count(vscode.Uri.parse('memory:/changing'));
    files.onRead = () => undefined;
    const seen = [...paths(counts), ...skips(counts).map(([name]) => name)];
    assert.ok(seen.some(name => name?.endsWith('a.txt')));
    assert.ok(
      seen.some(name => name?.endsWith('b.txt')),
      'counted or reported',
    );
  });

  test('a file that grows while it is read is counted or said, never read beyond the limit', async () => {
    const grow = (bytes: number) => (path: string) => {
      files.set(path, 'a '.repeat(bytes / 2));
    };
    const services = { files: new FileAccess(null), counting: await ownCounting() };
    const counter = new FileCounter(services, {
      families: ['o200k_base'],
      maximumBytes: 200_000,
      signal: new AbortController().signal,
    });
    const uri = vscode.Uri.parse('memory:/growing.txt');
    files.set('/growing.txt', 'short');
    files.onRead = grow(150_000);
    const grown = await counter.count(uri);
    assert.ok(grown.kind === 'counted' && grown.bytes === 150_000, JSON.stringify(grown));
    files.set('/growing.txt', 'short');
    files.onRead = grow(250_000);
    assert.deepEqual(await counter.count(uri), {
      kind: 'skipped',
      problem: { reason: 'too-large', bytes: 250_000 },
    });
    files.onRead = () => undefined;
  });

  test('names are text, whatever is in them', async () => {
    const names = [
      'new\nline.md',
      '\u202Egnp.exe',
      '[x](command:quit).md',
      '<img src=x>.md',
      'a\\b',
    ];
    for (const name of names) {
      files.set(`/names/${name}`, 'text');
    }
    const counts = await count(vscode.Uri.parse('memory:/names'));
    assert.deepEqual(
      counts.files.map(({ path }) => path.at(-1)),
      [...names].sort(),
    );
  });

  test('cancelling keeps what was counted until then', async () => {
    for (let file = 0; file < 100; file++) {
      files.set(`/many/${file}.txt`, `file ${file}`);
    }
    const services = { files: new FileAccess(null), counting: await ownCounting() };
    const cancel = new AbortController();
    const counts = await countFiles([vscode.Uri.parse('memory:/many')], services, {
      families: ['o200k_base'],
      maximumBytes: 1000,
      onProgress: done => {
        if (done.files === 20) {
          cancel.abort();
        }
      },
      signal: cancel.signal,
    });
    assert.equal(counts.cancelled, true);
    // The files that were being counted when the cancel came may still be in it, no others.
    assert.ok(counts.files.length >= 20 && counts.files.length <= 36, `${counts.files.length}`);
    assert.deepEqual(counts.skipped, []);
  });

  test('a folder without a text is an answer too', async () => {
    files.set('/bare/picture.png', new Uint8Array([0x89, 0x50, 0, 0, 0]));
    const counts = await count(vscode.Uri.parse('memory:/bare'));
    assert.deepEqual([counts.files.length, counts.cancelled], [0, false]);
    assert.deepEqual(skips(counts), [['picture.png', 'binary']]);
  });
});
