import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { TokenCount } from '../../core/api';
import { visibleName } from '../../core/files/visibleName';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import { unknownFamily } from '../../core/tokens/families/families';
import { baseName } from '../baseName';
import type { CountingService } from '../counting/countingService';
import { Disposable } from '../disposable';
import { fileCountsViewId } from '../ids';
import { withProgress } from '../text/notify';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings/settings';
import type { FileAccess } from './fileAccess';
import { countFiles, type FileCounts, type Progress } from './countFiles';
import { filesText } from './fileItems';

/** All counted files, for a comparison of models. */
export interface FileTotals {
  /** "12 files in src". */
  readonly label: string;
  /** Of all together, by tokenizer family. */
  readonly counts: ReadonlyMap<string, TokenCount>;
  /** Of each. */
  readonly fileCounts: readonly ReadonlyMap<string, TokenCount>[];
}

interface Services {
  readonly counting: CountingService;
  readonly files: FileAccess;
  readonly pricing: PricingService;
  readonly settings: SettingsStore;
}

/** For my model: its tokenizer alone, several times faster. For all models: those of each, to compare them. */
export type Purpose = 'my-model' | 'all-models';

/** The last count of files and folders: counted on request, and again when another tokenizer is needed. */
export class FileCounting extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<FileCounts | undefined>());
  readonly onDidChange = this.#changed.event;
  #chosen: readonly vscode.Uri[] = [];
  #purpose: Purpose = 'my-model';
  #current: FileCounts | undefined;
  #running: AbortController | undefined;
  readonly #services: Services;

  constructor(services: Services) {
    super();
    this.#services = services;
    const { settings, pricing } = services;
    const recountIfNeeded = (): void => {
      // What the user has cancelled is not begun anew without being asked.
      if (this.#current?.cancelled === false && !this.#current.families.includes(this.family)) {
        void this.#run(this.#chosen, { viewId: fileCountsViewId });
      }
    };
    this.register(settings.onDidChange(recountIfNeeded));
    this.register(pricing.onDidChange(recountIfNeeded));
  }

  get current(): FileCounts | undefined {
    return this.#current;
  }

  /** The model whose numbers are shown; `undefined` when the catalogue does not have it. */
  get model(): CatalogueModel | undefined {
    return this.#services.pricing.chosenModel;
  }

  /** Tokenizer family of that model. */
  get family(): string {
    const { model } = this;
    return model === undefined ? unknownFamily : this.#services.pricing.tokenizerOf(model).family;
  }

  /** What was counted, for a comparison; `undefined` when it was not counted for all models. */
  get totals(): FileTotals | undefined {
    const current = this.#current;
    if (current === undefined || !this.#allFamilies.every(id => current.families.includes(id))) {
      return undefined;
    }
    const { size, counts } = current.tally.byFolder;
    return {
      label: this.#label(size),
      counts,
      fileCounts: current.files.map(file => file.counts),
    };
  }

  /** What was counted last, with the tokenizers of all models: counted again where it was not. */
  async forAllModels(): Promise<FileCounts | undefined> {
    return this.#purpose === 'all-models' && this.#current?.cancelled === false
      ? this.#current
      : this.count(this.#chosen, 'all-models');
  }

  /** Counts with progress and cancel; a count that is under way makes room. `undefined` when it had to itself. */
  async count(chosen: readonly vscode.Uri[], purpose: Purpose): Promise<FileCounts | undefined> {
    this.#chosen = chosen;
    this.#purpose = purpose;
    return this.#run(chosen, vscode.ProgressLocation.Notification);
  }

  /** Counts the same files as they are now. */
  async recount(): Promise<FileCounts | undefined> {
    return this.count(this.#chosen, this.#purpose);
  }

  clear(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#set(undefined);
  }

  override dispose(): void {
    this.#running?.abort();
    super.dispose();
  }

  async #run(
    chosen: readonly vscode.Uri[],
    location: vscode.ProgressOptions['location'],
  ): Promise<FileCounts | undefined> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { counting, files, settings } = this.#services;
    const counts = await withProgress(
      vscode.l10n.t('Counting tokens'),
      (report, signal) =>
        countFiles(
          chosen,
          { counting, files },
          {
            families: this.#families,
            maximumBytes: settings.current['files.maximumSizeMB'] * 1024 * 1024,
            onProgress: atIntervals(done => {
              report(this.#progressText(done));
            }),
            signal: AbortSignal.any([running.signal, signal]),
          },
        ),
      location,
    );
    if (this.#running !== running) {
      return undefined;
    }
    this.#running = undefined;
    this.#set(counts);
    return counts;
  }

  get #families(): readonly string[] {
    return this.#purpose === 'all-models' ? this.#allFamilies : [this.family];
  }

  get #allFamilies(): readonly string[] {
    const all = this.#services.pricing.familiesOf({ includeRetired: true });
    return [...new Set([this.family, ...all])];
  }

  #set(counts: FileCounts | undefined): void {
    this.#current = counts;
    this.#changed.fire(counts);
  }

  #progressText({ files, bytes }: Progress): string {
    const megabytes = writer.number(Math.round(bytes / 100_000) / 10);
    return vscode.l10n.t('{0} files · {1} MB', writer.number(files), megabytes);
  }

  #label(files: number): string {
    const count = filesText(files);
    const [only, ...others] = this.#chosen;
    if (only === undefined || others.length > 0) {
      return count;
    }
    const name = visibleName(baseName(only));
    const [file] = this.#current?.files ?? [];
    return files === 1 && file?.path.length === 1 ? name : vscode.l10n.t('{0} in {1}', count, name);
  }
}

/** Ten times a second is all a reader can follow; each report is a message to the window. */
function atIntervals<Value>(report: (value: Value) => void): (value: Value) => void {
  let last = 0;
  return value => {
    const now = performance.now();
    if (now - last >= 100) {
      last = now;
      report(value);
    }
  };
}
