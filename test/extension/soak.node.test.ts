import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import type { PriceLensApi } from '../../src/core/api';
import { commands } from '../../src/host/ids';
import { Random } from '../unit/tokens/support/random';
import { failures } from './runner/failures';
import { countFolder, editNotebook } from './support/checkedCounts';
import { closeAllEditors, eventually, hoverText, showText } from './support/editors';
import { priceLens } from './support/extension';
import { heapBytes } from './support/heap';
import { OwnCounts } from './support/ownCounts';
import { setSettings } from './support/pricing';

/** How long somebody works: `npm run test:robustness` gives them half an hour, every other run half a minute. */
const minutes = Number(process.env.PRICE_LENS_SOAK_MINUTES ?? 0.5);
const minute = 60_000;

/** Nobody's file grows for ever: beyond this, text is taken out. */
const mostCharacters = 60_000;
const looks = 12;
/** Looks at the heap before this one see caches being filled. */
const settledLook = looks / 3;

const fragments = [
  'The quick brown fox jumps over the lazy dog. ',
  '大模型按词元计费，价格以官方文档为准。',
  'const total = rows.reduce((sum, { cost }) => sum + cost, 0);\n',
  '    if (price === null) {\n        return "—";\n    }\n',
  '\n\n',
  '12345.678 ',
  '👩‍💻👍🏽',
  'naïve café Ünïcödé ',
  '| model | price |\n| --- | --- |\n| gpt-4o | $2.50 |\n',
  '\t\t  ',
  'model: claude-sonnet-4-5\n',
  'プロンプトの料金 ',
  `don't ${'\\a '.repeat(40)}"gpt-4"\n`,
];

const models = ['openai/gpt-4o', 'anthropic/claude-sonnet-4-5', 'alibaba-cn/qwen-long'];

class Person {
  readonly done = new Map<string, number>();
  exactCounts = 0;
  readonly #api: PriceLensApi;
  readonly #counts: OwnCounts;
  readonly #random: Random;

  constructor(api: PriceLensApi, counts: OwnCounts, random: Random) {
    this.#api = api;
    this.#counts = counts;
    this.#random = random;
  }

  get actions(): number {
    return [...this.done.values()].reduce((sum, times) => sum + times, 0);
  }

