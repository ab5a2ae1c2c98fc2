import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { stopAnimations } from '../../../src/dev/vscode/browser';

const logs = new WeakMap<Page, string[]>();
const requests = new WeakMap<Page, Set<string>>();

/** Opens a page that remembers its console, and waits until VS Code shows its window. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const log: string[] = [];
  logs.set(page, log);
  const asked = new Set<string>();
  requests.set(page, asked);
  context.on('request', request => asked.add(request.url()));
  page.on('websocket', socket => asked.add(socket.url()));
  page.on('console', message => log.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => log.push(`uncaught: ${error.stack ?? error.message}`));
  await stopAnimations(page);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
  return page;
}

/** Asked on purpose, to see that a request would be seen. Nobody is there. */
export const trialAddress = 'https://127.0.0.1:1/trial';

/** What the window, its webviews and its workers have asked of any other place than this VS Code. */
export function requestsElsewhere(page: Page): string[] {
  const { host } = new URL(page.url());
  return [...(requests.get(page) ?? [])].filter(address => {
    const url = new URL(address);
    const isOwn = url.host === host || !/^(https?|wss?):$/.test(url.protocol);
    // Never reaches the network: VS Code's service worker answers with the file.
    return !isOwn && !url.host.endsWith('.vscode-resource.vscode-cdn.net');
  });
}

/** Leaves a screenshot and the page's console behind, for whoever reads the failure. */
export async function savePageOnFailure(page: Page, folder: string, name: string): Promise<void> {
  const base = path.join(folder, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${base}.png` });
  await writeFile(`${base}.log`, `${(logs.get(page) ?? []).join('\n')}\n`);
  console.log(`Screenshot and log: ${path.relative('.', base)}.png, .log`);
}
