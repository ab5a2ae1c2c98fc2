import { describe, expect, test } from 'vitest';
import { comparisonPage } from '../../src/host/comparison/page';
import { comparisonStrings } from '../../src/host/comparison/strings';
import { accessibilityViolations } from './driver/accessibility';
import { waitForMessage } from './driver/fakeHost';
import { openHostPage, type PageAddresses } from './driver/hostPage';
import { themeNames } from './driver/theme';
import { useBrowser } from './driver/useBrowser';

/** The host's own page, in English. */
function html(addresses: PageAddresses): string {
  return comparisonPage({
    ...addresses,
    title: 'Compare Models',
    language: 'en',
    locale: 'en',
    strings: comparisonStrings({ t: sentence => sentence }),
  });
}

describe('the comparison', () => {
  const browser = useBrowser();

  test('asks for its data as soon as it can take it', async () => {
    const page = await openHostPage(browser(), { html });
    expect(await waitForMessage(page, 'ready')).toMatchObject({ type: 'ready' });
  });

  test.each(themeNames)('is accessible before its data arrives, theme %s', async theme => {
    const page = await openHostPage(browser(), { html, theme });
    await waitForMessage(page, 'ready');
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
