import * as vscode from 'vscode';
import { priceNote } from '../../core/modelIds/priceNote';
import type { RowComparison } from '../../core/compare/compareModels';
import { inertText } from '../../core/text/inertText';
import { baseName } from '../baseName';
import { Disposable } from '../disposable';
import { contextKeys, productName, statusItemId } from '../ids';
import type { PricingService } from '../pricingService';
import type { LastProviderCount } from '../providerCounts/lastProviderCount';
import type { SettingsStore } from '../settings/settings';
import type { LiveCounts } from '../subject/liveCounts';
import type { TextComparison } from '../textComparison';
import type { Pause } from './pause';
import { statusState, type StatusState } from './statusState';
import { answerBeside } from '../scenario/answerBeside';
import { checkTemplate, watchTemplate } from './statusTemplate';
import { statusText } from './statusText';
import { statusTooltip } from './statusTooltip';

/** The tooltip names the cheapest models, for which every tokenizer counts: only once typing pauses. */
const tooltipPauseMs = 600;

export interface StatusDependencies {
  /** Of the selections, or of the file without any. */
  readonly counts: LiveCounts;
  /** Of the whole file, whatever is selected. */
  readonly wholeFileCounts: LiveCounts;
  readonly settings: SettingsStore;
  readonly pricing: PricingService;
  readonly comparisons: TextComparison;
  readonly pause: Pause;
  readonly providerCount: LastProviderCount;
}

/** The one status item: tokens and input cost of what the user looks at, for the chosen model. */
export class StatusBar extends Disposable {
  readonly #item: vscode.StatusBarItem;
  #need: vscode.Disposable | undefined;
  #allNeed: vscode.Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tooltipUri = '';
  /** The text whose tooltip names the cheapest models already. */
  #completeFor = '';
  #completing = new AbortController();
  readonly #given: StatusDependencies;

