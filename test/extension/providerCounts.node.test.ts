import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import * as vscode from 'vscode';
import { commands } from '../../src/host/ids';
import { LastProviderCount, textKey } from '../../src/host/providerCounts/lastProviderCount';
import type { ProviderCount } from '../../src/host/providerCounts/providerCounts';
import { ActiveSubject, type Subject } from '../../src/host/subject/activeSubject';
import { FileServer } from '../unit/vocabularies/fileServer';
import { Dialogs, type Shown } from './support/dialogs';
import { closeAllEditors, eventually, showText } from './support/editors';
import { priceLens } from './support/extension';
import { setSettings } from './support/pricing';

const prompt = 'What does this cost? 大模型';
const model = 'anthropic/claude-opus-5-5';

suite('counting with the provider', () => {
  let server: FileServer;
  let dialogs: Dialogs;
  let follower: ActiveSubject;
  let keys: (string | undefined)[];
  let bodies: unknown[];
  let status: number;

  const count = (): Thenable<ProviderCount | undefined> =>
    vscode.commands.executeCommand<ProviderCount | undefined>(commands.countWithProvider);
  const forget = (): Thenable<unknown> =>
    vscode.commands.executeCommand(commands.forgetProviderKeys);
  /** Gives this key when asked for one, and presses these buttons. */
  const answering =
    (key: string, ...buttons: string[]) =>
    ({ how, buttons: offered }: Shown): string | undefined =>
      how === 'input' ? key : offered.find(each => buttons.includes(each));

  suiteSetup(async () => {
    await priceLens();
    follower = new ActiveSubject();
    server = await FileServer.start((response, request) => {
      keys.push(request.headers['x-api-key'] as string | undefined);
      void text(request).then(body => {
        bodies.push(JSON.parse(body) as unknown);
        const answer =
          status === 200 ? { input_tokens: 14 } : { error: { message: 'invalid x-api-key' } };
        response.writeHead(status).end(JSON.stringify(answer));
        status = 200;
      });
    });
    await setSettings({ model, 'providerCounts.anthropicUrl': server.base });
  });
  suiteTeardown(async () => {
    await setSettings({ model: undefined, 'providerCounts.anthropicUrl': undefined });
    follower.dispose();
    await server.stop();
    await closeAllEditors();
  });
  setup(async () => {
    keys = [];
    bodies = [];
    status = 200;
    dialogs = new Dialogs();
    await forget();
    const { document } = await showText(prompt, 'markdown');
    // The extension's own hears of the editor before this one, which came later.
    await eventually('the subject to follow the editor', () => {
      const { current } = follower;
      return current.kind === 'text' && current.focused === document;
    });
    dialogs.shown.length = 0;
  });
  teardown(async () => {
    await forget();
    dialogs.dispose();
  });

  test('asks first, in a dialog that says what goes where; cancelled, nothing is sent', async () => {
    dialogs.answer = answering('the-key');
    assert.equal(await count(), undefined);
    assert.deepEqual(server.requests, []);
    const question = dialogs.shown.find(({ how }) => how === 'warning') ?? assert.fail();
    assert.equal(question.isModal, true);
    assert.deepEqual(question.buttons, ['Send']);
    assert.match(question.text, new RegExp(new URL(server.base).host));
    for (const said of [
      `${prompt.length} characters`,
      `${server.base}/v1/messages/count_tokens`,
      'with your API key',
      model.split('/')[1] ?? '',
      'leaves this machine',
    ]) {
      assert.ok(question.detail?.includes(said), `${said} in: ${question.detail}`);
    }
  });

  test('without a key sends nothing and asks nothing more', async () => {
    dialogs.answer = () => undefined;
    assert.equal(await count(), undefined);
    assert.deepEqual(
      dialogs.shown.map(({ how }) => how),
      ['input'],
    );
    assert.deepEqual(keys, []);
  });

  test('sends the text, says the number, keeps the key until it is forgotten', async () => {
    dialogs.answer = answering('the-key', 'Send');
    assert.deepEqual(await count(), { modelId: model, tokens: 14 });
    assert.deepEqual(keys, ['the-key']);
    assert.deepEqual(bodies, [
      { model: model.split('/')[1], messages: [{ role: 'user', content: prompt }] },
    ]);
    await eventually(
      () => `the number among: ${dialogs.texts('information').join()}`,
      () =>
        /14 tokens for .*, exact, counted by Anthropic as one user message\. Estimated here: ≈/.test(
          dialogs.texts('information').join(),
        ),
    );
    await count();
    assert.deepEqual([keys, dialogs.texts('input').length], [['the-key', 'the-key'], 1]);
    await forget();
    dialogs.answer = () => undefined;
    assert.equal(await count(), undefined);
    assert.equal(dialogs.texts('input').length, 2);
  });

  test('a refused key is told in the provider’s words, and can be changed at once', async () => {
    const given = ['wrong', 'right'];
    dialogs.answer = shown =>
      shown.how === 'input' ? given.shift() : answering('', 'Send', 'Change Key')(shown);
    status = 401;
    assert.deepEqual(await count(), { modelId: model, tokens: 14 });
    assert.deepEqual(keys, ['wrong', 'right']);
    assert.match(dialogs.texts('error').join(), /does not accept the key: invalid x-api-key/);
    // Each request had its own question.
    assert.equal(dialogs.texts('warning').length, 2);
  });

  test('stands beside the other numbers of exactly this text: the first edit takes it away', async () => {
    const last = new LastProviderCount();
    const editor = vscode.window.activeTextEditor ?? assert.fail();
    const { document } = editor;
    const subject = (selections: readonly vscode.Selection[] = []): Subject => ({
      kind: 'text',
      documents: [document],
      selections,
      focused: document,
      uri: document.uri,
    });
    const shown = { modelName: 'Claude', providerName: 'Anthropic', tokens: 14 };
    last.keep(textKey(subject()), shown);
    assert.deepEqual(last.of(subject()), shown);
    assert.equal(last.of(subject([new vscode.Selection(0, 0, 0, 4)])), undefined);
    let changes = 0;
    last.onDidChange(() => changes++);
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), 'x');
    });
    assert.deepEqual([last.of(subject()), changes], [undefined, 1]);
    await vscode.commands.executeCommand('undo');
    assert.equal(last.of(subject()), undefined);
    last.dispose();
  });
});
