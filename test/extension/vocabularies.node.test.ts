import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PriceLensApi } from '../../src/core/api';
import { commands, extensionId, settingsSection } from '../../src/host/ids';
import type { TokenizerOutcome } from '../../src/host/vocabularies/tokenizerCommands';
import { FileServer } from '../unit/vocabularies/fileServer';
import { llama3Counts } from '../unit/vocabularies/llama3Counts';
import { llama3File } from '../unit/vocabularies/llama3File';
import { accepting } from './support/accepting';
import { closeAllEditors, eventually, hoverText, showText } from './support/editors';
import { priceLens } from './support/extension';
import { setSettings } from './support/pricing';

/** No checksum is published for it, so a server of ours may send any sound file in its name. */
const unpinned = {
  id: 'mimo-2.5',
  model: 'xiaomi/mimo-v2.5-pro',
  path: '/XiaomiMiMo/MiMo-V2.5-Pro/resolve/main/tokenizer.json',
};
const pinned = { id: 'llama-3', model: 'groq/llama-3.1-8b-instant' };
/** Without a number of models there is nothing to see; any model that is only estimated will do. */
const other = 'mistral/mistral-small-2603';
const retired = { id: 'minimax-m2.5', model: 'minimax/MiniMax-M2.5' };

function setMirror(base: string | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration(settingsSection)
    .update('tokenizers.mirror', base, vscode.ConfigurationTarget.Global);
}

async function fetchOnly(id: string): Promise<TokenizerOutcome> {
  const outcomes = await accepting<TokenizerOutcome[]>(commands.fetchTokenizer, id);
  assert.deepEqual(
    outcomes.map(outcome => outcome.id),
    [id],
  );
  return outcomes[0] ?? assert.fail();
}

/** Where VS Code keeps the extension's files, if there are any: below its user data, or its server's. */
function findStorage(): string | undefined {
  const command = `/proc/${process.ppid}/cmdline`;
  const server = existsSync(command)
    ? /--server-data-dir[\0=]([^\0]+)/.exec(readFileSync(command, 'utf8'))?.[1]
    : undefined;
  const userData = server ?? process.env.PRICE_LENS_TEST_USER_DATA ?? '';
  const storage = readdirSync(userData, { recursive: true, encoding: 'utf8' }).find(
    name => path.basename(name) === extensionId && name.includes('globalStorage'),
  );
  return storage === undefined ? undefined : path.join(userData, storage, 'vocabularies');
}

function storageFolder(): string {
  return findStorage() ?? assert.fail('no global storage');
}

function storedFiles(): string[] {
  const folder = findStorage();
  return folder !== undefined && existsSync(folder) ? readdirSync(folder).sort() : [];
}

async function assertEstimated(api: PriceLensApi, model: string): Promise<void> {
  const [text] = llama3Counts[0] ?? assert.fail();
  assert.equal((await api.countTokens(text, model)).exact, false);
  assert.equal(basisOf(api, model), 'download');
}

function basisOf(api: PriceLensApi, model: string): string | undefined {
  return api.models({ includeRetired: true }).find(({ id }) => id === model)?.tokenizerBasis;
}

async function assertCountsAsLlama3(api: PriceLensApi, model: string): Promise<void> {
  assert.equal(basisOf(api, model), 'exact');
  for (const [text, tokens] of llama3Counts) {
    const count = await api.countTokens(text, model);
    assert.deepEqual(
      [count.tokens, count.low, count.high, count.exact],
      [tokens, tokens, tokens, true],
    );
  }
}

