import type { Browser } from 'playwright-core';
import { launchBrowser } from '../src/dev/vscode/browser';

let running: Promise<Browser> | undefined;

/** One browser for all test files of this process, which take a context of their own each; another one where it has gone. */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await running?.catch(() => undefined);
  if (browser?.isConnected() === true) {
    return browser;
  }
  running = launchBrowser(line => {
    console.log(line);
  });
  return await running;
}
