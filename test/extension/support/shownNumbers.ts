import { encode as cl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode as o200k } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import type { SpawnWorker } from '../../../src/host/counting/countingService';
import { LastProviderCount } from '../../../src/host/providerCounts/lastProviderCount';
import { Pause } from '../../../src/host/status/pause';
import { StatusBar } from '../../../src/host/status/statusBar';
import { TextComparison } from '../../../src/host/textComparison';
import { ownPricing, setSettings } from './pricing';
import { WatchedCounts } from './watchedCounts';

/** Models, and how their tokens are counted without us. */
const models = {
  'openai/gpt-4o': o200k,
  'openai/gpt-4-turbo': cl100k,
};
export type CountedModel = keyof typeof models;
export const countedModels = Object.keys(models) as CountedModel[];

/** A status bar of the test's own, from the focused editor to the text that is shown. */
export class ShownNumbers {
  readonly pause = new Pause({
    get: <T>(_: string, value?: T) => value,
    update: () => undefined,
  } as unknown as vscode.Memento);
  readonly #item = {
    text: '',
    show: () => undefined,
    dispose: () => undefined,
    hide: () => {
      this.#item.text = '';
    },
  };
  readonly #owned: { dispose(): unknown }[];
  #model: CountedModel = 'openai/gpt-4o';

  constructor(spawnWorker: SpawnWorker) {
    const { pricing, settings, scenarios, ...own } = ownPricing();
    const counted = new WatchedCounts(spawnWorker, []);
    const providerCount = new LastProviderCount();
    const { createStatusBarItem } = vscode.window;
    Object.assign(vscode.window, { createStatusBarItem: () => this.#item });
    const statusBar = new StatusBar({
      counts: counted.counts,
      wholeFileCounts: counted.wholeFileCounts,
      settings,
      pricing,
      comparisons: new TextComparison(pricing, settings, scenarios),
      pause: this.pause,
      providerCount,
    });
    Object.assign(vscode.window, { createStatusBarItem });
    this.#owned = [statusBar, providerCount, this.pause, counted, own];
  }

  /** What stands in the status bar. */
  get text(): string {
    return this.#item.text;
  }

  async choose(model: CountedModel): Promise<void> {
    this.#model = model;
    await setSettings({ model });
  }

  /** What has to stand there, by a full count of what is in the editors; `null` without an editor. */
  get expected(): string | null {
    const texts = textsInView();
    if (texts === null || this.pause.isOn) {
      return texts === null ? null : 'paused';
    }
    const encode = models[this.#model];
    const sum = texts.parts.reduce((total, text) => total + encode(text).length, 0);
    return `${texts.isSelection ? 'sel ' : ''}${sum.toLocaleString('en-US')} tok`;
  }

  /** Whether it stands there. A template without a scope has two blanks in its place. */
  get isRight(): boolean {
    const { expected, text } = this;
    const shown = /(?:sel )?≈?[\d,]+ tok|paused/.exec(text)?.[0] ?? text;
    return expected === null || shown === expected;
  }

  dispose(): void {
    this.#owned.forEach(each => void each.dispose());
  }
}

/** What a number in the status bar is of: the selections, selected cells, or all of what has the focus. */
function textsInView(): {
  readonly parts: readonly string[];
  readonly isSelection: boolean;
} | null {
  const { activeTextEditor: editor, activeNotebookEditor } = vscode.window;
  const selected = (editor?.selections ?? [])
    .filter(({ isEmpty }) => !isEmpty)
    .map(selection => editor?.document.getText(selection) ?? '');
  if (activeNotebookEditor === undefined) {
    return editor === undefined
      ? null
      : selected.length > 0
        ? { parts: selected, isSelection: true }
        : { parts: [editor.document.getText()], isSelection: false };
  }
  const { notebook, selections } = activeNotebookEditor;
  const cells = notebook.getCells().map(cell => cell.document);
  if (cells.length === 0) {
    return null;
  }
  const chosen = cells.filter((_, i) => selections.some(({ start, end }) => start <= i && i < end));
  if (chosen.length > 1) {
    return { parts: chosen.map(cell => cell.getText()), isSelection: true };
  }
  const isInCell = chosen.some(cell => cell === editor?.document) && selected.length > 0;
  return isInCell
    ? { parts: selected, isSelection: true }
    : { parts: cells.map(cell => cell.getText()), isSelection: false };
}