suite('published tokenizers', () => {
  let api: PriceLensApi;
  let file: Buffer;
  let answer: Parameters<typeof FileServer.start>[0];
  let server: FileServer;

  suiteSetup(async () => {
    api = await priceLens();
    const root = vscode.extensions.getExtension(extensionId)?.extensionPath ?? assert.fail();
    file = llama3File(path.join(root, '.cache/packages'));
    server = await FileServer.start((response, request) => {
      if (typeof answer === 'function') {
        answer(response, request);
      }
    });
    await setMirror(server.base);
  });

  suiteTeardown(async () => {
    await setMirror(undefined);
    await server.stop();
  });

  /** Has the file stand on the disk for as long as the command runs. */
  async function useOwnFile(
    model: string,
    content: Uint8Array | string = file,
  ): Promise<TokenizerOutcome> {
    const own = path.join(storageFolder(), '..', 'own-tokenizer.json');
    writeFileSync(own, content);
    const outcome = await accepting<TokenizerOutcome>(
      commands.useTokenizerFile,
      vscode.Uri.file(own),
      model,
    );
    rmSync(own);
    return outcome;
  }

  test('nothing is connected to before the user asks', async () => {
    await assertEstimated(api, unpinned.model);
    await assertEstimated(api, pinned.model);
    assert.deepEqual(server.requests, []);
  });

  const failures: [what: string, message: RegExp, typeof answer][] = [
    ['404', /HTTP status 404/, response => response.writeHead(404).end()],
    [
      'a web page',
      /web page/,
      response => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    [
      'a torn download',
      /broke off/,
      response => {
        response.writeHead(200, { 'content-length': file.length });
        response.write(file.subarray(0, 1_000_000), () => response.destroy());
      },
    ],
    [
      'a torn download of unknown length',
      /broke off/,
      response => response.writeHead(200).end(file.subarray(0, 1_000_000)),
    ],
    [
      'too large a file',
      /more than 40 MB/,
      response => response.writeHead(200, { 'content-length': 50_000_000 }).end(),
    ],
    ['other JSON', /no tokenizer file/, response => response.end('{"error":"quota"}')],
    [
      'a tokenizer of another kind',
      /splits text in a way/,
      response => response.end(file.toString('utf8').replace('\\\\p{N}{1,3}', '\\\\p{N}{1,4}')),
    ],
  ];
  for (const [what, message, wrong] of failures) {
    test(`${what} is told, and leaves nothing behind`, async () => {
      answer = wrong;
      const outcome = await fetchOnly(unpinned.id);
      assert.equal(outcome.state, 'failed');
      assert.match(outcome.message ?? '', message);
      assert.deepEqual(storedFiles(), []);
      await assertEstimated(api, unpinned.model);
    });
  }

  test('a file that is not the one published is thrown away', async () => {
    answer = response => response.end(file);
    const outcome = await fetchOnly(pinned.id);
    assert.match(outcome.message ?? '', /not the one published \(SHA-256 c05a3c2174e9\)/);
    await assertEstimated(api, pinned.model);
  });

  test('a fetched tokenizer counts its models exactly, at once, and no others', async () => {
    answer = (response, request) => {
      if (request.url === unpinned.path) {
        response.end(file);
      } else {
        response.writeHead(404).end();
      }
    };
    assert.deepEqual(await fetchOnly(unpinned.id), { id: unpinned.id, state: 'ready' });
    await assertCountsAsLlama3(api, unpinned.model);
    await assertEstimated(api, other);
    const { rows } = await api.compare({
      text: 'hello',
      modelIds: [unpinned.model],
      includeRetired: true,
    });
    assert.equal(rows[0]?.tokens?.exact, true);
    assert.deepEqual(storedFiles(), [`${unpinned.id}.bpe`]);
  });

  test('the hover of a selection follows, also for a model that is not on offer any more', async () => {
    const [text, tokens] = llama3Counts[0] ?? assert.fail();
    assert.deepEqual(await useOwnFile(retired.model), { id: retired.id, state: 'ready' });
    await setSettings({ model: retired.model });
    const editor = await showText(text, 'plaintext');
    editor.selection = new vscode.Selection(0, 0, 1, 99);
    await eventually('the exact count', async () => {
      const shown = await hoverText(editor.document.uri, new vscode.Position(0, 5));
      return shown.includes(`Selection: ${tokens} tokens in, exact`) && /shut down/i.test(shown);
    });
    await setSettings({ model: undefined });
    await closeAllEditors();
    await accepting(commands.removeTokenizer, retired.id);
  });

  test('storage that takes no writing leaves what was there', async () => {
    // A file in the folder's place stops even who may write everywhere.
    const folder = storageFolder();
    renameSync(folder, `${folder}.away`);
    writeFileSync(folder, '');
    answer = response => response.end(file);
    const outcome = await fetchOnly('mistral-small-4');
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
    assert.match(outcome.message ?? '', /could not be stored/);
    assert.deepEqual(storedFiles(), [`${unpinned.id}.bpe`]);
    await assertEstimated(api, other);
    await assertCountsAsLlama3(api, unpinned.model);
  });

  test("a file of the user's own counts the models it is chosen for", async () => {
    assert.deepEqual(await useOwnFile(pinned.model), { id: pinned.id, state: 'ready' });
    await assertCountsAsLlama3(api, pinned.model);
  });

  const wrongFiles: [what: string, content: Uint8Array | string, message: RegExp][] = [
    ['nothing', '', /The file is empty/],
    ['a git-lfs pointer', 'version https://git-lfs.github.com/spec/v1\n', /git-lfs pointer/],
    ['settings', '{"tokenizer_class":"LlamaTokenizer"}', /tokenizer_config\.json/],
    ['too much', new Uint8Array(41_000_000), /more than 40 MB/],
  ];
  for (const [what, content, message] of wrongFiles) {
    test(`${what} in the place of a file of the user's own is told as such`, async () => {
      const { state, message: told } = await useOwnFile(unpinned.model, content);
      assert.equal(state, 'failed');
      assert.match(told ?? '', message);
      await assertCountsAsLlama3(api, unpinned.model);
    });
  }

  test("a folder, or what is gone, in the place of a file of the user's own is told as such", async () => {
    const use = (uri: vscode.Uri) =>
      accepting<TokenizerOutcome>(commands.useTokenizerFile, uri, unpinned.model);
    const folder = vscode.Uri.file(storageFolder());
    assert.match((await use(folder)).message ?? '', /This is a folder/);
    const gone = vscode.Uri.joinPath(folder, 'gone.json');
    assert.match((await use(gone)).message ?? '', /no such file any more/);
  });

  test('a removed tokenizer is estimated again', async () => {
    await accepting(commands.removeTokenizer, unpinned.id);
    await assertEstimated(api, unpinned.model);
    assert.deepEqual(storedFiles(), [`${pinned.id}.bpe`]);
    await assertCountsAsLlama3(api, pinned.model);
  });

  test('one whose file is gone is told once, then estimated again', async () => {
    answer = response => response.end(file);
    await fetchOnly(unpinned.id);
    rmSync(path.join(storageFolder(), `${pinned.id}.bpe`));
    await assert.rejects(api.countTokens('hello', pinned.model));
    await assertEstimated(api, pinned.model);
    await accepting(commands.removeTokenizer, unpinned.id);
  });
});
