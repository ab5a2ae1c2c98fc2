import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/dev/paths';
import { useWorkbench } from './driver/useWorkbench';

/** As `memoryFolder` has it. */
const text = '# 虚拟工作区\n\n这个文件不在任何磁盘上。大模型按词元计费。\n';

describe('a virtual workspace in the web extension host, installed from the package', () => {
  const workbench = useWorkbench({
    extension: 'package',
    host: 'web',
    unpacked: [path.join(import.meta.dirname, 'memoryFolder')],
    folderUri: 'memory:/',
  });

  test('the status bar counts a file that no disk has', async () => {
    const vscode = workbench();
    await vscode.openFromExplorer('中文.md');
    expect(await vscode.statusText(new RegExp(`(^|\\s)${encode(text).length} tok`))).toMatch(
      /\$\d/,
    );
  });

  test('a new file is counted as it is written', async () => {
    const vscode = workbench();
    await vscode.runCommand('File: New Untitled Text File');
    await vscode.statusText(/(^|\s)0 tok/);
    await vscode.pasteText('大模型 prices, 大模型 tokens.');
    const tokens = encode('大模型 prices, 大模型 tokens.').length;
    expect(await vscode.statusText(new RegExp(`(^|\\s)${tokens} tok`))).toContain('tok');
  });

  test('the comparison has a row per model, with its cost', async () => {
    const vscode = workbench();
    await vscode.openFromExplorer('中文.md');
    await vscode.runCommand('Compare Models for File or Selection');
    const view = await vscode.webview('Compare Models');
    expect(await (await vscode.costs(view)).count()).toBeGreaterThan(100);
  });

  test('a model id has its rate card', async () => {
    const vscode = workbench();
    await vscode.openFromExplorer('models.json');
    expect(await vscode.hoverText('qwen-long')).toMatch(/alibaba-cn\/qwen-long[^]*¥0\.50/);
  });

  test('a file of a disk is counted, compared and explained as in any window', async () => {
    const vscode = workbench();
    const file = path.join(root, 'test/workspace/english.md');
    await vscode.openFile(file);
    const tokens = encode(readFileSync(file, 'utf8')).length;
    await vscode.statusText(new RegExp(`(^|\\s)${tokens} tok · .*\\$\\d`));
    expect(await vscode.statusTooltip()).toMatch(/\d tokens in, exact/);
    await vscode.runCommand('Compare Models for File or Selection');
    const view = await vscode.webview('Compare Models');
    expect(await (await vscode.costs(view)).count()).toBeGreaterThan(100);
    await vscode.openFile(path.join(root, 'test/workspace/config/pipeline.yaml'));
    expect(await vscode.hoverText('qwen-long')).toMatch(/alibaba-cn\/qwen-long[^]*¥0\.50/);
  });

  test('all of it ran in the web extension host', async () => {
    expect(await workbench().logText()).toMatch(/browser host/);
  });
});
