/**
 * `npm run bench:comparison` (rounds as its argument, by default 5): from the command to a complete
 * comparison of a 100 kB file in a real VS Code, beside an extension that opens an empty webview in the
 * same run.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
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
  // Listening before the key is pressed: the press does not wait for an evaluation under way.
  const pressed = await page.evaluateHandle(() => {
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
  await page.keyboard.press('Enter');
  return await pressed.evaluate(({ time }) => time);
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
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
