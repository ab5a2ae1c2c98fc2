import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, eventually, showText } from './support/editors';
import { priceLens } from './support/extension';
import { collectGarbage, heapBytes } from './support/heap';
import { OwnCounts } from './support/ownCounts';
import { setSettings } from './support/pricing';

const editors = 30;
/** Opened and closed before the heap is measured, so that caches of the editor are filled. */
const warmUp = 10;
/** Kept, the documents would be 10 MB. */
const lines = 3_500;
/** Of a length that VS Code draws at once: with lines of 50,000 letters the drawing took minutes. */
const line = 'x'.repeat(100);

suite(`${editors} editors opened, edited and closed`, () => {
  test('leave nothing behind', async function () {
    this.timeout(300_000);
    await priceLens();
    // Every surface that follows documents.
    await setSettings({ 'diagnostics.enabled': true, 'codeLens.enabled': true });
    const own = new OwnCounts();
    const seen: WeakRef<vscode.TextDocument>[] = [];
    let most = 0;
    let before = 0;
    for (let each = 0; each < warmUp + editors; each++) {
      if (each === warmUp) {
        before = heapBytes();
      }
      const editor = await showText(`model=gpt-4\nnumber=${each}`, 'plaintext');
      seen.push(new WeakRef(editor.document));
      await editor.edit(edit => {
        edit.insert(new vscode.Position(0, 0), `${line} ${each}\n`.repeat(lines));
      });
      most = Math.max(most, own.documents);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await closeAllEditors();
    await eventually('the last document to be dropped', () => own.documents === 0);
    const alive = await eventually('documents to be collected', () => {
      collectGarbage();
      const left = seen.filter(document => document.deref() !== undefined).length;
      return left <= 5 && { left };
    });
    const grown = (heapBytes() - before) / 1024 / 1024;
    console.log(
      `      heap ${grown.toFixed(1)} MB more, ${alive.left} documents alive, at most ${most} followed`,
    );
    own.dispose();
    await setSettings({ 'diagnostics.enabled': undefined, 'codeLens.enabled': undefined });
    assert.ok(most <= 2, `${most} documents were followed at a time`);
    assert.ok(grown < 5, `${grown} MB`);
  });
});
