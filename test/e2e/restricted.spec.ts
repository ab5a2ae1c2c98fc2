/** A folder that the user has not trusted: everything works, and nothing the folder says about prices or addresses counts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/dev/paths';
import { useWorkbench } from './driver/useWorkbench';

interface Manifest {
  readonly capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  readonly contributes: {
    configuration: { properties: Readonly<Record<string, { type?: string; scope: string }>> };
  };
}

const { capabilities, contributes } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
) as Manifest;
const { properties } = contributes.configuration;
/** Neither restricted ones nor those that no folder may set. */
const guarded = [
  ...capabilities.untrustedWorkspaces.restrictedConfigurations,
  ...Object.keys(properties).filter(key => properties[key]?.scope === 'application'),
];

/** A value that would show. */
function otherValue(key: string): unknown {
  const { type = 'string' } = properties[key] ?? {};
  switch (type) {
    case 'array':
      return [key.endsWith('files') ? 'prices.json' : { id: 'evil/model' }];
    case 'object':
      return { '*': 99 };
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'https://evil.example/';
  }
}

const prompt = 'The quick brown fox; 大模型按词元计费。\n';

describe('a window opened in restricted mode', () => {
  const workbench = useWorkbench({
    extension: 'package',
    asksForTrust: true,
    unpacked: [path.join(import.meta.dirname, 'trustReader')],
    settings: { 'security.workspace.trust.untrustedFiles': 'open' },
    files: {
      '.vscode/settings.json': JSON.stringify({
        ...Object.fromEntries(guarded.map(key => [key, otherValue(key)])),
        // Not restricted: it shows that the folder's settings are read at all.
        'priceLens.model': 'openai/gpt-4o',
      }),
      'prices.json': '{"id":"evil"}',
      'foreign.md': prompt,
      'use.ts': 'export const model = "gpt-4o-mini";\n',
      'counted/one.md': prompt,
    },
  });

  test('takes no restricted setting of the folder', async () => {
    const vscode = workbench();
    await vscode.openFile('foreign.md');
    await vscode.statusText(new RegExp(`(^|\\s)${encode(prompt).length} tok`));
    await vscode.runCommand('Trust Reader: Write Settings');
    const file = path.join(vscode.folder, 'trust.json');
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 }).toMatch(/\}$/);
    const { isTrusted, settings } = JSON.parse(readFileSync(file, 'utf8')) as {
      isTrusted: boolean;
      settings: Record<string, { value: unknown; byDefault: unknown }>;
    };
    expect(isTrusted).toBe(false);
    expect(guarded.length).toBeGreaterThan(8);
    for (const key of guarded) {
      expect(settings[key]?.value, key).toEqual(settings[key]?.byDefault);
      expect(settings[key]?.value, key).not.toEqual(otherValue(key));
    }
    expect(settings['priceLens.model']?.value).toBe('openai/gpt-4o');
  });

  test('counts and prices in status bar, hover, comparison and explorer', async () => {
    const vscode = workbench();
    const tokens = encode(prompt).length;
    await vscode.openFile('foreign.md');
    expect(await vscode.statusText(new RegExp(`(^|\\s)${tokens} tok`))).toMatch(/\$\d/);
    await vscode.openFile('use.ts');
    expect(await vscode.hoverText('gpt-4o-mini')).toMatch(/GPT-4o mini[\s\S]*\$0\.15/i);
    await vscode.openFile('foreign.md');
    await vscode.runCommand('Compare Models for File or Selection');
    const view = await vscode.webview('Compare Models');
    const cost = await vscode.costs(view);
    expect(await cost.count()).toBeGreaterThan(50);
    await vscode.chooseInExplorer('counted', 'Count Tokens of Files and Folders');
    const total = vscode.page.locator('.monaco-list-row[aria-label^="Total, "]');
    await total.filter({ hasText: `${tokens} tok` }).waitFor();
  });
});
