import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { Disposable } from '../disposable';
import { commands } from '../ids';
import { remembered } from '../memory';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings/settings';
import type { LiveCounts } from '../subject/liveCounts';
import { showInformation } from '../text/notify';
import { writer } from '../text/writer';

const askedKey = 'askedForModel';

/** Asks whoever has chosen no model, once and never again: at the first count, in nobody's way. */
export class ModelQuestion extends Disposable {
  readonly #pricing: Pick<PricingService, 'chosenModel'>;
  readonly #settings: Pick<SettingsStore, 'current' | 'chooseModel'>;
  readonly #memory: vscode.Memento;

  constructor(
    counts: Pick<LiveCounts, 'current' | 'onDidChange'>,
    pricing: Pick<PricingService, 'chosenModel'>,
    settings: Pick<SettingsStore, 'current' | 'chooseModel'>,
    memory: vscode.Memento,
  ) {
    super();
    this.#pricing = pricing;
    this.#settings = settings;
    this.#memory = memory;
    if (remembered(memory, askedKey, z.boolean(), false)) {
      return;
    }
    const listener = this.register(
      counts.onDidChange(({ state, counts: counted }) => {
        if (state === 'ready' && counted.size > 0) {
          listener.dispose();
          void this.#ask();
        }
      }),
    );
  }

  async #ask(): Promise<void> {
    const { chosenModel } = this.#pricing;
    if (!this.#settings.current.isDefaultModel || chosenModel === undefined) {
      return;
    }
    // Before anybody answers: another window asks no second time.
    await this.#memory.update(askedKey, true);
    const name = writer.nameOf(chosenModel.model);
    const choose = vscode.l10n.t('Choose Model');
    const keep = vscode.l10n.t('Keep {0}', name);
    const answer = await showInformation(
      vscode.l10n.t('Which model do you use? Costs are shown for {0}, the default.', name),
      choose,
      keep,
    );
    if (answer === choose) {
      await vscode.commands.executeCommand(commands.chooseModel);
    } else if (answer === keep) {
      await this.#settings.chooseModel(chosenModel.id);
    }
  }
}
