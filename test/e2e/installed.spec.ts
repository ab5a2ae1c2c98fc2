import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { useWorkbench } from './driver/useWorkbench';

describe.each([
  { host: 'node', log: 'node host' },
  { host: 'web', log: 'browser host' },
] as const)('installed from the package, in the $host extension host', ({ host, log }) => {
  const workbench = useWorkbench({ extension: 'package', host });

  test('counts, compares and explains', async () => {
    const vscode = workbench();
    await vscode.openFile('english.md');
    const tokens = encode(readFileSync(path.join(vscode.folder, 'english.md'), 'utf8')).length;
    await vscode.statusText(new RegExp(`(^|\\s)${tokens} tok · .*\\$\\d`));
    expect(await vscode.statusTooltip()).toMatch(/\d tokens in, exact/);
    await vscode.runCommand('Compare Models for File or Selection');
    const view = await vscode.webview('Compare Models');
    expect(await (await vscode.costs(view)).count()).toBeGreaterThan(100);
    await vscode.openFile('config/pipeline.yaml');
    expect(await vscode.hoverText('qwen-long')).toMatch(/alibaba-cn\/qwen-long[^]*¥0\.50/);
    expect(await vscode.logText()).toContain(log);
  });
});
