import type { Page } from 'playwright-core';

/** What the reader sees, read from the document. */
export interface SeenRow {
  readonly id: string;
  readonly tokens: number | null;
  readonly cost: number | null;
}

/** Model rows on screen, in their order. A long table is complete after a few frames: waits for that. */
export async function seenRows(page: Page): Promise<SeenRow[]> {
  await settled(page);
  return page.evaluate(() => {
    const value = (row: Element, column: string): number | null => {
      const text = row.querySelector(`[data-column="${column}"]`)?.getAttribute('data-value');
      return text == null ? null : Number(text);
    };
    return [...document.querySelectorAll('tr[data-model-id]')].map(row => ({
      id: row.getAttribute('data-model-id') ?? '',
      tokens: value(row, 'tokens'),
      cost: value(row, 'cost'),
    }));
  });
}

export async function seenIds(page: Page): Promise<string[]> {
  return (await seenRows(page)).map(row => row.id);
}

/** Rows under one heading of the default order. */
export async function idsOfSection(page: Page, title: string): Promise<string[]> {
  await settled(page);
  return page.evaluate(wanted => {
    const body = [...document.querySelectorAll('table.models > tbody')].find(
      each => each.querySelector('.section .title')?.textContent.trim() === wanted,
    );
    return [...(body?.querySelectorAll('tr[data-model-id]') ?? [])].map(
      row => row.getAttribute('data-model-id') ?? '',
    );
  }, title);
}

/** Types into a field of the form, as a user replaces its content. */
export async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`${field} >> input`).fill(text);
  await settled(page);
}

/** Until two frames in a row have changed nothing in the page. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        let quiet = 0;
        const observer = new MutationObserver(() => {
          quiet = 0;
        });
        observer.observe(document.body, {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        });
        const frame = (): void => {
          quiet += 1;
          if (quiet > 6) {
            observer.disconnect();
            resolve();
          } else {
            requestAnimationFrame(frame);
          }
        };
        requestAnimationFrame(frame);
      }),
  );
}

export function row(page: Page, id: string): ReturnType<Page['locator']> {
  return page.locator(`tr[data-model-id="${id}"]`);
}
