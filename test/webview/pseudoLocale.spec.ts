import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/core/tokens/families/families';
import { readCatalogue } from '../../src/dev/pricing/readCatalogue';
import { saidIn } from '../unit/text/sentences';
import { chineseBundle } from '../unit/text/writers';
import { rowSections } from '../../src/core/terms';
import { OpenComparison, realCatalogue } from './driver/comparison';
import { settled } from './driver/table';
import { useBrowser } from './driver/useBrowser';

/** Whatever the data say, names above all; of pairs the Chinese one. */
function* dataStrings(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (!(key === 'en' && 'zh' in value)) {
        yield* dataStrings(each);
      }
    }
  }
}

const textsOf = (path: string): string[] => saidIn(path).flatMap(({ text }) => text ?? []);

/** Every sentence of the page, marked. */
const marked = Object.fromEntries(
  ['src/webview', 'src/core/words.ts', 'src/core/text']
    .flatMap(textsOf)
    .map(text => [text, `⟦${text}⟧`]),
);

/** Longest first: a name can be part of another. */
const known = [
  ...new Set(
    dataStrings([
      readCatalogue('pricing').data,
      realCatalogue().models.map(({ id }) => id),
      [...families.values()],
      // The core's sentences have their own translations, in pieces around their values.
      textsOf('src/core').flatMap(text => (chineseBundle[text] ?? '').split(/\{[^}]*\}/)),
      // Zones have the names that the platform gives them.
      ['summarise.prompt.md', 'Markdown', 'CSV', 'JSON', 'GMT'],
    ]),
  ),
]
  .filter(text => /[A-Za-z]{2}/.test(text))
  .sort((a, b) => b.length - a.length);

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

/** Marked sentences stand in others as values. */
function withoutMarked(text: string): string {
  const rest = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '\n');
  return rest === text ? text : withoutMarked(rest);
}

/** What is left of the texts when the marked sentences and the data are taken out. */
function rawEnglish(texts: readonly string[]): string[] {
  return texts
    .map(withoutMarked)
    .filter(text => /[A-Za-z]{2}/.test(text))
    .map(text => known.reduce((rest, name) => rest.replaceAll(name, '\n'), text))
    .filter(text => /[A-Za-z]{2}/.test(text));
}

describe('with every sentence of the view replaced by a marked one', () => {
  const browser = useBrowser();
  const everything = {
    search: 'qwen',
    expanded: ['alibaba-cn/qwen-long', 'alibaba-cn/qwen-plus'],
    pinned: ['openai/gpt-4o'],
    unfolded: rowSections,
    showAssumptions: true,
    showFacets: true,
  };

  test.each([
    ['models, assumptions, facets and details', 1400, everything],
    ['a narrow view', 700, { ...everything, search: '' }],
    ['nothing found', 1400, { search: 'no such model' }],
    ['the price history', 1400, { historyModels: ['alibaba-cn/qwen-long'] }],
  ])('no raw English is left in %s', async (what, width, state) => {
    const { page } = await OpenComparison.open(browser(), {
      // The host's sentences come in Chinese, so that all English is the page's.
      language: 'zh',
      bundle: marked,
      size: { width, height: 900 },
      state,
    });
    if (what === 'the price history') {
      await page.locator('#tab-history').click();
      await page.locator('.uplot canvas').waitFor();
    }
    await settled(page);
    const texts = await visibleTexts(page);
    expect(texts.filter(text => text.includes('⟦')).length).toBeGreaterThan(10);
    expect(rawEnglish(texts)).toEqual([]);
  });
});
