/**
 * `npm run bench:comparison` (rounds as its argument, by default 5): from the command to a complete
 * comparison of a 100 kB file in a real VS Code, beside an extension that opens an empty webview in the
 * same run; and from a key that selects to the table that follows it.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JSHandle, Locator } from 'playwright-core';
import { root } from '../../src/dev/paths';
import { percentile } from '../../src/dev/vscode/latency';
import type { Workbench } from '../e2e/driver/workbench';
import { inWorkbench } from './benchWorkbench';

const rounds = Number(process.argv[2] ?? 5);
const paragraph =
  'The same page is 1,000 tokens for one model and 1,150 for another. 同一段话，词元数可能相差三成。\n';
/** Longer than any pause between two changes of an opening table. */
const quietMs = 1500;

/** A file that nobody has counted yet. */
async function openFreshFile(workbench: Workbench, round: number): Promise<void> {
  const name = `fresh-${round}.txt`;
  const lines = Math.ceil(100_000 / Buffer.byteLength(paragraph));
  await writeFile(path.join(workbench.folder, name), `${round}\n${paragraph.repeat(lines)}`);
  await workbench.openFile(name);
  await workbench.statusText(/[1-9]/);
}

/** Milliseconds from the choice of the command to the last change of the view. */
async function timeToOpen(workbench: Workbench, title: string, wanted: string): Promise<number> {
  const started = await chooseCommand(workbench, title);
  const frame = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const content = frame.locator(wanted).first();
  await content.waitFor({ state: 'attached' });
  const finished = await lastChange(content);
  await workbench.runCommand('View: Close Editor');
  await frame.locator('body').waitFor({ state: 'detached' });
  return finished - started;
}

/** Runs a command and returns when its row was clicked, by the clock of the page. */
async function chooseCommand({ page }: Workbench, title: string): Promise<number> {
  await page.keyboard.press('F1');
  const widget = page.locator('.quick-input-widget:visible');
  await widget.locator('input').first().fill(`>${title}`);
  const row = widget.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await row.waitFor();
  const pressed = await pressTime({ page });
  await page.keyboard.press('Enter');
  return await pressed.evaluate(({ time }) => time);
}

/** When the next key is pressed: listening before, for the press waits for no evaluation under way. */
async function pressTime({ page }: Pick<Workbench, 'page'>): Promise<JSHandle<{ time: number }>> {
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
async function lastChange(content: Locator, quiet = quietMs): Promise<number> {
  return await content.evaluate(
    (_, wait) =>
      new Promise<number>(resolve => {
        let last = Date.now();
        new MutationObserver(() => {
          last = Date.now();
        }).observe(document, { childList: true, characterData: true, subtree: true });
        const timer = setInterval(() => {
          if (Date.now() - last > wait) {
            clearInterval(timer);
            resolve(last);
          }
        }, 50);
      }),
    quiet,
  );
}

const selections = 10;

/** Milliseconds from a key that selects a line more to the first new number of tokens in the table. */
async function timesToFollow(workbench: Workbench): Promise<number[]> {
  const { page } = workbench;
  await openFreshFile(workbench, rounds + 1);
  await workbench.runCommand('Compare Models for File or Selection');
  const view = await workbench.webview('Compare Models');
  const table = view.locator('table.models');
  await workbench.costs(view);
  await lastChange(table);
  await page.locator('.editor-instance .view-lines').first().click();
  const times: number[] = [];
  for (let press = 0; press < selections; press++) {
    await lastChange(table, 500);
    const pressed = await pressTime(workbench);
    const changed = await table.evaluateHandle(element => ({
      time: new Promise<number>(resolve => {
        const observer = new MutationObserver(changes => {
          if (changes.some(({ target }) => target.parentElement?.closest('td') != null)) {
            observer.disconnect();
            resolve(Date.now());
          }
        });
        observer.observe(element, { childList: true, characterData: true, subtree: true });
      }),
    }));
    await page.keyboard.press('Shift+ArrowDown');
    const answered = await changed.evaluate(async ({ time }) => await time);
    times.push(answered - (await pressed.evaluate(({ time }) => time)));
  }
  return times;
}

async function main(): Promise<void> {
  const options = {
    isOursThere: true,
    settings: { 'files.autoSave': 'off' },
    unpacked: [path.join(root, 'test/bench/emptyWebview')],
  };
  await inWorkbench(options, async workbench => {
    const empty: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await openFreshFile(workbench, round);
      empty.push(await timeToOpen(workbench, 'Empty Webview: Open', '#empty'));
      ours.push(
        await timeToOpen(workbench, 'Compare Models for File or Selection', 'tr[data-model-id]'),
      );
      console.log(
        `round ${round}: empty ${empty.at(-1) ?? 0} ms, comparison ${ours.at(-1) ?? 0} ms`,
      );
    }
    const median = (times: readonly number[]): number => percentile(times.slice(1), 0.5);
    console.log(
      `100 kB, median of ${rounds} after a first round: empty webview ${median(empty)} ms, ` +
        `complete comparison ${median(ours)} ms, beyond it ${median(ours) - median(empty)} ms`,
    );
    const following = await timesToFollow(workbench);
    console.log(
      `from a selection to the table, median / p95 of ${selections}: ` +
        `${percentile(following, 0.5)} / ${percentile(following, 0.95)} ms`,
    );
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
