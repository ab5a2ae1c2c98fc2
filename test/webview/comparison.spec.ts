import { describe, expect, test } from 'vitest';
import { accessibilityViolations } from './driver/accessibility';
import { waitForMessage } from './driver/fakeHost';
import { openHostPage } from './driver/hostPage';
import { themeNames } from './driver/theme';
import { useBrowser } from './driver/useBrowser';

describe('the comparison', () => {
  const browser = useBrowser();

  test('asks for its data as soon as it can take it', async () => {
    const page = await openHostPage(browser(), { bundle: 'comparison' });
    expect(await waitForMessage(page, 'ready')).toMatchObject({ type: 'ready' });
  });

  test.each(themeNames)('is accessible before its data arrives, theme %s', async theme => {
    const page = await openHostPage(browser(), { bundle: 'comparison', theme });
    await waitForMessage(page, 'ready');
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
