import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileAccess } from '../../src/host/files/fileAccess';
import { ModelQuestion } from '../../src/host/model/modelQuestion';
import { localFolders, modelNamedIn } from '../../src/host/model/workspaceModel';
import type { LiveCount } from '../../src/host/subject/liveCounts';
import { Dialogs } from './support/dialogs';
import { eventually } from './support/editors';
import { priceLens, sampleFile } from './support/extension';
import { Memory } from './support/memory';
import { MemoryFiles } from './support/memoryFiles';
import { ownPricing, setSettings, type OwnPricing } from './support/pricing';

const chosenByLanguage = 'openai/gpt-5.5';
const counted: LiveCount = {
  subject: { kind: 'none' },
  scope: 'document',
  state: 'ready',
  counts: new Map([
    ['o200k_base', { tokens: 1, low: 1, high: 1, exact: true, tokenizer: 'o200k_base' }],
  ]),
};

suite('without a choice the model is the one that the files of the workspace name', () => {
  const counts = new vscode.EventEmitter<LiveCount>();
  const access = new FileAccess(null);
  let files: MemoryFiles;
  let registration: vscode.Disposable;
  let own: OwnPricing;
  let dialogs: Dialogs;
  let question: ModelQuestion;
  let looks: number;
  let memory: Memory;

  const find = (folder: vscode.Uri, isCancelled = () => false) =>
    modelNamedIn([folder], access, own.pricing, own.settings, isCancelled);
  const root = vscode.Uri.parse('named:/root');
  const model = (): string | undefined => own.pricing.chosenModel?.id;

  function write(texts: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(texts)) {
      files.set(`/root/${name}`, text);
    }
  }

  /** Counts something, and waits until all that follows from it has happened. */
  async function count(): Promise<void> {
    const before = looks;
    counts.fire(counted);
    await eventually('the end of the search', () => looks > before);
    await new Promise(resolve => setTimeout(resolve, 20));
  }

  setup(async () => {
    await priceLens();
    await setSettings({ model: '', market: 'intl' });
    files = new MemoryFiles();
    registration = vscode.workspace.registerFileSystemProvider('named', files);
    own = ownPricing();
    dialogs = new Dialogs();
    looks = 0;
    memory = new Memory();
    question = new ModelQuestion(
      { onDidChange: counts.event },
      own.pricing,
      own.settings,
      memory,
      async isCancelled => {
        const found = await find(root, isCancelled);
        looks += 1;
        return found;
      },
    );
  });
  teardown(async () => {
    question.dispose();
    dialogs.dispose();
    own.dispose();
    registration.dispose();
    await setSettings({ model: undefined, market: undefined });
  });

  test('named in .env, YAML and TypeScript; nobody is asked', async () => {
    write({
      '.env': 'LLM_MODEL=gpt-4o-mini\nPORT=80\n',
      'deploy/pipeline.yaml': 'stages:\n  - model: gpt-4o-mini\n  - model: gpt-4o\n',
      'src/ask.ts': "await ask({ model: 'gpt-4o-mini' });\n",
      'README.md': '`gpt-4o` and `gpt-4o`\n',
      'node_modules/other/ask.js': "use('gpt-4o');\n",
      '.gitignore': 'old\n',
      'old/a.ts': "use('gpt-4o');\n",
      'old/b.ts': "use('gpt-4o');\n",
    });
    assert.equal(model(), chosenByLanguage);
    let changes = 0;
    own.settings.onDidChange(() => (changes += 1));
    await count();
    assert.equal(model(), 'openai/gpt-4o-mini');
    assert.equal(changes, 1);
    const { isDefaultModel, modelFile } = own.settings.current;
    assert.deepEqual([isDefaultModel, modelFile?.path], [true, '/root/.env']);
    assert.deepEqual(dialogs.shown, []);
    counts.fire(counted);
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(looks, 1);
  });

  test('the uppermost file is the one that is told', async () => {
    write({ 'a/b/c.ts': "'gpt-4o'", 'config/models.json': '{ "model": "gpt-4o" }' });
    await count();
    assert.equal(own.settings.current.modelFile?.path, '/root/config/models.json');
  });

  test('two that are named as often leave the default, and the user is asked', async () => {
    write({ '.env': 'MODEL=gpt-4o', 'a.ts': "use('gpt-4o-mini');" });
    await count();
    assert.equal(model(), chosenByLanguage);
    assert.deepEqual(
      dialogs.shown.map(({ buttons }) => buttons),
      [['Choose Model', 'Keep GPT-5.5']],
    );
  });

  test('also for whoever has been asked once', async () => {
    await memory.update('askedForModel', true);
    write({ '.env': 'MODEL=gpt-4o' });
    await count();
    assert.equal(model(), 'openai/gpt-4o');
  });

  test('a choice wins at once, and ends the search', async () => {
    write({ '.env': 'MODEL=gpt-4o' });
    await count();
    await setSettings({ model: 'openai/o3' });
    assert.equal(model(), 'openai/o3');
    assert.equal(own.settings.current.modelFile, null);
    await setSettings({ market: 'cn' });
    counts.fire(counted);
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(looks, 1);
    await setSettings({ market: 'intl', model: '' });
    assert.equal(model(), 'openai/gpt-4o');
  });

  test('nothing is read while a model is chosen', async () => {
    write({ '.env': 'MODEL=gpt-4o' });
    await setSettings({ model: 'openai/o3' });
    files.onRead = path => assert.fail(path);
    counts.fire(counted);
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(looks, 0);
  });

  test('another account has another one', async () => {
    write({ 'a.yaml': 'model: qwen-long', 'b.yaml': 'model: qwen-long', '.env': 'MODEL=gpt-4o' });
    await count();
    assert.equal(model(), 'openai/gpt-4o');
    await setSettings({ market: 'cn' });
    await count();
    assert.equal(model(), 'alibaba-cn/qwen-long');
  });

  test('what is large, unreadable or no text is passed over', async () => {
    write({
      'a.ts': `${' '.repeat(100_000)}'gpt-4o'`,
      'b.ts': "use('gpt-4o-mini');",
      'notes.txt': '`gpt-4o`',
    });
    files.set('/root/c.ts', vscode.FileSystemError.NoPermissions('c.ts'));
    files.set('/root/d.ts', new Uint8Array([0xff, 0xfe, 0x22, 0x00]));
    const read: string[] = [];
    files.onRead = path => read.push(path);
    await count();
    assert.equal(model(), 'openai/gpt-4o-mini');
    assert.deepEqual(
      read.filter(path => /a\.ts|notes/.test(path)),
      [],
    );
  });

  test('no more than five hundred files are read, and none once nobody wants to know', async () => {
    write(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.ts`, "'gpt-4o'"])));
    let read = 0;
    files.onRead = () => (read += 1);
    assert.equal((await find(root))?.id, 'openai/gpt-4o');
    // A machine on which that takes too long reads fewer.
    assert.ok(read <= 500, `${read}`);
    read = 0;
    assert.equal(await find(root, () => true), null);
    assert.equal(read, 0);
  });

  test('of the folders that are on this machine, or on that of the window', async () => {
    const folder = sampleFile('named');
    const file = vscode.Uri.joinPath(folder, 'models.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('model: gpt-4o\n'));
    try {
      const [first] = localFolders();
      assert.equal(first?.toString(), vscode.workspace.workspaceFolders?.[0]?.uri.toString());
      const found = await find(folder);
      assert.deepEqual([found?.id, found?.file.path], ['openai/gpt-4o', file.path]);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
