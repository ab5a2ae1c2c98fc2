import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { visibleName } from '../../core/files/visibleName';
import { successorOf } from '../../core/modelIds/endOfLife';
import { candidateAt, type ModelIdCandidate } from '../../core/modelIds/lines/modelIdsIn';
import { resolveModel, type Resolution } from '../../core/modelIds/resolveModel';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import type { FoundAnswer } from '../../core/request/answerLimit';
import { lastOf } from '../../core/steps';
import { providerKinds, type Market } from '../../core/terms';
import { baseName } from '../baseName';
import { productName } from '../ids';
import { modelIdsInLine } from '../lineIds';
import type { PricingService } from '../pricingService';
import { endingOf } from '../replacements/endingOf';
import { answerBeside } from '../scenario/answerBeside';
import type { SettingsStore } from '../settings/settings';
import { isCountable } from '../subject/countable';
import type { LiveCount, LiveCounts } from '../subject/liveCounts';
import { whenCounted } from '../subject/whenCounted';
import { localDay } from '../text/days';
import { modelCard, type CountedText } from './modelCard';

type Counts = Pick<LiveCounts, 'current' | 'isLatest' | 'require' | 'onDidChange'>;

interface Place {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly found: ModelIdCandidate;
  readonly meant: Resolution;
  /** Makers first, then clouds; of each kind, those of the account's market. */
  readonly entry: CatalogueModel;
  readonly successor: CatalogueModel | null;
}

/** What a model costs whose id stands in a string, a config value or inline code, and what follows it. */
export class ModelHover implements vscode.HoverProvider {
  readonly #pricing: PricingService;
  readonly #settings: SettingsStore;
  readonly #counts: Counts;

  /** `counts`: of the text the status bar is about, which is priced. */
  constructor(pricing: PricingService, settings: SettingsStore, counts: Counts) {
    this.#pricing = pricing;
    this.#settings = settings;
    this.#counts = counts;
  }

  provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): vscode.ProviderResult<vscode.Hover> {
    if (!isCountable(document) || token.isCancellationRequested) {
      return undefined;
    }
    const found = candidateAt(modelIdsInLine(document, position.line), position.character);
    const { catalogue } = this.#pricing;
    const meant = found === null ? null : resolveModel(found.text, catalogue);
    const entry = meant === null ? undefined : mostRelevant(meant, this.#settings.current.market);
    if (found === null || meant === null || entry === undefined) {
      return undefined;
    }
    const range = new vscode.Range(position.line, found.start, position.line, found.end);
    const successor = successorOf(entry, catalogue, localDay());
    const place = { document, range, found, meant, entry, successor };
    return this.#counts.current.subject.kind === 'text'
      ? this.#whenCounted(place, token)
      : this.#hover(place, undefined);
  }

  async #whenCounted(
    place: Place,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { entry, successor } = place;
    const families = [entry, ...(successor === null ? [] : [successor])].map(
      each => this.#pricing.tokenizerOf(each).family,
    );
    const counted = await whenCounted(this.#counts, families, token);
    return token.isCancellationRequested ? undefined : this.#hover(place, counted);
  }

  #hover(place: Place, counted: LiveCount | undefined): vscode.Hover {
    const { document, range, found, meant, entry, successor } = place;
    const text = countedText(counted, document);
    const beside = counted === undefined ? null : answerBeside(counted.subject);
    const rows = this.#rows(place, text, beside);
    const rowOf = ({ id }: CatalogueModel): Row | undefined =>
      rows.find(row => row.entry.id === id);
    const { priceUnit } = this.#settings.current;
    const row = rowOf(entry);
    const end = successor === null ? null : endingOf(found.text, this.#pricing);
    const card =
      row === undefined
        ? undefined
        : modelCard({
            row,
            others: rows.filter(each => each !== row && meant.entries.includes(each.entry)),
            meant,
            text,
            unit: priceUnit,
            isChosen: this.#pricing.chosenModel === entry,
            isMarked: isMarked(document, range),
            successor: successor === null ? null : (rowOf(successor) ?? null),
            replacing: (end?.replacements ?? []).slice(0, 1).map(id => ({
              address: document.uri.toString(),
              line: range.start.line,
              id: found.text,
              successor: id,
            }))[0],
          });
    return new vscode.Hover(card ?? [], range);
  }

  #rows(
    { meant, entry, successor }: Place,
    text: CountedText | null,
    beside: FoundAnswer | null,
  ): readonly Row[] {
    const { request, assumptions } = this.#pricing.question(beside);
    const entries = [...meant.entries, ...(successor === null ? [] : [successor])];
    const modelIds = [...new Set(entries.map(({ id }) => id))];
    return lastOf(
      this.#pricing.comparing(
        { ...request, modelIds, includeRetired: true },
        text?.counts ?? new Map(),
        { ...assumptions, baseline: entry.id },
      ),
    ).rows;
  }
}

function mostRelevant({ entries }: Resolution, market: Market | 'any'): CatalogueModel | undefined {
  const relevance = ({ provider }: CatalogueModel): number =>
    (provider.market === market ? 0 : 1) + providerKinds.indexOf(provider.kind) * 2;
  return entries.toSorted((a, b) => relevance(a) - relevance(b))[0];
}

/** `null` where nothing is counted, or nothing is there: no hover prices 0 tokens. */
function countedText(
  counted: LiveCount | undefined,
  document: vscode.TextDocument,
): CountedText | null {
  if (counted?.subject.kind !== 'text') {
    return null;
  }
  const { counts, subject } = counted;
  return [...counts.values()].some(({ tokens }) => tokens > 0)
    ? {
        counts,
        name: subject.documents.includes(document) ? null : visibleName(baseName(subject.uri)),
      }
    : null;
}

/** A mark says that the model ends, in the same hover. */
function isMarked({ uri }: vscode.TextDocument, range: vscode.Range): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some(mark => mark.source === productName && mark.range.isEqual(range));
}
