import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../src/dev/paths';
import { pageSources, type PageSources } from '../../../src/host/comparison/page';
import { installFakeHost } from './fakeHost';
import { readTheme, type ThemeName } from './theme';

/** An address that reaches no network: every request to it is answered here. */
const origin = 'http://webview.test';
const bundleFolder = path.join(root, 'dist/webview');
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

/** What a host knows when it writes a webview's page. */
interface PageAddresses {
  /** What the page's policy calls the extension's own files. */
  readonly cspSource: string;
  readonly nonce: string;
  /** Address of a file of `dist/webview`. */
  readonly file: (name: string) => string;
  readonly sources: PageSources;
}

/** What stands in for VS Code around a webview. */
export interface HostPageOptions {
  /** Writes the page, as the host does: the extension's own function, policy included. */
  readonly html: (addresses: PageAddresses) => string;
  readonly theme?: ThemeName;
  /** Size of the webview in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What `acquireVsCodeApi().getState()` returns at first. */
  readonly state?: unknown;
}

/** Loads a webview's page with the theme, the styles and the API VS Code gives it. */
export async function openHostPage(browser: Browser, options: HostPageOptions): Promise<Page> {
  if (!existsSync(bundleFolder)) {
    throw new Error('There is no dist/webview: run npm run compile first.');
  }
  const { theme = 'dark', size = { width: 1200, height: 800 } } = options;
  const sources = await pageSources(file => readFile(path.join(bundleFolder, file), 'utf8'));
  const written = options.html({
    sources,
    cspSource: origin,
    nonce: 'test',
    file: name => `${origin}/${name}`,
  });
  const context = await browser.newContext({ viewport: { ...size } });
  const page = await context.newPage();
  await page.route(`${origin}/**`, async route => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: withTheme(written, theme),
      });
      return;
    }
    try {
      await route.fulfill({
        contentType: types[path.extname(pathname)] ?? 'application/octet-stream',
        body: await readFile(path.join(bundleFolder, path.normalize(pathname))),
      });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
  await page.addInitScript(installFakeHost, options.state);
  await page.goto(`${origin}/`);
  return page;
}

/** As in VS Code, its own styles stand before the page's policy and so are not subject to it. */
function withTheme(html: string, name: ThemeName): string {
  const theme = readTheme(name);
  const variables = Object.entries(theme.variables).map(([key, value]) => `${key}: ${value};`);
  const styles = [
    `:root { ${variables.join(' ')} }`,
    theme.defaultStyles,
    'html { background: var(--vscode-editor-background); }',
  ];
  if (!html.includes('<head>') || !html.includes('<body>')) {
    throw new Error('The page has no plain <head> and <body> to put the theme into.');
  }
  return html
    .replace('<head>', () => `<head>${styles.map(css => `<style>${css}</style>`).join('')}`)
    .replace(
      '<body>',
      `<body class="${theme.classes}" role="document" data-vscode-theme-kind="${theme.kind}" ` +
        `data-vscode-theme-id="${theme.themeId}">`,
    );
}
