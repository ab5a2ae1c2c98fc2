import { describe, expect, test } from 'vitest';
import { rowSections } from '../../src/core/terms';
import { OpenComparison, textSubject, type Language } from './driver/comparison';
import { row, settled } from './driver/table';
import { useBrowser } from './driver/useBrowser';

const usage = { requestsPerDay: 20_000, output: { kind: 'tokens', tokens: 4_000 } };
const state = { unfolded: rowSections };

describe('figures', () => {
  const browser = useBrowser();

  // An amount that is cut off is another amount.
  test.each([
    ['a word', 'en', 1400, 1, {}],
    ['a word', 'zh', 700, 1, {}],
    ['a page', 'en', 690, 160, {}],
    ['a page and some usage', 'en', 690, 160, { requestsPerDay: 1000 }],
    ['a page', 'en', 1390, 160, {}],
    ['a word', 'en', 350, 1, {}],
    ['20 MB and much usage', 'en', 700, 7_000_000, usage],
    ['20 MB and much usage', 'zh', 1400, 7_000_000, usage],
    ['20 MB and much usage', 'zh', 500, 7_000_000, usage],
  ] satisfies [string, Language, number, number, object][])(
    'of %s, in %s and %i pixels, are all whole',
    async (_, language, width, tokens, scenario) => {
      const { page } = await OpenComparison.open(browser(), {
        language,
        size: { width, height: 900 },
        subject: textSubject(tokens, { label: 'nightly-batch-of-the-support-desk.prompt.md' }),
        state: { ...state, scenario },
      });
      await settled(page);
      const cells = page.locator(
        `tr.model td.numeric, .subject-bar .tokens, table.models > thead .label${width < 480 ? '' : ', tr.model .chip'}`,
      );
      const cut = await cells.evaluateAll(all =>
        all
          .filter(cell => cell.scrollWidth > cell.clientWidth + 1)
          .map(
            cell =>
              `${cell.getAttribute('data-column') ?? cell.tagName}: ${cell.textContent.trim().replaceAll(/\s+/g, ' ')}`,
          ),
      );
      expect([...new Set(cut)]).toEqual([]);
      expect(await cells.count()).toBeGreaterThan(500);
    },
  );

  test('of an estimate say what they lie between, those of a count do not', async () => {
    const { page } = await OpenComparison.open(browser(), { state });
    const ofCost = (id: string): Promise<string | null> =>
      row(page, id).locator('[data-column="cost"]').getAttribute('title');
    const between = /\$[\d.]+–\$[\d.]+ per 1,000 calls \(tokens estimated\)$/;
    expect(await ofCost('anthropic/claude-haiku-5-5')).toMatch(between);
    expect(await ofCost('openai/gpt-4o')).toMatch(/^\$[\d.]+ per call$/);
    await row(page, 'anthropic/claude-haiku-5-5').click();
    await expect
      .poll(() => page.locator('.breakdown ~ p').first().innerText())
      .toMatch(new RegExp(`^${between.source}`));
  });
});
