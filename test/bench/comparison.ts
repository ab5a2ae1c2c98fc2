/**
 * `npm run bench:comparison` (rounds as its argument, by default 5): from the command to the first screen
 * in which every row has its cost, and to the last change of the table, of a 100 kB file in a real VS Code,
 * just opened and once all tokenizers have counted it, beside an extension that opens an empty webview in
 * the same run; and from a changed selection to its costs.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, JSHandle, Locator, Page } from 'playwright-core';
import { root } from '../../src/dev/paths';
import { percentile } from '../../src/dev/vscode/latency';
import type { Workbench } from '../e2e/driver/workbench';
import { inWorkbench } from './benchWorkbench';

const rounds = Number(process.argv[2] ?? 5);
const paragraph =
  'The same page is 1,000 tokens for one model and 1,150 for another. 同一段话，词元数可能相差三成。\n';
/** Longer than any pause between two changes of an opening table. */
const quietMs = 1500;
const rowOfModel = 'tr[data-model-id]';

/** A file that nobody has counted yet. */
async function openFreshFile(workbench: Workbench, round: number): Promise<void> {
  const name = `fresh-${round}.txt`;
  const lines = Math.ceil(100_000 / Buffer.byteLength(paragraph));
  await writeFile(path.join(workbench.folder, name), `${round}\n${paragraph.repeat(lines)}`);
  await workbench.openFile(name);
  await workbench.statusText(/[1-9]/);
}

const frameOf = ({ page }: Workbench): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/** Often enough; a function with a name would not reach the page. */
const lookEveryMs = 5;

/** In each view: the moment of its first screen that wants nothing any more. */
function watchFirstScreen(everyMs: number): void {
  // Made under another name than the one it is shown by.
  if (!/^(pending|active)-frame$/.test(window.frameElement?.id ?? '')) {
    return;
  }
  const timer = setInterval(() => {
    const rows = [...document.querySelectorAll('tr[data-model-id]')].filter(row => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    });
    const isEveryCost = rows.every(row =>
      /\d/.test(row.querySelector('td[data-column="cost"]')?.textContent ?? ''),
    );
    if (document.querySelector('#empty') !== null || (rows.length > 0 && isEveryCost)) {
      clearInterval(timer);
      // What is there at this frame is seen at the next.
      requestAnimationFrame(() => {
        document.documentElement.dataset.firstScreen = String(Date.now());
      });
    }
  }, everyMs);
}

interface Opening {
  /** Milliseconds from the choice of the command. */
  readonly firstScreen: number;
  readonly lastChange: number;
}

async function timeToOpen(workbench: Workbench, title: string, wanted: string): Promise<Opening> {
  const started = await chooseCommand(workbench, title);
  const frame = frameOf(workbench);
  const content = frame.locator(wanted).first();
  await content.waitFor({ state: 'attached' });
  const last = await lastChange(content);
  const seen = await frame.locator('html').getAttribute('data-first-screen');
  return { firstScreen: Number(seen) - started, lastChange: last - started };
}

async function closeView(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Close Editor');
  await frameOf(workbench).locator('body').waitFor({ state: 'detached' });
}

/** Milliseconds from a key that selects to another cost of the first row. */
async function timeToFollow(workbench: Workbench): Promise<number> {
  const cost = frameOf(workbench).locator('tr[data-model-id] td[data-column="cost"]').first();
  const changed = await cost.evaluateHandle((cell, everyMs) => {
    const before = cell.textContent;
    const clock = { time: 0 };
    const table = cell.closest('table');
    const timer = setInterval(() => {
      const now = table?.querySelector('tr[data-model-id] td[data-column="cost"]')?.textContent;
      if (now !== before) {
        clearInterval(timer);
        clock.time = Date.now();
      }
    }, everyMs);
    return clock;
  }, lookEveryMs);
  const pressed = await keyTime(workbench.page);
  await workbench.page.keyboard.press('Shift+PageDown');
  const started = await pressed.evaluate(({ time }) => time);
  let finished = 0;
  while (finished === 0) {
    finished = await changed.evaluate(({ time }) => time);
  }
  return finished - started;
}

