import * as vscode from 'vscode';
import { writer } from '../text/writer';
import { amountText } from '../text/rowLines';
import { inertText } from '../../core/text/inertText';
import type { CountingService } from '../counting/countingService';
import { withSignal } from '../cancellation';
import { Disposable } from '../disposable';
import { commands } from '../ids';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings/settings';

const promptFiles: vscode.DocumentSelector = {
  pattern:
    '**/{*.prompt,*.prompty,*.prompt.md,SKILL.md,AGENTS.md,CLAUDE.md,copilot-instructions.md}',
};

/** In UTF-16 units. A prompt above this fits no model; its text would be read whole for nothing. */
const longestPrompt = 4_000_000;

/** Above a prompt: what sending it once takes and costs on the chosen model. */
export class PromptLens extends Disposable implements vscode.CodeLensProvider {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #counting: CountingService;
  readonly #pricing: PricingService;

  constructor(counting: CountingService, pricing: PricingService, settings: SettingsStore) {
    super();
    this.#counting = counting;
    this.#pricing = pricing;
    const changed = (): void => {
      this.#changed.fire();
    };
    this.register(settings.onDidChange(changed));
    this.register(pricing.onDidChange(changed));
    this.register(vscode.languages.registerCodeLensProvider(promptFiles, this));
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> {
    const title = await this.#title(document, token);
    if (title === null) {
      return [];
    }
    const command = { title: inertText(title), command: commands.compareModels };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  }

  async #title(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<string | null> {
    const pricing = this.#pricing;
    const entry = pricing.chosenModel;
    const length = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
    if (entry === undefined || length > longestPrompt) {
      return null;
    }
    const { family } = pricing.tokenizerOf(entry);
    const counts = await withSignal(token, signal =>
      this.#counting.countText(document.getText(), [family], signal),
    );
    const row = pricing.rowOf(entry, counts);
    if (row?.tokens == null) {
      return null;
    }
    const { tokens, cost } = row;
    const count = `${tokens.exact ? '' : '≈'}${writer.number(tokens.tokens)}`;
    const name = writer.nameOf(entry.model);
    return cost.kind === 'known'
      ? [
          vscode.l10n.t('{0} tok · {1} with {2}', count, amountText(row), name),
          ...row.hours.map(each => writer.say(each)),
        ].join(' · ')
      : vscode.l10n.t('{0} tok · no price for {1}', count, name);
  }
}
