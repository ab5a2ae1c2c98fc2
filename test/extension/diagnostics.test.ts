import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, eventually, showText } from './support/editors';
import { priceLens } from './support/extension';
import { setSettings } from './support/pricing';

/** OpenAI shut gpt-4 down on 2026-10-23 and names gpt-5.6-sol; gpt-3.5-turbo likewise gpt-5.6-terra. */
const dead = '{ "model": "gpt-4" }';

const marks = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'LLM Price Lens');

/** The ids marked in a document, once there are so many. */
function marked(document: vscode.TextDocument, count: number): Promise<string[]> {
  return eventually(`${count} marks`, () => {
    const found = marks(document.uri).map(({ range }) => document.getText(range));
    return found.length === count && found;
  });
}

suite('marks on models at their end', () => {
  suiteSetup(priceLens);
  setup(() => setSettings({ 'diagnostics.enabled': true }));
  teardown(async () => {
    await setSettings({
      'diagnostics.enabled': undefined,
      'diagnostics.daysBeforeShutdown': undefined,
    });
    await closeAllEditors();
  });

  test('are off by default, come with the setting and go with it', async () => {
    await setSettings({ 'diagnostics.enabled': undefined });
    const { document } = await showText(dead, 'json');
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual(marks(document.uri), []);
    await setSettings({ 'diagnostics.enabled': true });
    assert.deepEqual(await marked(document, 1), ['gpt-4']);
    const [mark] = marks(document.uri);
    assert.equal(mark?.severity, vscode.DiagnosticSeverity.Information);
    assert.match(mark.message, /shut down on Oct 23, 2026.*gpt-5\.6-sol/);
    await setSettings({ 'diagnostics.enabled': undefined });
    await marked(document, 0);
  });

  test('stand where the hover answers, and nowhere else', async () => {
    const text = [
      'Of "gpt-4" and gpt-4 nothing, of `gpt-4` much.',
      '```yaml',
      'model: gpt-3.5-turbo # not gpt-4',
      'alive: gpt-6.1-sol',
      '```',
    ];
    const { document } = await showText(text.join('\n'), 'markdown');
    assert.deepEqual(await marked(document, 2), ['gpt-4', 'gpt-3.5-turbo']);
  });

  test('follow edits and leave with the document', async () => {
    const editor = await showText(`[\n  "gpt-4",\n  "gpt-6.1-sol"\n]`, 'jsonc');
    const { document } = editor;
    await marked(document, 1);
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), '// a line above\n');
      edit.insert(new vscode.Position(3, 0), '  "gpt-3.5-turbo",\n');
    });
    assert.deepEqual(await marked(document, 2), ['gpt-4', 'gpt-3.5-turbo']);
    await editor.edit(edit => {
      edit.delete(document.lineAt(2).rangeIncludingLineBreak);
    });
    assert.deepEqual(await marked(document, 1), ['gpt-3.5-turbo']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await marked(document, 0);
  });

  test('come as many days before the end as is set', async () => {
    // Azure ends gpt-5.1 on 2027-05-15.
    const { document } = await showText('["gpt-4", "azure/gpt-5.1"]', 'json');
    await setSettings({ 'diagnostics.daysBeforeShutdown': 730 });
    await marked(document, 2);
    await setSettings({ 'diagnostics.daysBeforeShutdown': 0 });
    const left = await eventually('fewer marks', () => {
      const found = marks(document.uri);
      return found.every(({ code }) => code === 'shut-down') && found.length > 0 && found;
    });
    assert.ok(left.length >= 1);
  });

  test('are the first 200, also after edits', async () => {
    const line = '"gpt-4",'.repeat(1000);
    const editor = await showText(`\n${`${line}\n`.repeat(60)}`, 'jsonc');
    const { document } = editor;
    await marked(document, 200);
    await editor.edit(edit => {
      edit.insert(new vscode.Position(0, 0), '"gpt-3.5-turbo",');
    });
    await eventually('the mark of the new line', async () => {
      return (await marked(document, 200)).includes('gpt-3.5-turbo');
    });
    await editor.edit(edit => {
      edit.delete(new vscode.Range(0, 0, 60, 0));
    });
    await eventually('the marks of what is left', async () => {
      const found = await marked(document, 200);
      return !found.includes('gpt-3.5-turbo') && found.every(id => id === 'gpt-4');
    });
  });

  test('a quick fix writes the replacement, in the form of the id', async () => {
    const { document } = await showText('["gpt-4", "openai/gpt-4"]', 'json');
    await marked(document, 2);
    for (const expected of ['gpt-5.6-sol', 'openai/gpt-5.6-sol']) {
      const [mark] = marks(document.uri);
      assert.ok(mark);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        mark.range,
      );
      const fix = actions.find(({ title }) => title === `Replace with "${expected}"`);
      assert.ok(fix?.edit, actions.map(({ title }) => title).join());
      await vscode.workspace.applyEdit(fix.edit);
      assert.ok(document.getText().includes(`"${expected}"`));
      await eventually(
        'the mark to go',
        () => !marks(document.uri).some(m => m.range.isEqual(mark.range)),
      );
    }
    assert.equal(document.getText(), '["gpt-5.6-sol", "openai/gpt-5.6-sol"]');
  });

  test('end with the first 20,000 lines of a file', async () => {
    const lines = ['"gpt-4",', ...Array<string>(20_000).fill('"x",'), '"gpt-3.5-turbo"'];
    const { document } = await showText(lines.join('\n'), 'jsonc');
    assert.deepEqual(await marked(document, 1), ['gpt-4']);
  });
});
