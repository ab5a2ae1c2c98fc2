import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/core/pricing/catalogue';
import { OpenComparison, realCatalogue, textSubject } from './driver/comparison';
import { savedState } from './driver/fakeHost';
import { idsOfSection, row, seenIds, settled, type } from './driver/table';
import { useBrowser } from './driver/useBrowser';

describe('state of the view', () => {
  const browser = useBrowser();

  test('is stored as what differs from the defaults, and restores the view', async () => {
    const first = await OpenComparison.open(browser());
    await expect.poll(() => savedState(first.page)).toBeUndefined();
    await type(first.page, '#expected-output', '700');
    await type(first.page, '#search', 'gpt');
    await first.page.locator('th[data-column="tokens"] button').click();
    await row(first.page, 'openai/gpt-5-nano').focus();
    await first.page.keyboard.press('Space');
    await first.page.keyboard.press('Enter');
    await settled(first.page);
    const state = (await savedState(first.page)) as object;
    expect(state).toEqual({
      search: 'gpt',
      sort: { column: 'tokens', descending: false },
      pinned: ['openai/gpt-5-nano'],
      expanded: ['openai/gpt-5-nano'],
    });
    const ids = await seenIds(first.page);
    // The host keeps the scenario; what version 1.0 kept here is handed to it.
    const old = { ...state, scenario: { output: { kind: 'tokens', tokens: 700 } } };
    const again = await OpenComparison.open(browser(), { state: old });
    await expect.poll(() => savedState(again.page)).toEqual(state);
    await expect.poll(() => seenIds(again.page)).toEqual(ids);
    await expect.poll(() => idsOfSection(again.page, 'Pinned')).toEqual(['openai/gpt-5-nano']);
    await again.page.locator('tr[data-detail-of="openai/gpt-5-nano"] .breakdown').waitFor();
    await expect
      .poll(() => again.page.locator('#expected-output >> input').inputValue())
      .toBe('700');
  });

  test.each([
    ['nothing', null],
    ['a string', 'hello'],
    ['another version', { version: 0, sort: { column: 'vendor', descending: 1 }, pinned: 'all' }],
    [
      'an older version',
      { version: 1, scenario: { batch: true, account: { vip: 1 } }, facets: [] },
    ],
    ['numbers out of range', { scenario: { cachedPercent: 400, requestsPerDay: -1, output: 7 } }],
    ['markup', { search: '<img src=x onerror=alert(1)>', expanded: ['<b>'], pinned: ['<i>/x'] }],
  ])('of %s does no harm', async (_, state) => {
    const { page, problems } = await OpenComparison.open(browser(), { state });
    if ((await page.locator('.empty').count()) > 0) {
      await page.locator('.empty vscode-button').click();
    }
    expect((await seenIds(page)).length).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });

  test('survives names with markup and a message of another shape', async () => {
    const provider = realCatalogue().data.providers.find(({ id }) => id === 'openai');
    const model = provider?.models.find(({ id }) => id === 'gpt-5-nano');
    if (provider === undefined || model === undefined) {
      throw new Error('The catalogue is empty.');
    }
    const markup = '<img src=x onerror="document.title=1">';
    const catalogue = createCatalogue({
      ...realCatalogue().data,
      providers: [{ ...provider, models: [{ ...model, id: `${markup}"'`, name: markup }] }],
    });
    const opened = await OpenComparison.open(browser(), {
      catalogue,
      subject: textSubject(100, { label: `${markup}.md` }),
    });
    const { page, problems } = opened;
    await expect.poll(() => page.locator('.name').first().innerText()).toContain(markup);
    await expect.poll(() => page.locator('.file-name').innerText()).toBe(`${markup}.md`);
    await expect.poll(() => page.locator('img').count()).toBe(0);
    await page.evaluate(() => {
      window.postMessage({ type: 'snapshot', comparison: { rows: [{ id: 7 }] } }, '*');
      window.postMessage('nonsense', '*');
    });
    await expect.poll(() => opened.acted.filter(a => a.type === 'reportProblem').length).toBe(2);
    await expect.poll(() => seenIds(page)).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('says that an empty catalogue is empty', async () => {
    const opened = await OpenComparison.open(browser(), {
      catalogue: createCatalogue({ ...realCatalogue().data, providers: [] }),
    });
    await opened.page.getByText('The price catalogue is empty').waitFor();
    await opened.page.locator('.empty vscode-button').click();
    await expect.poll(() => opened.acted).toEqual([{ type: 'showLog' }]);
  });
});
