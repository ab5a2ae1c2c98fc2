import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Market } from '../../core/terms';
import { Disposable } from '../disposable';
import { commands } from '../ids';
import { remembered } from '../memory';
import type { PricingService } from '../pricingService';
import type { FoundModel, SettingsStore } from '../settings/settings';
import type { LiveCounts } from '../subject/liveCounts';
import { showInformation } from '../text/notify';
import { writer } from '../text/writer';

const askedKey = 'askedForModel';

/** Looks for a model in the files of the workspace; it may stop when nobody wants to know any more. */
type Find = (isCancelled: () => boolean) => Promise<FoundModel | null>;

/**
 * For whoever has chosen no model, from the first count on and in nobody's way: the one that the
 * workspace's files name; where they name none, the user is asked, once and never again.
 */
export class ModelQuestion extends Disposable {
  /** The account for which a model was looked for last. */
  #lookedFor: Market | undefined;
  readonly #pricing: Pick<PricingService, 'chosenModel'>;
  readonly #settings: Pick<SettingsStore, 'current' | 'chooseModel' | 'setFound'>;
  readonly #memory: vscode.Memento;
  readonly #find: Find;

  constructor(
    counts: Pick<LiveCounts, 'onDidChange'>,
    pricing: Pick<PricingService, 'chosenModel'>,
    settings: Pick<SettingsStore, 'current' | 'chooseModel' | 'setFound'>,
    memory: vscode.Memento,
    find: Find,
  ) {
    super();
    this.#pricing = pricing;
    this.#settings = settings;
    this.#memory = memory;
    this.#find = find;
    this.register(
      counts.onDidChange(({ state, counts: counted }) => {
        const { isDefaultModel, market } = settings.current;
        if (isDefaultModel && market !== this.#lookedFor && state === 'ready' && counted.size > 0) {
          void this.#look(market);
        }
      }),
    );
    this.register(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        // It may name another one now.
        if (uri.toString() === settings.current.modelFile?.toString()) {
          this.#lookedFor = undefined;
        }
      }),
    );
  }

  async #look(market: Market): Promise<void> {
    this.#lookedFor = market;
    const isOutdated = (): boolean => this.isDisposed || this.#lookedFor !== market;
    const found = await this.#find(isOutdated);
    if (isOutdated()) {
      return;
    }
    this.#settings.setFound(found);
    if (found === null && !remembered(this.#memory, askedKey, z.boolean(), false)) {
      await this.#ask();
    }
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
