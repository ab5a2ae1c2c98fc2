import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/core/messages/zh';
import { FAMILIES } from '../../src/core/tokens/families';
import { OpenComparison, realCatalogue } from './driver/comparison';
import { settled } from './driver/table';
import { useBrowser } from './driver/useBrowser';

/** Names are the same in every language, and the core's sentences have their own translations. */
const untranslated = JSON.stringify([
  realCatalogue().models.map(({ id, provider, model }) => [
    ...[id, model.name, model.nameZh, model.aliases],
    provider.name,
  ]),
  [...FAMILIES.values()].map(family => [family.id, family.title, family.evidence.zh]),
  Object.values(zh),
  ['summarise.prompt.md', 'CNY', 'USD', 'Markdown', 'CSV', 'JSON'],
]);

/** Every text a reader or a screen reader comes upon, in shadow trees too. */
function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const visit = (node: Node): void => {
      if (node instanceof Element) {
        if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName)) {
          return;
        }
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
          found.add(node.getAttribute(name) ?? '');
        }
        node.shadowRoot?.childNodes.forEach(visit);
      } else if (node instanceof Text) {
        found.add(node.data);
      }
      node.childNodes.forEach(visit);
    };
    visit(document.body);
    return [...found];
  });
}

/** Runs of English words outside the marks that no name explains. */
function rawEnglish(texts: readonly string[]): string[] {
  return texts
    .flatMap(
      text =>
        text.replaceAll(/⟦[^⟧]*⟧/g, '\n').match(/[A-Za-z][A-Za-z’']+(?: [A-Za-z’']+)*/g) ?? [],
    )
    .filter(run => !untranslated.includes(run));
}

describe('with every sentence of the view replaced by a marked one', () => {
  const browser = useBrowser();
  const everything = {
    search: 'qwen',
    expanded: ['alibaba-cn/qwen-long', 'alibaba-cn/qwen-plus'],
    pinned: ['openai/gpt-4o'],
    showAllFree: true,
    showFreeRoutes: true,
    showAssumptions: true,
    showFacets: true,
  };

  test.each([
    ['models, assumptions, facets and details', 1400, everything],
    ['a narrow view', 700, { ...everything, search: '' }],
    ['nothing found', 1400, { search: 'no such model' }],
    ['the price history', 1400, { tab: 'history', historyModels: ['alibaba-cn/qwen-long'] }],
  ])('no raw English is left in %s', async (_what, width, state) => {
    const { page } = await OpenComparison.open(browser(), {
      // The core's sentences come in Chinese, so that all English is the view's.
      language: 'zh',
      translate: sentence => `⟦${sentence}⟧`,
      size: { width, height: 900 },
      state,
    });
    await settled(page);
    const texts = await visibleTexts(page);
    expect(texts.filter(text => text.includes('⟦')).length).toBeGreaterThan(10);
    expect(rawEnglish(texts)).toEqual([]);
  });
});
