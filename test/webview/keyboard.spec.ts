import { describe, expect, test } from 'vitest';
import { OpenComparison, textSubject } from './driver/comparison';
import { idsOfSection, row, seenIds, settled, type } from './driver/table';
import { useBrowser } from './driver/useBrowser';

/** What has the focus, down into the elements of the form. */
function focused(page: OpenComparison['page']): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (
      element?.getAttribute('data-model-id') ??
      (element?.id === '' ? null : element?.id) ??
      element?.closest('[data-column]')?.getAttribute('data-column') ??
      ''
    );
  });
}

describe('the keyboard', () => {
  const browser = useBrowser();

  test('begins at the row of mine, which is the fifth stop from the top', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    await expect.poll(() => focused(page)).toBe('openai/gpt-5-mini');
    const stops: string[] = [];
    for (let index = 0; index < 4; index++) {
      await page.keyboard.press('Shift+Tab');
      stops.push(
        await page.evaluate(() => {
          const group = document.activeElement?.closest('[data-roving]');
          return group?.className.split(' ')[0] ?? '';
        }),
      );
    }
    expect(stops.reverse()).toEqual(['control-line', 'choice', 'search-line', 'tabs']);
  });

  test('moves through the assumptions by arrows, and inside a text first to its end', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    await page.locator('#expected-output').focus();
    await page.keyboard.type('70');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toBe('expected-output');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('requests-per-day');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toBe('expected-output');
  });

  test('goes up from the rows to the heads of the columns, and back', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    const first = (await seenIds(page))[0] ?? '';
    await row(page, first).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe('model');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('tokens');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await settled(page);
    await expect
      .poll(() => page.locator('th[data-column="price"]').getAttribute('aria-sort'))
      .toBe('descending');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe(first);
  });

  test('passes what unfolds a section, and leaves the details by Escape', async () => {
    const { page } = await OpenComparison.open(browser(), { subject: textSubject(1000) });
    const ids = await seenIds(page);
    await row(page, ids[0] ?? '').focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent.trim()))
      .toMatch(/^Show all \d/);
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await seenIds(page)).length).toBeGreaterThan(ids.length);
    await row(page, ids[0] ?? '').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('#announcements').textContent())
      .toMatch(/^Details of .* Escape comes back$/);
    await page.locator('tr.detail .actions button').first().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(ids[0]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('tr.detail').count()).toBe(0);
  });

  test('hears a row as a sentence, and what a new assumption did', async () => {
    const { page } = await OpenComparison.open(browser());
    await expect
      .poll(() => row(page, 'openai/gpt-5-nano').getAttribute('aria-label'))
      .toMatch(
        /^GPT-5 nano, OpenAI, lite\. at least [\d.]+ (cents|dollars) per 1,000 calls, \d+ percent less than GPT-5 Mini\. /,
      );
    await type(page, '#expected-output', '2000');
    await expect
      .poll(() => page.locator('#announcements').textContent())
      .toMatch(
        /^Your model: (at least )?[\d.]+ (cents|dollars) per 1,000 calls, place \d+ of \d+ by cost$/,
      );
  });

  test('walks, pins, expands and copies rows; the focus follows the row', async () => {
    const opened = await OpenComparison.open(browser());
    const { page } = opened;
    const [first = '', second = '', third = ''] = await seenIds(page);
    await row(page, first).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe(third);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe(second);
    await page.keyboard.press('Space');
    await settled(page);
    await expect.poll(() => idsOfSection(page, 'Pinned')).toEqual([second]);
    await expect.poll(() => focused(page)).toBe(second);
    await page.keyboard.press('Enter');
    await settled(page);
    await expect.poll(() => row(page, second).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await settled(page);
    await expect.poll(() => row(page, second).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('c');
    await expect
      .poll(() => opened.acted.at(-1))
      .toEqual({
        type: 'copy',
        text: second.slice(second.indexOf('/') + 1),
      });
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toBe((await seenIds(page)).at(-1));
  });

  test('finds with Ctrl+F and clears with Escape', async () => {
    const { page } = await OpenComparison.open(browser());
    await page.keyboard.press('Control+f');
    await page.keyboard.type('qwen');
    await settled(page);
    const found = await seenIds(page);
    await page.keyboard.press('Escape');
    await settled(page);
    expect((await seenIds(page)).length).toBeGreaterThan(found.length);
  });

  test('speaks of a sort and of a search, politely', async () => {
    const { page } = await OpenComparison.open(browser());
    const spoken = page.locator('#announcements');
    await expect.poll(() => spoken.getAttribute('role')).toBe('status');
    await page.locator('th[data-column="tokens"] button').click();
    await expect.poll(() => spoken.textContent()).toBe('Sorted by Tokens, ascending');
    await type(page, '#search', 'qwen long');
    await expect.poll(() => spoken.textContent()).toMatch(/^\d+ of \d+ models$/);
  });
});
