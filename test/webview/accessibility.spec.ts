import { describe, expect, test } from 'vitest';
import { accessibilityViolations } from './driver/accessibility';
import { OpenComparison, type Language } from './driver/comparison';
import { settled } from './driver/table';
import { themeNames, type ThemeName } from './driver/theme';
import { useBrowser } from './driver/useBrowser';

const all: readonly [ThemeName, Language][] = [
  ...themeNames.map((theme): [ThemeName, Language] => [theme, 'en']),
  ['light', 'zh'],
  ['highContrast', 'zh'],
];
/** Rows of every kind, without checking the same contrast three hundred times. */
const state = { search: 'flash', expanded: ['deepseek/deepseek-flash'] };

describe('accessibility', () => {
  const browser = useBrowser();

  test.each(all)('of models and details, theme %s, language %s', async (theme, language) => {
    const { page, problems } = await OpenComparison.open(browser(), {
      theme,
      language,
      size: { width: 1400, height: 900 },
      state,
    });
    await page.locator('tr.detail h2').first().waitFor();
    await settled(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test.each(all)('of the price history, theme %s, language %s', async (theme, language) => {
    const { page, problems } = await OpenComparison.open(browser(), { theme, language });
    await page.locator('#tab-history').click();
    await page.locator('.uplot canvas').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('before the data arrive', async () => {
    const { page } = await OpenComparison.start(browser());
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  test('at 200 % zoom of a narrow panel nothing is cut off sideways', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 350, height: 450 } });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
