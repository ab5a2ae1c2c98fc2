import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../src/dev/paths';
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

/** What stands in for VS Code around a webview bundle. */
export interface HostPageOptions {
  /** Bundle name below `dist/webview/`: `comparison` loads `comparison.js` and `comparison.css`. */
  readonly bundle: string;
  readonly theme?: ThemeName;
  /** Size of the webview in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Language of the page, as the host writes it. */
  readonly lang?: string;
  /** What `acquireVsCodeApi().getState()` returns at first. */
  readonly state?: unknown;
  /** HTML of the body, as the host writes it; escaped by whoever passes it. */
  readonly body?: string;
}

/** Loads a built webview bundle in a page with the theme, the styles and the API VS Code gives it. */
export async function openHostPage(browser: Browser, options: HostPageOptions): Promise<Page> {
  if (!existsSync(path.join(bundleFolder, `${options.bundle}.js`))) {
    throw new Error(`There is no dist/webview/${options.bundle}.js: run npm run compile first.`);
  }
  const { theme = 'dark', size = { width: 1200, height: 800 } } = options;
  const context = await browser.newContext({ viewport: { ...size } });
  const page = await context.newPage();
  await page.route(`${origin}/**`, async route => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(options, theme) });
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

function html(options: HostPageOptions, themeName: ThemeName): string {
  const { bundle, lang = 'en', body = '<main id="root"></main>' } = options;
  const theme = readTheme(themeName);
  const variables = Object.entries(theme.variables).map(([name, value]) => `${name}: ${value};`);
  // As in VS Code: its own styles stand before the policy and so are not subject to it.
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${bundle}</title>
<style>:root { ${variables.join(' ')} }</style>
<style>${theme.defaultStyles}</style>
<style>html { background: var(--vscode-editor-background); }</style>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${origin}; style-src ${origin}; font-src ${origin}; img-src ${origin} data:">
<link rel="stylesheet" href="${origin}/${bundle}.css">
</head>
<body class="${theme.classes}" data-vscode-theme-kind="${theme.kind}" data-vscode-theme-id="${theme.themeId}" role="document">
${body}
<script src="${origin}/${bundle}.js"></script>
</body>
</html>`;
}
