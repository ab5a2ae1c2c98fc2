import * as vscode from 'vscode';
import type { RowComparison } from '../../core/compare/compareModels';
import type { Row } from '../../core/compare/row';
import { Disposable } from '../disposable';
import { commands, statusItemId } from '../ids';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings';
import type { LiveCounts } from '../source/liveCounts';
import { statusText, unavailableReason } from './statusText';
import { statusTooltip } from './statusTooltip';

/** The tooltip names the cheapest models, for which every tokenizer counts: only once typing pauses. */
const tooltipPauseMs = 600;

/** The one status item: tokens and input cost of what the user looks at, for the chosen model. */
export class StatusBar extends Disposable {
  readonly #item: vscode.StatusBarItem;
  #need: vscode.Disposable | undefined;
  #allNeed: vscode.Disposable | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #tooltipUri = '';
  /** The text whose tooltip names the cheapest models already. */
  #completeFor = '';

  constructor(
    private readonly counts: LiveCounts,
    private readonly settings: SettingsStore,
    private readonly pricing: PricingService,
  ) {
    super();
    this.#item = this.register(
      vscode.window.createStatusBarItem(statusItemId, vscode.StatusBarAlignment.Right, 100),
    );
    this.#item.name = 'LLM Price Lens';
    this.#item.command = commands.compareModels;
    this.register(
      counts.onDidChange(() => {
        this.#render();
      }),
    );
    this.register(
      settings.onDidChange(() => {
        this.#requireModel();
      }),
    );
    this.register(
      pricing.onDidChangeCatalogue(() => {
        this.#requireModel();
      }),
    );
    // The catalogue is parsed when a number is first needed, not while VS Code starts.
    this.#pause = setTimeout(() => {
      this.#requireModel();
    });
  }

  override dispose(): void {
    clearTimeout(this.#pause);
    this.#need?.dispose();
    this.#allNeed?.dispose();
    super.dispose();
  }

  #requireModel(): void {
    const { model, statusBarEnabled } = this.settings.current;
    this.#completeFor = '';
    this.#tooltipUri = '';
    this.#need?.dispose();
    this.#need = undefined;
    const [entry] = statusBarEnabled ? this.pricing.catalogue.resolve(model) : [];
    if (entry !== undefined) {
      this.#need = this.counts.require([this.pricing.tokenizerOf(entry).family]);
    }
    this.#render();
  }

  #render(): void {
    const { statusBarEnabled } = this.settings.current;
    const live = this.counts.current;
    if (!statusBarEnabled) {
      this.#item.hide();
      return;
    }
    const row = this.#row();
    const { text, spoken, exceedsContext } = statusText(live, row, this.pricing.locale);
    this.#item.text = text;
    this.#item.accessibilityInformation = { label: spoken };
    this.#item.backgroundColor = exceedsContext
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    if (live.source.kind === 'unavailable') {
      this.#showReason(unavailableReason(live.source));
    } else if (live.state === 'failed') {
      this.#showReason(live.error?.message);
    } else if (row !== null) {
      this.#renderTooltip(row);
    }
    if (text === '') {
      this.#item.hide();
    } else {
      this.#item.show();
    }
  }

  /** In place of the facts, which are made anew when there is a count again. */
  #showReason(reason: string | undefined): void {
    this.#item.tooltip = reason;
    this.#tooltipUri = '';
    this.#completeFor = '';
  }

  #row(): Row | null {
    const live = this.counts.current;
    const [entry] = this.pricing.catalogue.resolve(this.settings.current.model);
    if (entry === undefined || live.state !== 'ready') {
      return null;
    }
    return this.#compare([entry.id]).rows[0] ?? null;
  }

  #compare(modelIds?: string[]): RowComparison {
    const { market } = this.settings.current;
    return this.pricing.compare(
      { text: '', market, ...(modelIds === undefined ? {} : { modelIds }) },
      this.counts.current.counts,
    );
  }

  /** The chosen model's facts at once; the cheapest models when typing pauses and all are counted. */
  #renderTooltip(row: Row): void {
    const { counts, source, scope } = this.counts.current;
    const uri = source.kind === 'text' ? source.uri.toString() : '';
    if (uri !== this.#tooltipUri) {
      this.#tooltipUri = uri;
      this.#item.tooltip = this.#tooltip(row, null);
    }
    const text = `${uri} ${scope} ${row.inputTokens ?? ''}`;
    if (this.#allNeed !== undefined) {
      if (this.pricing.familiesOf().every(family => counts.has(family))) {
        this.#item.tooltip = this.#tooltip(row, this.#compare());
        this.#completeFor = text;
        this.#dropAllNeed();
      }
      return;
    }
    if (text === this.#completeFor) {
      // Dropping the need for all counts publishes once more; asking again would never end.
      return;
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#allNeed = this.counts.require(this.pricing.familiesOf());
    }, tooltipPauseMs);
  }

  #dropAllNeed(): void {
    const need = this.#allNeed;
    this.#allNeed = undefined;
    need?.dispose();
  }

  #tooltip(row: Row, comparison: RowComparison | null): vscode.MarkdownString {
    const { isDefaultModel, priceUnit } = this.settings.current;
    return statusTooltip({
      row,
      comparison,
      scope: this.counts.current.scope,
      isDefaultModel,
      priceUnit,
      locale: this.pricing.locale,
    });
  }
}
