import { describe, expect, test } from 'vitest';
import { accessibilityViolations } from './driver/accessibility';
import { waitForMessage } from './driver/fakeHost';
import { openHostPage, type PageAddresses } from './driver/hostPage';
import { themeNames } from './driver/theme';
import { useBrowser } from './driver/useBrowser';

function html({ cspSource, nonce, file }: PageAddresses): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; font-src ${cspSource}">
<title>Compare Models</title>
<link rel="stylesheet" href="${file('comparison.css')}">
</head>
<body>
<main id="root"></main>
<script nonce="${nonce}" src="${file('comparison.js')}"></script>
</body>
</html>`;
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
