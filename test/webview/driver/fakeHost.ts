import type { Page } from 'playwright-core';

interface FakeHost {
  readonly messages: unknown[];
  state: unknown;
}

type HostWindow = Window & { fakeHost: FakeHost; acquireVsCodeApi: () => unknown };

/** Runs inside the page before the bundle: the API VS Code gives a webview, recording what it is told. */
export function installFakeHost(state: unknown): void {
  const target = window as unknown as HostWindow;
  target.fakeHost = { messages: [], state };
  let acquired = false;
  target.acquireVsCodeApi = () => {
    if (acquired) {
      throw new Error('An instance of the VS Code API has already been acquired');
    }
    acquired = true;
    return {
      postMessage: (message: unknown) => target.fakeHost.messages.push(structuredClone(message)),
      getState: () => target.fakeHost.state,
      setState: (next: unknown) => (target.fakeHost.state = structuredClone(next)),
    };
  };
}

/** The state the webview has saved last. */
export async function savedState(page: Page): Promise<unknown> {
  return await page.evaluate(() => (window as unknown as HostWindow).fakeHost.state);
}

/** Sends a message to the webview as the host does. */
export async function sendToWebview(page: Page, message: unknown): Promise<void> {
  await page.evaluate(data => {
    window.postMessage(data, '*');
  }, message);
}
