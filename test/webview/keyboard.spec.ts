import { describe, expect, test } from 'vitest';
import { OpenComparison } from './driver/comparison';
import { idsOfSection, row, seenIds, settled, type } from './driver/table';
import { useBrowser } from './driver/useBrowser';

/** What has the focus, down into the elements of the form. */
function focused(page: OpenComparison['page']): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (
      element?.getAttribute('data-model-id') ??
      element?.id ??
      element?.closest('[data-column]')?.getAttribute('data-column') ??
      ''
    );
  });
}

describe('the keyboard', () => {
  const browser = useBrowser();

  test('stops once per group on its way through the view', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    const stops: string[] = [];
    await page.locator('#search').focus();
    for (let index = 0; index < 8; index++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          const group = element?.closest(
            '[data-roving], tr[data-model-id], tr.section, .subject-bar',
          );
          return group?.className === ''
            ? group.tagName.toLowerCase()
            : (group?.className.split(' ')[0] ?? '');
        }),
      );
    }
    // Facets, exports, header, then the section's own button, then the rows as one stop.
    expect(stops.slice(0, 3)).toEqual(['facets', 'exports', 'thead']);
    expect(stops.filter(stop => stop === 'facets')).toHaveLength(1);
    expect(stops.filter(stop => stop === 'thead')).toHaveLength(1);
    expect(stops.filter(stop => stop === 'model')).toHaveLength(1);
  });

  test('moves within header and facets by arrows', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    await page.locator('thead th[data-column="model"] button').focus();
    await page.keyboard.press('ArrowRight');
    expect(
      await page.evaluate(() => document.activeElement?.closest('th')?.getAttribute('data-column')),
    ).toBe('provider');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await settled(page);
    await expect
      .poll(() => page.locator('th[data-column="price"]').getAttribute('aria-sort'))
      .toBe('descending');
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