  constructor(given: StatusDependencies) {
    super();
    this.#given = given;
    this.#item = this.register(
      vscode.window.createStatusBarItem(statusItemId, vscode.StatusBarAlignment.Right, 100),
    );
    this.#item.name = productName;
    // The catalogue is parsed when a number is first needed, not while VS Code starts.
    this.#timer = setTimeout(() => void this.#start());
  }

  async #start(): Promise<void> {
    const { counts, wholeFileCounts, settings, pricing, pause } = this.#given;
    if (settings.current['statusBar.enabled']) {
      await pricing.prepare();
    }
    if (this.isDisposed) {
      return;
    }
    for (const live of [counts, wholeFileCounts]) {
      this.register(
        live.onDidChange(() => {
          if (live === this.#counts) {
            this.#render();
          }
        }),
      );
    }
    for (const changed of [settings.onDidChange, pricing.onDidChange, pause.onDidChange]) {
      this.register(changed(this.#requireModel));
    }
    this.register(
      this.#given.providerCount.onDidChange(() => {
        this.#forgetTooltip();
        this.#render();
      }),
    );
    this.register(watchTemplate(settings));
    this.#requireModel();
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#need?.dispose();
    this.#allNeed?.dispose();
    this.#completing.abort();
    super.dispose();
  }

  get #counts(): LiveCounts {
    const { settings, counts, wholeFileCounts } = this.#given;
    return settings.current['statusBar.counts'] === 'file' ? wholeFileCounts : counts;
  }

  readonly #requireModel = (): void => {
    const { settings, pricing, pause } = this.#given;
    const isEnabled = settings.current['statusBar.enabled'];
    clearTimeout(this.#timer);
    this.#forgetTooltip();
    const needBefore = this.#need;
    const isCounting = isEnabled && !pause.isOn;
    const entry = isCounting ? pricing.chosenModel : undefined;
    this.#need =
      entry === undefined ? undefined : this.#counts.require([pricing.tokenizerOf(entry).family]);
    // Not before: what nobody needs is let go, and would be handed over anew.
    needBefore?.dispose();
    this.#render();
  };

  #render(): void {
    const { settings } = this.#given;
    const { 'statusBar.enabled': isEnabled, 'statusBar.template': written } = settings.current;
    if (!isEnabled) {
      this.#item.hide();
      return;
    }
    const state = this.#state();
    const { template } = checkTemplate(written);
    const { text, spoken, reason, command, exceedsContext } = statusText(state, template);
    if (text === '') {
      this.#item.hide();
      return;
    }
    this.#item.text = text;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label: spoken };
    this.#item.backgroundColor = exceedsContext
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    if (state.kind === 'counted') {
      this.#renderTooltip(state);
    } else {
      this.#forgetTooltip();
      this.#item.tooltip = reason === null ? undefined : inertText(reason);
    }
    this.#item.show();
  }

  #state(): StatusState {
    const { settings, pricing, pause } = this.#given;
    const { model, 'statusBar.counts': counts } = settings.current;
    const entry = pricing.chosenModel;
    return statusState({
      live: this.#counts.current,
      isPaused: pause.isOn,
      model: {
        name: model,
        isKnown: entry !== undefined,
        candidates: pricing.chosen.entries.map(({ id }) => id),
      },
      counts,
      row: () => {
        const { counts: counted, subject } = this.#counts.current;
        return entry === undefined ? null : pricing.rowOf(entry, counted, answerBeside(subject));
      },
    });
  }

  /** The chosen model's facts at once; the cheapest models when typing pauses and all are counted. */
  #renderTooltip(state: Extract<StatusState, { kind: 'counted' }>): void {
    const { pricing } = this.#given;
    const { counts, subject } = this.#counts.current;
    const { row, scope } = state;
    const uri = subject.kind === 'text' ? subject.uri.toString() : '';
    if (uri !== this.#tooltipUri) {
      this.#tooltipUri = uri;
      this.#item.tooltip = this.#tooltip(state, null);
    }
    const text = `${uri} ${scope} ${row.inputTokens ?? ''}`;
    this.#completing.abort();
    if (this.#allNeed !== undefined) {
      if (pricing.familiesOnOffer.every(family => counts.has(family))) {
        void this.#completeTooltip(text, state);
      }
      return;
    }
    if (text === this.#completeFor) {
      // Dropping the need for all counts publishes once more; asking again would never end.
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#allNeed = this.#counts.require(pricing.familiesOnOffer);
    }, tooltipPauseMs);
  }

  async #completeTooltip(
    text: string,
    state: Extract<StatusState, { kind: 'counted' }>,
  ): Promise<void> {
    this.#completing = new AbortController();
    const { counts, subject } = this.#counts.current;
    const comparison = await this.#given.comparisons.of(
      counts,
      answerBeside(subject),
      this.#completing.signal,
    );
    if (comparison !== undefined) {
      this.#item.tooltip = this.#tooltip(state, comparison);
      this.#completeFor = text;
      this.#dropAllNeed();
      tellCountShown();
    }
  }

  /** The facts are made anew when there is a count again. */
  #forgetTooltip(): void {
    clearTimeout(this.#timer);
    this.#tooltipUri = '';
    this.#completeFor = '';
    this.#dropAllNeed();
  }

  #dropAllNeed(): void {
    this.#completing.abort();
    const need = this.#allNeed;
    this.#allNeed = undefined;
    need?.dispose();
  }

  #tooltip(
    { row, scope }: Extract<StatusState, { kind: 'counted' }>,
    comparison: RowComparison | null,
  ): vscode.MarkdownString {
    const { settings, pricing } = this.#given;
    const { isDefaultModel, modelFile, 'statusBar.template': written } = settings.current;
    return statusTooltip({
      row,
      alternatives: comparison && pricing.choice(comparison),
      scope,
      providerCount: this.#given.providerCount.of(this.#counts.current.subject),
      isDefaultModel,
      foundIn: modelFile && shownPath(modelFile),
      note: priceNote(pricing.chosen),
      problem: checkTemplate(written).problem,
    });
  }
}

/** A line has room for so much beside two other links. */
const longestPath = 40;

function shownPath(file: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(file);
  return path.length > longestPath ? baseName(file) : path;
}

/**
 * The first step of the walkthrough is done when a count is shown. VS Code misses a key that was set
 * before the walkthrough was opened, so each count sets it for a moment.
 */
function tellCountShown(): void {
  for (const value of [true, false]) {
    void vscode.commands.executeCommand('setContext', contextKeys.countShown, value);
  }
}
