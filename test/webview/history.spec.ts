import { describe, expect, test } from 'vitest';
import { OpenComparison, textSubject } from './driver/comparison';
import { row, settled } from './driver/table';
import { useBrowser } from './driver/useBrowser';

describe('the price history', () => {
  const browser = useBrowser();

  test('is loaded with its tab and shows the cuts of May 2024 as chart and as tables', async () => {
    const { page, problems } = await OpenComparison.open(browser(), { language: 'zh' });
    await expect.poll(() => page.locator('script[src$="history.js"]').count()).toBe(0);
    await page.locator('#tab-history').click();
    await page.locator('.uplot canvas').waitFor();
    // It begins with the user's own model.
    await expect
      .poll(() => page.locator('table.history caption').first().innerText())
      .toContain('GPT-5');
    await page.getByRole('button', { name: '价格战中的模型' }).click();
    await page.locator('table.history', { hasText: 'Long' }).waitFor();
    const text = await page.locator('.history-tables').innerText();
    // Qwen-Long fell from ¥20 to ¥0.50 per 1M input tokens on 21 May 2024; and so did this text.
    expect(text).toMatch(/2024-05-21\s+至今\s+¥0\.50\s+¥2\s+¥\d[\d.]* −9\d%/);
    expect(text).toContain('¥20');
    expect(problems).toEqual([]);
  });

  test('says what the text of now cost, also while it changes', async () => {
    const opened = await OpenComparison.open(browser(), { settings: { model: 'openai/gpt-5.5' } });
    const { page } = opened;
    await page.locator('#tab-history').click();
    const ofText = page.locator('table.history').first().locator('tbody tr').last();
    await ofText.waitFor();
    const amount = async () =>
      Number(/.*\$([\d.]+)/s.exec((await ofText.innerText()).replaceAll(',', ''))?.[1]);
    const before = await amount();
    for (const tokens of [12_001, 60_000, 120_000]) {
      opened.setSubject(textSubject(tokens));
    }
    await expect.poll(amount, { timeout: 10_000 }).toBeGreaterThan(5 * before);
  });

  test('opens by its command, of my model and of one that is asked for, on a page still loading or open', async () => {
    const opened = await OpenComparison.start(browser());
    opened.showHistory([]);
    const { page } = opened;
    const captions = page.locator('table.history caption');
    await captions.first().waitFor();
    expect(await captions.first().innerText()).toContain('GPT-5');
    await page.locator('#tab-models').click();
    await row(page, 'openai/gpt-4o').waitFor();
    opened.showHistory(['openai/gpt-4o']);
    await expect.poll(() => captions.allInnerTexts()).toEqual([expect.stringContaining('GPT-4o')]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('zooms to the price war, switches to output and back to all', async () => {
    const { page } = await OpenComparison.open(browser());
    await page.locator('#tab-history').click();
    await page.locator('.uplot canvas').waitFor();
    const war = page.getByRole('button', { name: /price war \(/ });
    await war.click();
    await settled(page);
    await expect.poll(() => war.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Output', exact: true }).click();
    await settled(page);
    await expect.poll(() => page.locator('.uplot canvas').count()).toBe(1);
  });

  test('opens for one model from its details, takes more and lets them go', async () => {
    const { page } = await OpenComparison.open(browser());
    await row(page, 'openai/gpt-4o').click();
    await page.getByRole('button', { name: 'Price history', exact: true }).click();
    await page.locator('table.history caption').first().waitFor();
    await expect.poll(() => page.locator('table.history').count()).toBe(1);
    const field = page.locator('#history-search');
    const choice = await page.locator('#history-choices option').nth(3).getAttribute('value');
    await field.fill(choice ?? '');
    await field.blur();
    await expect.poll(() => page.locator('table.history').count()).toBe(2);
    await page.locator('.removable').first().click();
    await expect.poll(() => page.locator('table.history').count()).toBe(1);
  });
});
