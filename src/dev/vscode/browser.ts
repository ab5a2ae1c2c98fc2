import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium';

/** A headless Chromium that asks nobody and phones nowhere. Ends with this process. */
export async function launchBrowser(report: (line: string) => void): Promise<Browser> {
  return await chromium.launch({
    executablePath: findChromium(report),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