  /** One of the things people do, most of them often, some now and then. */
  async act(): Promise<void> {
    const random = this.#random;
    const [name, action] = random.pick(this.#actions);
    try {
      await action();
      this.#count(name);
    } catch (error) {
      // VS Code takes no edit in an editor that has just gone behind another.
      if (!/Illegal argument: TextEditor|disposed/.test(String(error))) {
        throw error;
      }
      this.#count('missed');
    }
    // A human being, if a fast one.
    await new Promise(resolve => setTimeout(resolve, random.below(20)));
  }

  /** The count of what is in the editor now is the one a fresh look at the whole text gives. */
  async checkCount(): Promise<void> {
    const editor = this.#editor;
    if (editor === undefined) {
      return;
    }
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const { document } = editor;
    const expected = encode(document.getText()).length;
    const counted = await eventually('the count of the last edit', async () => {
      const tokens = await this.#counts.count(document.uri);
      return tokens === expected && { tokens };
    });
    assert.equal(counted.tokens, expected);
    if (expected > 0) {
      await this.#checkExtension(editor, expected);
    }
    this.exactCounts++;
  }

  /** What the extension itself says of all of it, selected. */
  async #checkExtension(editor: vscode.TextEditor, expected: number): Promise<void> {
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    await setSettings({ model: 'openai/gpt-4o' });
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), end);
    const said = `${expected.toLocaleString('en-US')} tokens`;
    let last = '';
    await eventually(
      () => `"${said}" in the hover of the selection, which says: ${last}`,
      async () => {
        last = await hoverText(document.uri, new vscode.Position(0, 0));
        return last.includes(said);
      },
    );
    editor.selection = new vscode.Selection(0, 0, 0, 0);
  }

  #count(what: string): void {
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }

  get #editor(): vscode.TextEditor | undefined {
    return vscode.window.activeTextEditor;
  }

  readonly #actions: readonly (readonly [string, () => Promise<void>])[] = [
    ...Array.from({ length: 12 }, () => ['typed', () => this.#type()] as const),
    ...Array.from({ length: 3 }, () => ['deleted', () => this.#delete()] as const),
    ...Array.from(
      { length: 4 },
      () => ['selected', () => this.#select(1 + this.#random.below(3))] as const,
    ),
    ...Array.from({ length: 3 }, () => ['switched', () => this.#switch()] as const),
    ['undone', () => this.#run('undo')],
    ['opened', () => this.#open()],
    ['closed', () => this.#run('workbench.action.revertAndCloseActiveEditor')],
    ['compared', () => this.#run(commands.compareModels)],
    ['asked', () => this.#ask()],
    ['counted a folder', () => countFolder(this.#random.pick(['config', 'prompts', 'src']))],
    ['edited a notebook', () => editNotebook(this.#counts, () => this.#text())],
    ['selected hundreds', () => this.#select(300)],
    ['chose a model', () => setSettings({ model: this.#random.pick(models) })],
  ];

  #text(): string {
    return Array.from({ length: 1 + this.#random.below(4) }, () =>
      this.#random.pick(fragments),
    ).join('');
  }

  /** Never in the middle of a character. */
  #position(document: vscode.TextDocument): vscode.Position {
    const text = document.getText();
    const at = this.#random.below(text.length + 1);
    const isInPair = /[\udc00-\udfff]/.test(text.charAt(at));
    return document.positionAt(isInPair ? at - 1 : at);
  }

  async #type(): Promise<void> {
    const editor = this.#editor;
    if (editor === undefined) {
      await this.#open();
      return;
    }
    await editor.edit(edit => {
      edit.insert(this.#position(editor.document), this.#text());
    });
  }

  async #delete(): Promise<void> {
    const editor = this.#editor;
    await editor?.edit(edit => {
      const { document } = editor;
      const length = document.getText().length;
      const start = this.#position(document);
      const far = document.positionAt(
        document.offsetAt(start) + (length > mostCharacters ? length / 2 : 40),
      );
      const isInPair = /[\udc00-\udfff]/.test(document.getText().charAt(document.offsetAt(far)));
      edit.delete(new vscode.Range(start, isInPair ? far.translate(0, -1) : far));
    });
  }

  #select(count: number): Promise<void> {
    const editor = this.#editor;
    if (editor !== undefined) {
      editor.selections = Array.from(
        { length: count },
        () =>
          new vscode.Selection(this.#position(editor.document), this.#position(editor.document)),
      );
    }
    return Promise.resolve();
  }

  async #switch(): Promise<void> {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'untitled');
    if (open.length > 0) {
      await vscode.window.showTextDocument(this.#random.pick(open), { preview: false });
    }
  }

  async #open(): Promise<void> {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'untitled');
    if (open.length < 6) {
      await showText(
        Array.from({ length: this.#random.below(40) }, () => this.#text()).join(''),
        this.#random.pick(['markdown', 'typescript', 'plaintext', 'yaml']),
      );
    }
  }

  async #ask(): Promise<void> {
    const text = this.#text();
    const { tokens } = await this.#api.countTokens(text, 'openai/gpt-4o');
    assert.equal(tokens, encode(text).length);
    await this.#api.compare({ text, outputTokens: 100 });
  }

  async #run(command: string): Promise<void> {
    await vscode.commands.executeCommand(command);
  }
}

suite(`${minutes} minutes of work`, () => {
  suiteTeardown(async () => {
    await setSettings({
      model: undefined,
      'diagnostics.enabled': undefined,
      'codeLens.enabled': undefined,
    });
    await closeAllEditors();
  });

  test('leave the memory flat, the log clean and the count exact', async function () {
    this.timeout((minutes + 3) * minute);
    const api = await priceLens();
    await setSettings({ 'diagnostics.enabled': true, 'codeLens.enabled': true });
    const counts = new OwnCounts();
    const person = new Person(api, counts, new Random(20261122));
    const failedBefore = failures.length;
    const heaps: number[] = [];
    const started = performance.now();
    for (let look = 1; look <= looks; look++) {
      while (performance.now() - started < (look / looks) * minutes * minute) {
        await person.act();
      }
      await person.checkCount();
      heaps.push(heapBytes() / 1024 / 1024);
    }
    counts.dispose();
    const settled = heaps.slice(settledLook - 1);
    const slope = slopeOf(settled) * (looks / minutes);
    const grown = (heaps.at(-1) ?? 0) - (settled[0] ?? 0);
    const actions = [...person.done].map(([name, times]) => `${name} ${times}`).join(', ');
    const resident = process.memoryUsage().rss / 1024 / 1024;
    console.log(
      [
        `      ${minutes} min: ${person.actions} actions (${actions})`,
        `      heap ${heaps.map(each => each.toFixed(1)).join(' ')} MB: ${grown.toFixed(1)} MB more than after a third, ${slope.toFixed(2)} MB a minute; resident ${resident.toFixed(0)} MB`,
        `      ${person.exactCounts} counts compared with gpt-tokenizer, all equal; ${failures.length - failedBefore} uncaught failures`,
      ].join('\n'),
    );
    assert.deepEqual(failures.slice(failedBefore), []);
    assert.ok(grown < 5 + minutes / 2, `${grown} MB`);
    assert.ok(person.exactCounts > looks / 2);
  });
});

/** Of a line through equally distant values, per step. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const parts = values.map((value, at) => [(at - middle) * (value - mean), (at - middle) ** 2]);
  const sum = (index: number) => parts.reduce((total, each) => total + (each[index] ?? 0), 0);
  return sum(0) / sum(1);
}