/** Runs a command and returns when its row was clicked, by the clock of the page. */
async function chooseCommand({ page }: Workbench, title: string): Promise<number> {
  await page.keyboard.press('F1');
  const widget = page.locator('.quick-input-widget:visible');
  await widget.locator('input').first().fill(`>${title}`);
  const row = widget.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await row.waitFor();
  const pressed = await keyTime(page);
  await page.keyboard.press('Enter');
  return await pressed.evaluate(({ time }) => time);
}

/** When the next key is pressed; listening before it is: the press does not wait for an evaluation under way. */
async function keyTime(page: Page): Promise<JSHandle<{ time: number }>> {
  return await page.evaluateHandle(() => {
    const clock = { time: 0 };
    window.addEventListener(
      'keydown',
      () => {
        clock.time = Date.now();
      },
      { capture: true, once: true },
    );
    return clock;
  });
}

/** When the view last changed, once it has been quiet for a while. */
async function lastChange(content: Locator): Promise<number> {
  return await content.evaluate(
    (_, quiet) =>
      new Promise<number>(resolve => {
        let last = Date.now();
        new MutationObserver(() => {
          last = Date.now();
        }).observe(document, { childList: true, characterData: true, subtree: true });
        const timer = setInterval(() => {
          if (Date.now() - last > quiet) {
            clearInterval(timer);
            resolve(last);
          }
        }, 50);
      }),
    quietMs,
  );
}

async function main(): Promise<void> {
  const options = {
    isOursThere: true,
    settings: { 'files.autoSave': 'off' },
    unpacked: [path.join(root, 'test/bench/emptyWebview')],
  };
  await inWorkbench(options, async workbench => {
    await workbench.page.addInitScript(watchFirstScreen, lookEveryMs);
    const empty: number[] = [];
    const fresh: Opening[] = [];
    const counted: Opening[] = [];
    const followed: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await openFreshFile(workbench, round);
      fresh.push(await timeToOpen(workbench, 'Compare Models for File or Selection', rowOfModel));
      await closeView(workbench);
      empty.push((await timeToOpen(workbench, 'Empty Webview: Open', '#empty')).firstScreen);
      await closeView(workbench);
      counted.push(await timeToOpen(workbench, 'Compare Models for File or Selection', rowOfModel));
      await workbench.page.keyboard.press('Control+1');
      await workbench.page.keyboard.press('Control+Home');
      followed.push(await timeToFollow(workbench));
      await workbench.page.keyboard.press('Control+Home');
      await workbench.page.keyboard.press('Control+2');
      await closeView(workbench);
      console.log(
        `round ${round}: empty ${empty.at(-1) ?? 0} ms, fresh ${told(fresh)}, ` +
          `counted ${told(counted)}, selection ${followed.at(-1) ?? 0} ms`,
      );
    }
    const median = (times: readonly number[]): number => percentile(times.slice(1), 0.5);
    const floor = median(empty);
    const beyond = (openings: readonly Opening[], what: keyof Opening): number =>
      median(openings.map(each => each[what])) - floor;
    console.log(
      [
        `100 kB, median of ${rounds} after a first round: empty webview ${floor} ms; beyond it`,
        `first complete screen ${beyond(counted, 'firstScreen')} ms, of a file just opened ${beyond(fresh, 'firstScreen')} ms`,
        `last change ${beyond(counted, 'lastChange')} ms, of a file just opened ${beyond(fresh, 'lastChange')} ms`,
        `selection of a page in the table after ${median(followed)} ms`,
      ].join('\n'),
    );
  });
}

function told(openings: readonly Opening[]): string {
  const { firstScreen, lastChange } = openings.at(-1) ?? { firstScreen: 0, lastChange: 0 };
  return `${firstScreen} and ${lastChange} ms`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
