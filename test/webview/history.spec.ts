import { describe, expect, test } from 'vitest';
import { OpenComparison } from './driver/comparison';
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
