import * as vscode from 'vscode';
import type { SpawnWorker } from '../../../src/host/counting/countingService';
import { Random } from '../../unit/tokens/support/random';
import { ChangesOfSubjects } from './changesOfSubjects';
import { closeAllEditors, eventually } from './editors';
import { priceLens } from './extension';
import { setSettings } from './pricing';
import { ShownNumbers } from './shownNumbers';

const changesInASequence = 15;

/** After every way in which text, selection or choice can change, the status bar shows the full count. */
export function liveNumbers(spawnWorker: SpawnWorker, seeds: readonly number[]): void {
  suite('the number in the status bar', () => {
    let shown: ShownNumbers;

    suiteSetup(async () => {
      await priceLens();
      shown = new ShownNumbers(spawnWorker);
    });
    suiteTeardown(async () => {
      shown.dispose();
      await setSettings({ model: undefined });
    });

    test(`is the full count after any of ${seeds.length} × ${changesInASequence} changes`, async function () {
      this.timeout(60_000 + seeds.length * 60_000);
      const times = new Map<string, number>();
      for (const seed of seeds) {
        await sequence(seed, times);
      }
      console.log(`      ${[...times].map(([name, count]) => `${name} ${count}`).join(', ')}`);
    });

    async function sequence(seed: number, times: Map<string, number>): Promise<void> {
      const changes = new ChangesOfSubjects(new Random(seed), shown);
      const done: string[] = [];
      try {
        await shown.pause.set(false);
        await shown.choose('openai/gpt-4o');
        await changes.begin();
        for (let step = 0; step < changesInASequence; step++) {
          const change = await changes.change();
          if (change !== null) {
            done.push(change);
            times.set(change, (times.get(change) ?? 0) + 1);
          }
          // Some changes come before the one before is counted.
          if (seed % 3 !== 0 || step % 3 === 2) {
            await eventually(
              () =>
                `"${shown.expected}" in the status bar, which says "${shown.text}"; seed ${seed}: ${done.join(' → ')}`,
              () => shown.isRight,
            );
          }
        }
      } finally {
        await closeEverything();
        changes.dispose();
      }
    }
  });
}

/** Without a question about what is not saved. */
async function closeEverything(): Promise<void> {
  for (
    let tabs = 0;
    tabs < 60 && vscode.window.tabGroups.all.some(group => group.tabs.length > 0);
    tabs++
  ) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await closeAllEditors();
}
