import assert from 'node:assert/strict';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import { spawnBrowserWorker } from '../../src/entry/browserWorker';
import { CountingService } from '../../src/host/counting/countingService';
import { extensionId } from '../../src/host/ids';
import { recorded } from '../unit/tokens/fixtures/reference.json';
import { corpusTexts } from '../unit/tokens/support/corpus';

/** Sentences on which `gpt-tokenizer`, the reference for live edits, agrees with OpenAI's own. */
const prose = corpusTexts.slice(0, 20).join('\n');

function createService(spawned: () => void): CountingService {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension);
  return new CountingService({
    extensionUri: extension.extensionUri,
    spawnWorker: (...given) => {
      spawned();
      return spawnBrowserWorker(...given);
    },
    fetched: { has: () => false, read: () => Promise.reject(new Error('nothing is fetched')) },
    log: { debug: () => undefined, warn: () => undefined },
  });
}

/** How workers can be forbidden: by an exception, or by an error event of a worker that never runs. */
const forbidding: Record<string, (original: typeof Worker) => unknown> = {
  'an exception': () =>
    function Forbidden() {
      throw new DOMException('Workers are forbidden here.', 'SecurityError');
    },
  'an error event': original =>
    function Forbidden() {
      return new original('data:text/javascript,throw new Error("forbidden")');
    },
};

const modes: Record<string, ((original: typeof Worker) => unknown) | null> = {
  'in a worker': null,
  ...Object.fromEntries(
    Object.entries(forbidding).map(([how, forbid]) => [`without a worker, by ${how}`, forbid]),
  ),
};

for (const [mode, forbid] of Object.entries(modes)) {
  suite(`counting ${mode}`, () => {
    const original = globalThis.Worker;
    let started = 0;
    let service: CountingService;

    suiteSetup(() => {
      const Forbidden = forbid?.(original) as typeof Worker | undefined;
      globalThis.Worker = function (...args: ConstructorParameters<typeof Worker>) {
        return new (Forbidden ?? original)(...args);
      } as unknown as typeof Worker;
      // The extension itself may start workers at the same time.
      service = createService(() => {
        started++;
      });
    });

    suiteTeardown(() => {
      service.dispose();
      globalThis.Worker = original;
    });

    test('equals the reference with every bundled vocabulary', async () => {
      const vocabularies = Object.entries(recorded);
      const families = vocabularies.map(([id]) => id);
      const counts = await Promise.all(corpusTexts.map(text => service.countText(text, families)));
      for (const [id, { corpus }] of vocabularies) {
        const differing = corpusTexts.flatMap((text, index) => {
          const actual = counts[index]?.get(id)?.tokens;
          return actual === corpus[index] ? [] : [{ text, expected: corpus[index], actual }];
        });
        assert.deepEqual(differing, [], id);
      }
      assert.equal(started, 1);
    });

    test('follows the edits of a document', async () => {
      const document = await vscode.workspace.openTextDocument({ content: prose });
      const editor = await vscode.window.showTextDocument(document);
      const followed = service.follow(document);
      const counted = async (version: number): Promise<number | undefined> =>
        new Promise(resolve => {
          const listener = followed.onDidCount(count => {
            if (count.version === version) {
              listener.dispose();
              resolve(count.counts.get('o200k_base')?.tokens);
            }
          });
        });
      const first = counted(document.version);
      followed.setFamilies(['o200k_base']);
      assert.equal(await first, encode(document.getText()).length);
      for (const insert of ['大模型', 'tokens', '\n\n  ', '👍🏽']) {
        const next = counted(document.version + 1);
        await editor.edit(edit => {
          edit.insert(document.positionAt(prose.length / 2), insert);
        });
        assert.equal(await next, encode(document.getText()).length);
      }
      followed.dispose();
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test('leaves the extension host its turns', async () => {
      const text = corpusTexts.join('\n').repeat(40);
      const counting = service.countText(text, ['o200k_base', 'qwen3']);
      const gaps: number[] = [];
      let last = performance.now();
      const timer = setInterval(() => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
      });
      const count = await counting;
      clearInterval(timer);
      assert.ok((count.get('o200k_base')?.tokens ?? 0) > 100_000);
      // Single gaps belong to the machine, and on a busy one all are longer; half of them being long, or
      // a large part of the work, would be ours.
      const median = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Infinity;
      const work = gaps.reduce((sum, gap) => sum + gap, 0);
      assert.ok(
        median < Math.max(20, work / 20),
        `${gaps.length} turns, half of them after ${median.toFixed(1)} ms`,
      );
    });
  });
}
