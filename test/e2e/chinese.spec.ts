import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { useWorkbench } from './driver/useWorkbench';

/** Words of at least two Latin letters that are no names, units or ids. */
function english(text: string): string[] {
  const names =
    /DeepSeek|deepseek\w*|GMT|Flash|Qwen|GLM|Nova|Spark|Lite|BigModel|ERNIE|Speed|Long|Doubao|tokens?|tok|V\d/gi;
  return text.replaceAll(names, '').match(/[A-Za-z]{3,}/g) ?? [];
}

describe('installed from the package, with Chinese as the display language', () => {
  const workbench = useWorkbench({
    extension: 'package',
    locale: 'zh-cn',
    settings: { 'priceLens.model': '' },
    // As often as the sample workspace names another: nobody has chosen a model, nor have the files.
    files: {
      'prompts/summarise.prompt.md': '---\nmodel: glm-4.7\n---\n',
      'src/ask.ts': "export const model = 'glm-4.7';\n",
    },
  });

  test('the status bar costs in yuan on a Chinese model, and explains it in Chinese', async () => {
    const vscode = workbench();
    await vscode.openFile('中文.md');
    await vscode.statusText(/\d tok · .*¥\d/);
    // The cheapest models come when all tokenizers have counted.
    await expect.poll(() => vscode.statusTooltip(), { timeout: 60_000 }).toMatch(/更便宜|可改用/);
    const tooltip = await vscode.statusTooltip();
    expect(tooltip).toMatch(/DeepSeek.*深度求索/);
    expect(tooltip).toMatch(/输入 \d+ token（精确）/);
    expect(tooltip).toMatch(/每千次 ¥\d[\s\S]*输出 500（假设）/);
    expect(tooltip).toMatch(/工作日/);
    expect(english(tooltip)).toEqual([]);
    // As one Chinese sentence: its parts are not joined by an English comma.
    expect(await vscode.statusLabel()).toMatch(
      /^LLM Price Lens：DeepSeek[^,]*，每千次 [\d.]+ 元，输入 \d+ token[^,]*，按回车打开比价表。$/,
    );
  });

  test('the model is found by its Chinese name, and is the status bar’s at once', async () => {
    const vscode = workbench();
    await vscode.openFile('中文.md');
    await vscode.runCommand('选择模型');
    await vscode.pickItem('通义', '通义千问 Long');
    const text = await vscode.statusText(/≈\d+ tok · .*¥\d/);
    expect(text).toContain('¥');
    expect(await vscode.statusTooltip()).toMatch(/通义千问 Long.*阿里云百炼/);
    expect(await vscode.statusLabel()).toContain('通义千问 Long');
  });

  test('the comparison is Chinese, yuan first', async () => {
    const vscode = workbench();
    await vscode.openFile('中文.md');
    await vscode.runCommand('比较模型');
    const view = await vscode.webview('比较模型');
    await vscode.costs(view);
    const heads = await view.locator('thead th').allInnerTexts();
    expect(heads.join(' ')).toMatch(/模型.*费用.*免费额度/s);
    const priced = view.locator('tbody', { hasText: '付费模型' }).locator('tr[data-model-id]');
    const cheapest = priced.first().locator('td[data-column="cost"]');
    expect(await cheapest.innerText()).toMatch(/^¥/);
    expect(await priced.first().locator('th').innerText()).toMatch(/\p{Script=Han}/u);
  });

  test('a model id has its rate card in Chinese', async () => {
    const vscode = workbench();
    await vscode.openFile('config/pipeline.yaml');
    const card = await vscode.hoverText('ernie-speed-8k');
    expect(card).toMatch(/百度/);
    expect(card).toMatch(/来源|核对于|停用|下线/);
  });

  test('it counts, compares and explains, in the Node extension host', async () => {
    const vscode = workbench();
    await vscode.closeEditors();
    await vscode.openFile('english.md');
    vscode.writeFolderSettings({ 'priceLens.model': 'openai/gpt-5.5' });
    const tokens = encode(readFileSync(path.join(vscode.folder, 'english.md'), 'utf8')).length;
    await vscode.statusText(new RegExp(`(^|\\s)${tokens} tok · .*\\$\\d`));
    expect(await vscode.statusTooltip()).toMatch(/输入 \d+ token（精确）/);
    await vscode.runCommand('比较模型');
    const view = await vscode.webview('比较模型');
    expect(await (await vscode.costs(view)).count()).toBeGreaterThan(100);
    await vscode.openFile('config/pipeline.yaml');
    expect(await vscode.hoverText('qwen-long')).toMatch(/alibaba-cn\/qwen-long[^]*¥0\.50/);
    expect(await vscode.logText('LLM Price Lens: 显示日志')).toContain('node host');
  });
});
