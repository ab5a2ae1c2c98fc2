import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { Row } from '../../core/compare/row';
import { candidateAt } from '../../core/modelIds/lines/modelIdsIn';
import { priceNote } from '../../core/modelIds/priceNote';
import { resolveModel, type Resolution } from '../../core/modelIds/resolveModel';
import { providerKinds } from '../../core/terms';
import { commands } from '../ids';
import { modelIdsInLine } from '../lineIds';
import { commandMarkdown, compareLink, rule } from '../text/markdown';
import { joinMarkdown, md } from '../text/markdownText';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings/settings';
import { isCountable } from '../subject/countable';
import { rateCard, rateLine } from './rateCard';

/** A hover is read at a glance: of further providers of the id, these many. */
const shownOthers = 5;

/** The rate card of a model whose id stands in a string, a config value or inline code. */
export class ModelHover implements vscode.HoverProvider {
  readonly #pricing: PricingService;
  readonly #settings: SettingsStore;

  constructor(pricing: PricingService, settings: SettingsStore) {
    this.#pricing = pricing;
    this.#settings = settings;
  }

  provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): vscode.Hover | undefined {
    if (!isCountable(document) || token.isCancellationRequested) {
      return undefined;
    }
    const found = candidateAt(modelIdsInLine(document, position.line), position.character);
    const meant = found === null ? null : resolveModel(found.text, this.#pricing.catalogue);
    if (found === null || meant === null || meant.entries.length === 0) {
      return undefined;
    }
    const range = new vscode.Range(position.line, found.start, position.line, found.end);
    return new vscode.Hover(this.#cards(meant), range);
  }

  #cards(meant: Resolution): vscode.MarkdownString {
    const { market, priceUnit } = this.#settings.current;
    const { rows } = this.#pricing.compare(
      {
        inputTokens: 0,
        market,
        modelIds: meant.entries.map(entry => entry.id),
        includeRetired: true,
      },
      new Map(),
    );
    // Makers first, then clouds; of each kind, those of the account's market.
    const relevance = ({ entry }: Row): number =>
      (entry.provider.market === market ? 0 : 1) + providerKinds.indexOf(entry.provider.kind) * 2;
    const [first, ...others] = rows.toSorted((a, b) => relevance(a) - relevance(b));
    const more = others.length - shownOthers;
    const elsewhere = [
      ...others.slice(0, shownOthers).map(row => rateLine(row, priceUnit)),
      ...(more > 0 ? [md`- ${vscode.l10n.t('and {0} more', more)}`] : []),
    ];
    const note = priceNote(meant);
    const [title = md``, ...card] = first === undefined ? [] : rateCard(first, priceUnit);
    const paragraphs = [
      title,
      ...(note === null ? [] : [md`$(info) ${writer.say(note)}`]),
      // The price of today is not that of an old version.
      ...(meant.note === 'snapshot' ? [] : card),
      ...(others.length === 0 || meant.note === 'snapshot'
        ? []
        : [rule, md`${vscode.l10n.t('The same id elsewhere:')}`, joinMarkdown(elsewhere, '\n')]),
      rule,
      compareLink(),
    ];
    return commandMarkdown(paragraphs, [commands.compareModels]);
  }
}
