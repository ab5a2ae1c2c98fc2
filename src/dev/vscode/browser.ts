import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

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

/** Has the page show every movement's end at once: what turns while one waits is drawn by the processor. */
export async function stopAnimations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*, ::before, ::after { animation: none !important; transition: none !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/**
 * Places where Chrome and Chromium install themselves; first the shell without a window, in which
 * Chromium's own toolbars and tabs take no renderers beside the page's.
 */
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(name => {
    const folder = process.env[name];
    return folder
      ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(
          file => path.join(folder, file),
        )
      : [];
  }),
};

const debianPackages = ['chromium-headless-shell', 'fonts-noto-cjk'];

/**
 * The Chrome or Chromium to test with: `CHROME_PATH`, else an installed one, else Debian's package,
 * which is installed where this process may. Throws a message that says what to install.
 */
export function findChromium(report: (line: string) => void): string {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) {
      throw new Error(
        `CHROME_PATH names ${wanted}, and there is no such file: correct or unset it.`,
      );
    }
    return wanted;
  }
  const installed = locate();
  if (installed) {
    return installed;
  }
  if (mayInstall()) {
    report(
      `No Chrome or Chromium here: installing Debian's ${debianPackages.join(' and ')} (once).`,
    );
    installDebian();
    const fresh = locate();
    if (fresh) {
      return fresh;
    }
  }
  throw new Error(
    'The tests drive VS Code in a browser, and no Chrome or Chromium was found. Install one ' +
      `(Debian, Ubuntu: sudo apt-get install ${debianPackages.join(' ')}; elsewhere: Google Chrome), ` +
      'or set CHROME_PATH to the program file.',
  );
}

function locate(): string | undefined {
  return places[process.platform]?.find(file => existsSync(file));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages],
  ]) {
    const result = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (result.status !== 0) {
      throw new Error(`apt-get ${args.join(' ')} failed:\n${result.stderr.trim()}`);
    }
  }
}
