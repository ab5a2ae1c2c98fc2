import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createCatalogue, type Catalogue } from '../../src/core/pricing/catalogue';
import { rowSections } from '../../src/core/terms';
import { OpenComparison, realCatalogue } from './driver/comparison';
import { seenIds, settled } from './driver/table';
import { useBrowser } from './driver/useBrowser';

/** Every model four times: more than a thousand. */
function largeCatalogue(): Catalogue {
  const { data } = realCatalogue();
  return createCatalogue({
    ...data,
    providers: data.providers.map(provider => ({
      ...provider,
      models: provider.models.flatMap(model => [
        model,
        ...[1, 2, 3].map(copy => ({ ...model, id: `${model.id}-copy-${copy}`, aliases: [] })),
      ]),
    })),
  });
}

/** Rows in the document in the first frame after a click on a column's header. */
async function rowsInNextFrame(page: Page, column: string): Promise<number> {
  return page.evaluate(
    id =>
      new Promise<number>(resolve => {
        document.querySelector<HTMLElement>(`th[data-column="${id}"] button`)?.click();
        requestAnimationFrame(() => {
          resolve(document.querySelectorAll('tr[data-model-id]').length);
        });
      }),
    column,
  );
}

async function rowsLaidOut(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('tr[data-model-id] td[data-column="cost"]')].filter(cell =>
        cell.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );
}

describe('many rows', () => {
  const browser = useBrowser();

  test('by the thousand are all there, but a frame handles a screenful and lays out only what is seen', async () => {
    const { page, problems } = await OpenComparison.open(browser(), {
      catalogue: largeCatalogue(),
      size: { width: 700, height: 900 },
      state: { unfolded: rowSections },
    });
    const all = new Set(await seenIds(page));
    expect(all.size).toBeGreaterThan(1000);
    // A sort answers with the rows that are seen first; the others follow.
    expect(await rowsInNextFrame(page, 'times')).toBeLessThan(100);
    expect(new Set(await seenIds(page))).toEqual(all);
    const laidOut = await rowsLaidOut(page);
    expect(laidOut).toBeGreaterThan(10);
    expect(laidOut).toBeLessThan(200);
    await page.locator('tr[data-model-id]').last().focus();
    await settled(page);
    await expect
      .poll(() => page.locator('tr[data-model-id]').last().locator('.name').innerText())
      .not.toBe('');
    expect(problems).toEqual([]);
  });

  test('of the catalogue as it is: what nobody sees is not laid out either', async () => {
    const { page } = await OpenComparison.open(browser(), {
      size: { width: 700, height: 900 },
      state: { unfolded: rowSections },
    });
    expect((await seenIds(page)).length).toBeGreaterThan(200);
    await expect.poll(() => rowsLaidOut(page)).toBeLessThan(150);
  });
});
