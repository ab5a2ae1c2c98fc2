import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { languageOfLine } from '../../core/modelIds/markdownLanguage';
import { modelIdAt } from '../../core/modelIds/modelIdsIn';
import { resolveModelId } from '../../core/modelIds/resolveModelId';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import { commands } from '../ids';
import { commandMarkdown, compareLink } from '../markdown';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings';
import { isCountable } from '../source/countable';
import { rateCard } from './rateCard';

/** Lines longer than this are data; reading one costs more than a hover is worth. */
const longestLine = 10_000;
/** The same id at several providers: the account's market first, then the makers. */
const shownCards = 3;

/** The rate card of a model whose id stands in a string, a config value or inline code. */
export class ModelHover implements vscode.HoverProvider {
  constructor(
    private readonly pricing: PricingService,
    private readonly settings: SettingsStore,
  ) {}

  provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): vscode.Hover | undefined {
    if (!isCountable(document) || token.isCancellationRequested) {
      return undefined;
    }
    const line = document.lineAt(position.line);
    if (line.range.end.character > longestLine) {
      return undefined;
    }
    const language = languageOfLine(
      document.languageId,
      position.line,
      each => document.lineAt(each).text,
    );
    const found = modelIdAt(line.text, position.character, language);
    const entries = found === null ? [] : resolveModelId(found.text, this.pricing.catalogue);
    if (found === null || entries.length === 0) {
      return undefined;
    }
    const range = new vscode.Range(position.line, found.start, position.line, found.end);
    return new vscode.Hover(this.#cards(entries), range);
  }

  #cards(entries: readonly CatalogueModel[]): vscode.MarkdownString {
    const { market, priceUnit } = this.settings.current;
    const { rows } = this.pricing.compare(
      { inputTokens: 0, market, modelIds: entries.map(entry => entry.id), includeRetired: true },
      new Map(),
    );
    const kinds = ['maker', 'cloud', 'aggregator'];
    const relevance = ({ entry }: Row): number =>
      (entry.provider.market === market ? 0 : 1) + kinds.indexOf(entry.provider.kind) * 2;
    const shown = rows.toSorted((a, b) => relevance(a) - relevance(b)).slice(0, shownCards);
    const cards = shown.map(row => rateCard(row, priceUnit, this.pricing.locale).join('\n\n'));
    const others = rows.length - shown.length;
    const more = others > 0 ? [vscode.l10n.t('and at {0} more providers', others)] : [];
    const parts = [...cards, ...more, compareLink()];
    return commandMarkdown([parts.join('\n\n---\n\n')], [commands.compareModels]);
  }
}
