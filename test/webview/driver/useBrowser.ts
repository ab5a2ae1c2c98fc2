import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, beforeAll } from 'vitest';
import { resultsFolder } from '../../../src/dev/paths';
import { sharedBrowser } from '../../sharedBrowser';

/**
 * A browser in which every test starts without pages. Returns a function to be called inside tests.
 * Pages of a failed test leave a screenshot behind.
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  afterEach(async ({ task }) => {
    for (const context of browser?.contexts() ?? []) {
      for (const page of task.result?.state === 'fail' ? context.pages() : []) {
        const file = `${task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
        await page.screenshot({ path: path.join(resultsFolder, 'webview', file) });
      }
      await context.close();
    }
  });

  return () => {
    if (!browser) {
      throw new Error('The browser is not open yet: use it inside tests only.');
    }
    return browser;
  };
}
