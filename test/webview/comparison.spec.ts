import { describe, expect, test } from 'vitest';
import { compareModels, type RowComparison } from '../../src/core/compare/compareModels';
import { questionOf } from '../../src/core/compare/scenarioQuestion';
import { tokenizerOf } from '../../src/core/tokens/families/modelTokenizers';
import { defaultScenario } from '../../src/core/request/scenario';
import { countsOf, OpenComparison, realCatalogue, textSubject, today } from './driver/comparison';
import { idsOfSection, row, seenIds, seenRows, settled, type } from './driver/table';
import { useBrowser } from './driver/useBrowser';

const inputTokens = 12_000;

const baseline = 'openai/gpt-5-mini';

/** What the core says for the same text, and the scenario nobody has changed but for this. */
function expected(request: object = {}): RowComparison {
  const question = questionOf(defaultScenario, { market: 'intl', currency: 'USD' });
  return compareModels(
    { ...question.request, ...request },
    {
      catalogue: realCatalogue(),
      now: today,
      tokenizerOf,
      counts: countsOf(inputTokens),
      ...question.assumptions,
      baseline,
    },
  );
}

describe('the table', () => {
  const browser = useBrowser();

  test('shows every model of the day with the tokens and costs of the core', async () => {
    const { page, problems } = await OpenComparison.open(browser());
    const folded = page.getByRole('button', { name: /^Show (all )?\d/ });
    for (let left = await folded.count(); left > 0; left--) {
      await folded.first().press('Enter');
    }
    const seen = new Map((await seenRows(page)).map(each => [each.id, each]));
    const { rows } = expected();
    expect(seen.size).toBe(rows.length);
    for (const { entry, tokens, payable } of rows) {
      expect(seen.get(entry.id), entry.id).toEqual({
        id: entry.id,
        tokens: tokens?.tokens ?? null,
        cost: payable && Number(payable.toString()),
      });
    }
    expect(problems).toEqual([]);
  });

  test('ranks by cost and folds what is free', async () => {
    const opened = await OpenComparison.open(browser());
    const { page } = opened;
    const ranked = await idsOfSection(page, 'By cost');
    const order = expected().rows.map(each => each.entry.id);
    expect(ranked.length).toBeGreaterThan(50);
    expect(ranked).toEqual(order.filter(id => ranked.includes(id)));
    // Short enough for what is given by the minute and the day.
    opened.setSubject(textSubject(1000));
    await expect.poll(() => idsOfSection(page, 'Free for this use')).toHaveLength(5);
    await expect.poll(() => idsOfSection(page, 'Free routes of aggregators')).toHaveLength(0);
    await page.getByRole('button', { name: /^Show all/ }).click();
    expect((await idsOfSection(page, 'Free for this use')).length).toBeGreaterThan(5);
  });

  test('recomputes for an expected output, and for requests per day adds a month', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    await expect.poll(() => page.locator('th[data-column="monthly"]').isVisible()).toBe(false);
    await type(page, '#expected-output', '2000');
    await type(page, '#requests-per-day', '300');
    await settled(page);
    const rows = await seenRows(page);
    const withOutput = new Map(
      expected({ outputTokens: 2000, requestsPerDay: 300 }).rows.map(each => [
        each.entry.id,
        each.payable,
      ]),
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { id, cost } of rows) {
      const payable = withOutput.get(id);
      expect(cost, id).toBe(payable == null ? null : Number(payable.toString()));
    }
    await expect.poll(() => page.locator('th[data-column="monthly"]').isVisible()).toBe(true);
  });

  test('follows the text without losing rows or focus', async () => {
    const opened = await OpenComparison.open(browser());
    const { page } = opened;
    const before = await seenRows(page);
    const id = before[8]?.id ?? '';
    await row(page, id).focus();
    opened.setSubject(textSubject(24_000));
    await page.waitForFunction(
      ([wanted, old]) =>
        document
          .querySelector(`tr[data-model-id="${wanted ?? ''}"] [data-column="tokens"]`)
          ?.getAttribute('data-value') !== old,
      [id, String(before[8]?.tokens)],
    );
    const after = await seenRows(page);
    expect(after.find(each => each.id === id)?.tokens).toBe(2 * (before[8]?.tokens ?? 0));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-model-id')))
      .toBe(id);
  });

  test('sorts by a header button both ways, unknown last in both', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    const header = page.locator('th[data-column="output"]');
    const prices = async (): Promise<string[]> => {
      await settled(page);
      const others = page.locator('tr.model:not(.baseline) td[data-column="output"]');
      const texts = await others.allTextContents();
      return texts.map(text => text.trim());
    };
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    const ascending = await prices();
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    const descending = await prices();
    expect(ascending.length).toBe(expected().rows.length - 1);
    expect(ascending.at(-1)).toBe('—');
    expect(descending.at(-1)).toBe('—');
    expect(ascending[0]).toBe('$0');
    expect(descending[0]).not.toBe('$0');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Output');
  });

  test.each([
    ['qwen long', /qwen-long/],
    ['通义', /qwen/],
    ['4o', /4o/],
    ['qwn lng', /qwen-long/],
    ['GPT5 nano', /gpt-5-nano/],
  ])('finds "%s"', async (query, wanted) => {
    const { page } = await OpenComparison.open(browser());
    await type(page, '#search', query);
    const ids = await seenIds(page);
    expect(ids.some(id => wanted.test(id))).toBe(true);
    expect(ids.length).toBeLessThan(expected().rows.length);
  });

  test('narrows by class and capability and takes it back with one action', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    const total = expected().rows.length;
    await page.getByRole('button', { name: 'Flagship', exact: true }).click();
    await page.getByRole('button', { name: 'Caching', exact: true }).click();
    const ids = await seenIds(page);
    const catalogue = realCatalogue();
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.length).toBeLessThan(total);
    // The user's model stays in sight.
    expect(ids.filter(id => catalogue.model(id)?.model.class !== 'flagship')).toEqual([baseline]);
    await type(page, '#search', 'zzzzz');
    await expect.poll(() => page.locator('.empty').innerText()).toContain('No model matches');
    await page.locator('.empty vscode-button').click();
    await settled(page);
    const { rows } = expected();
    // Neither what is billed at zero with a catch nor a price nobody confirmed.
    const usable = rows.filter(
      ({ eligibility, lowConfidence, comparable }) =>
        eligibility.status === 'yes' && !lowConfidence && comparable !== null,
    ).length;
    await expect
      .poll(() => page.locator('.choice').innerText())
      .toContain(`${usable} usable of ${total} models.`);
    await expect.poll(() => page.locator('.filters .count').count()).toBe(0);
  });

  test('taking a model one class below keeps the floor where it was', async () => {
    const opened = await OpenComparison.open(browser(), { settings: { model: 'openai/gpt-5.5' } });
    const { page, acted } = opened;
    const floor = page.getByRole('combobox', { name: 'Cheapest of' });
    await page.locator('.choice .use').click();
    await expect.poll(() => floor.inputValue()).toBe('sameClass');
    const [taken] = acted.flatMap(action => (action.type === 'useModel' ? [action.id] : []));
    expect(realCatalogue().model(taken ?? '')?.model.class).toBe('balanced');
    opened.setSettings({
      currency: 'USD',
      market: 'intl',
      priceUnit: 'perMTok',
      model: taken ?? '',
    });
    await expect.poll(() => page.locator('.choice .mine').innerText()).toContain('balanced');
    await floor.selectOption('oneBelow');
    await expect.poll(() => floor.inputValue()).toBe('oneBelow');
  });

  test('keeps pinned rows on top and compares only them', async () => {
    const { page } = await OpenComparison.open(browser(), { size: { width: 1400, height: 900 } });
    const ids = ['openai/gpt-5-nano', 'anthropic/claude-haiku-5-5'].filter(
      id => realCatalogue().model(id) !== undefined,
    );
    for (const id of ids) {
      await row(page, id).hover();
      await row(page, id).locator('.pin').click();
    }
    await expect.poll(() => idsOfSection(page, 'Pinned')).toEqual(ids);
    await page.getByRole('button', { name: /^Pinned only/ }).click();
    await expect.poll(() => seenIds(page)).toEqual([baseline, ...ids]);
    await page.getByRole('button', { name: 'Unpin all' }).click();
    expect((await seenIds(page)).length).toBeGreaterThan(50);
  });

  test('expands a row to the bill, whose lines add up', async () => {
    const { page } = await OpenComparison.open(browser());
    await type(page, '#expected-output', '1000');
    await row(page, 'openai/gpt-5-nano').click();
    const detail = page.locator('tr[data-detail-of="openai/gpt-5-nano"]');
    await detail.locator('.breakdown').waitFor();
    const text = await detail.innerText();
    // $0.05 per 1M input tokens: one dollar is twenty million of them.
    expect(text).toContain('$1 buys 20M tokens');
    expect(text).toContain('Dec 11, 2026');
    const known = expected({ outputTokens: 1000 }).rows.find(
      each => each.entry.id === 'openai/gpt-5-nano',
    );
    const total = known?.cost.kind === 'known' ? known.cost.total.toNumber() : 0;
    const written = await detail.locator('.breakdown tfoot td').innerText();
    expect(Math.abs(Number(written.replace(/^≥ \$/, '')) - total)).toBeLessThan(total / 100);
    await row(page, 'openai/gpt-5-nano').click();
    await expect.poll(() => detail.count()).toBe(0);
  });

  test('the bill of a batch says which lines the discount is on, and why', async () => {
    const scenario = { ...defaultScenario, batch: true, cachedPercent: 90 };
    const { page } = await OpenComparison.open(browser(), { state: { version: 1, scenario } });
    await type(page, '#search', 'gemini-2.5-flash');
    await row(page, 'google/gemini-2.5-flash').click();
    const detail = page.locator('tr[data-detail-of="google/gemini-2.5-flash"]');
    await detail.locator('.breakdown').waitFor();
    const formula = (name: string) =>
      detail.locator('.breakdown tr', { hasText: name }).locator('.formula').innerText();
    expect(await formula('Input')).toContain('× 0.5');
    expect(await formula('Cache read')).not.toContain('× 0.5');
    expect(await detail.innerText()).toContain('ordinary cache price');
  });

  test('hands the host what a user asks of VS Code', async () => {
    const opened = await OpenComparison.open(browser());
    const { page } = opened;
    await row(page, 'openai/gpt-5-nano').click();
    await page.getByRole('button', { name: 'Use as my model' }).click();
    await page.getByRole('button', { name: 'Copy model id' }).click();
    await page.getByRole('button', { name: 'Insert id at cursor' }).click();
    await page.getByRole('button', { name: 'Copy table as CSV' }).click();
    await page.getByRole('button', { name: /^Save table/ }).click();
    await expect
      .poll(() => opened.acted.map(each => each.type))
      .toEqual(['useModel', 'copy', 'insertId', 'copy', 'save']);
    expect(opened.acted[0]).toEqual({ type: 'useModel', id: 'openai/gpt-5-nano' });
    expect(opened.acted[1]).toEqual({ type: 'copy', text: 'gpt-5-nano' });
    const saved = opened.acted[4]?.type === 'save' ? opened.acted[4].texts : undefined;
    expect(saved?.markdown).toMatch(/^\| Model \|/);
    expect(JSON.parse(saved?.json ?? '')).toMatchObject({ source: 'summarise.prompt.md' });
    const csv = opened.acted[3]?.type === 'copy' ? opened.acted[3].text : '';
    expect(csv.split('\r\n')[0]).toContain('modelId,name,provider');
    expect(csv.split('\r\n').length).toBeGreaterThan(100);
  });

  test('judges free offers by what is told of the account', async () => {
    const { page } = await OpenComparison.open(browser(), {
      size: { width: 1400, height: 900 },
      // A row that becomes free is folded away with the others that are.
      state: { pinned: ['deepseek/deepseek-flash'] },
    });
    const id = 'deepseek/deepseek-flash';
    const verdict = row(page, id).locator('.chip').first();
    const status = (account: object): string | undefined =>
      expected({ account }).rows.find(each => each.entry.id === id)?.verdict.status;
    // The credit for signing up asks for a new account.
    expect([status({}), status({ isNew: true }), status({ isNew: false })]).toEqual([
      'unknown',
      'covered-by-credit',
      'not-eligible',
    ]);
    await page.getByRole('button', { name: 'More assumptions' }).click();
    for (const [answer, wanted] of [
      ['Yes', 'catch'],
      ['No', 'not-eligible'],
    ] as const) {
      await page.getByRole('combobox', { name: 'New account' }).selectOption(answer);
      await expect.poll(() => verdict.getAttribute('class')).toBe(`chip ${wanted}`);
    }
    await page.getByRole('button', { name: 'More assumptions (1 changed)' }).waitFor();
  });

  test('prints no money where it says free, and the catch beside every price', async () => {
    const { page } = await OpenComparison.open(browser(), {
      subject: textSubject(1000),
      size: { width: 1400, height: 900 },
    });
    await type(page, '#requests-per-day', '1');
    const texts = (id: string) =>
      Promise.all(
        ['cost', 'monthly', 'freeTier'].map(async column =>
          ((await row(page, id).locator(`[data-column="${column}"]`).textContent()) ?? '').trim(),
        ),
      );
    const free = await idsOfSection(page, 'Free for this use');
    expect(free.length).toBeGreaterThan(0);
    for (const id of free) {
      const [cost, monthly, tag] = await texts(id);
      expect(cost, id).toBe('$0');
      expect(['$0', '—'], id).toContain(monthly);
      expect(tag, id).toMatch(/^free ✓/);
    }
    const [cost, , tag] = await texts('mistral/mistral-medium-2604');
    expect([cost, tag]).toEqual([expect.stringMatching(/^≥? ?\$\d/), 'trial only']);
    const zero = await idsOfSection(page, 'Billed at zero');
    expect(zero).toContain('zai/glm-4.7-flash');
    expect(await texts('zai/glm-4.7-flash')).toEqual(['—', '—', 'limits unpublished']);
    await page.getByRole('button', { name: 'Free ✓', exact: true }).click();
    await settled(page);
    const others = page.locator('tr.model:not(.baseline) td[data-column="freeTier"]');
    const filtered = await others.allTextContents();
    expect(filtered.length).toBeGreaterThan(free.length);
    expect(filtered.filter(text => !text.trim().startsWith('free ✓'))).toEqual([]);
  });

  test('has a clear state for every subject', async () => {
    const opened = await OpenComparison.open(browser(), {
      subject: { ...textSubject(0, { kind: 'none', label: '', state: 'idle' }), counts: new Map() },
      size: { width: 700, height: 700 },
    });
    const { page } = opened;
    await expect.poll(() => page.locator('.subject-bar').innerText()).toContain('No file open');
    await expect.poll(() => page.locator('th[data-column="input"]').isVisible()).toBe(true);
    await expect.poll(() => page.locator('th[data-column="cost"]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Open File…' }).click();
    await expect.poll(() => opened.acted).toEqual([{ type: 'openFile' }]);
    const big = textSubject(0, { kind: 'too-large', label: 'dump.log', problem: 'Too large.' });
    opened.setSubject({ ...big, counts: new Map() });
    await page.getByText('Too large.').waitFor();
    opened.setSubject({ ...textSubject(0, { state: 'counting' }), counts: new Map() });
    await page.getByText('Counting tokens…').waitFor();
    opened.setSubject(textSubject(0));
    await page.getByText('0 tokens').waitFor();
  });
});
