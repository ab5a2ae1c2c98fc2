/**
 * Writes what VS Code gives a webview in each of four themes (variables, classes, default styles) to
 * `test/webview/themes/`, read from a webview of a real VS Code. Run again when VS Code is raised:
 * `npx tsx src/dev/captureThemes.ts`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from './paths';
import { copySampleWorkspace } from './sampleWorkspace';
import { launchBrowser } from './vscode/browser';
import { installVsCode, type VsCodeInstall } from './vscode/install';
import { retry } from './vscode/retry';
import { startServer } from './vscode/server';
import { workbenchUrl } from './vscode/workbenchUrl';

const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

const folder = path.join(root, 'test/webview/themes');
const report = (line: string): void => {
  console.log(line);
};

async function capture(
  install: VsCodeInstall,
  browser: Browser,
  workspace: string,
  themeId: string,
): Promise<unknown> {
  const server = await startServer(install, {
    settings: {
      'workbench.colorTheme': themeId,
      'window.autoDetectColorScheme': false,
      'window.autoDetectHighContrast': false,
      // The Markdown preview is a webview that every VS Code has.
      'workbench.editorAssociations': { '*.md': 'vscode.markdown.preview.editor' },
    },
  });
  try {
    const page = await browser.newPage();
    const url = workbenchUrl(server.authority, { folder: workspace }, server.connectionToken);
    await page.goto(url, { waitUntil: 'commit' });
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await retry('the preview of english.md', async () => {
      await page.getByRole('treeitem', { name: 'english.md' }).dblclick({ timeout: 30_000 });
      await frame.getByText('The price of a word').first().waitFor({ timeout: 15_000 });
    });
    return await frame.locator('body').evaluate(body => {
      const style = body.ownerDocument.documentElement.style;
      const names = [...style].filter(name => name.startsWith('--vscode-')).sort();
      return {
        themeId: body.dataset.vscodeThemeId,
        kind: body.dataset.vscodeThemeKind,
        classes: [...body.classList].filter(name => name.startsWith('vscode-')).join(' '),
        defaultStyles: body.ownerDocument.getElementById('_defaultStyles')?.textContent,
        variables: Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)])),
      };
    });
  } finally {
    await server.stop();
  }
}

async function main(): Promise<void> {
  const install = await installVsCode(report);
  const workspace = await copySampleWorkspace();
  const browser = await launchBrowser(report);
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, themeId] of Object.entries(themes)) {
      const theme = await capture(install, browser, workspace, themeId);
      await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(theme, null, 2)}\n`);
      console.log(`${name}: ${themeId}`);
    }
  } finally {
    await browser.close();
    await rm(workspace, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
