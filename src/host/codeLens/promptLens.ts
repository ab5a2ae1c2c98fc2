import * as vscode from 'vscode';
import { writer } from '../text/writer';
import { amountText, offerName, savingText } from '../text/rowLines';
import { inertText } from '../../core/text/inertText';
import type { CountingService } from '../counting/countingService';
import { withSignal } from '../cancellation';
import { Disposable } from '../disposable';
import { commands } from '../ids';
import type { PricingService } from '../pricingService';
import { answerIn } from '../scenario/answerBeside';
import type { SettingsStore } from '../settings/settings';
import type { TextComparison } from '../textComparison';

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
  readonly #comparisons: TextComparison;

  constructor(
    counting: CountingService,
    pricing: PricingService,
    settings: SettingsStore,
    comparisons: TextComparison,
  ) {
    super();
    this.#comparisons = comparisons;
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
    const families = [...new Set([family, ...pricing.familiesOnOffer])];
    const beside = answerIn([document]);
    const [row, comparison] = await withSignal(token, async signal => {
      const counts = await this.#counting.countText(document.getText(), families, signal);
      return [
        pricing.rowOf(entry, counts, beside),
        await this.#comparisons.of(counts, beside, signal),
      ];
    });
    if (row?.tokens == null || comparison === undefined) {
      return null;
    }
    const { tokens, cost } = row;
    const count = `${tokens.exact ? '' : '≈'}${writer.number(tokens.tokens)}`;
    const name = writer.nameOf(entry.model);
    if (cost.kind === 'unknown') {
      return vscode.l10n.t('{0} tok · no price for {1}', count, name);
    }
    const { best } = pricing.choice(comparison);
    return [
      vscode.l10n.t('{0} tok · {1}: {2}', count, name, amountText(row)),
      ...row.hours.map(each => writer.say(each)),
      ...(best?.timesBaseline == null
        ? []
        : [vscode.l10n.t('{0} with {1}', savingText(best, row), offerName(best))]),
    ].join(' · ');
  }
}
