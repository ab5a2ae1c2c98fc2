import * as vscode from 'vscode';
import { writer } from '../text/writer';
import * as z from 'zod/mini';
import type { CompareRequest } from '../../core/api';
import type { Row } from '../../core/compare/row';
import { currencies } from '../../core/terms';
import type { SettingsView, ToView } from '../../protocol/comparison';
import { toHost } from '../../protocol/toHost';
import '../../protocol/jitless';
import type { CountingService } from '../counting/countingService';
import { localDay } from '../text/days';
import { Disposable } from '../disposable';
import type { FileTotals } from '../files/fileCounting';
import { commands } from '../ids';
import { showFailure, type Log } from '../log';
import type { PricingService } from '../pricingService';
import type { ScenarioStore } from '../scenario/scenarioStore';
import type { Settings, SettingsStore } from '../settings/settings';
import { LiveCounts, type LiveCount } from '../subject/liveCounts';
import { ComparisonSession, type EditorAction, type SessionSubject } from './comparisonSession';
import { EditorActions } from './editorActions';
import { comparisonPage, type PageSources } from './page';
import { filesSubject, subjectView } from './subjectView';
import type { Subject } from '../subject/activeSubject';

export interface ComparisonDependencies {
  readonly extensionUri: vscode.Uri;
  readonly counts: LiveCounts;
  readonly counting: CountingService;
  readonly settings: SettingsStore;
  readonly scenarios: ScenarioStore;
  readonly pricing: PricingService;
  readonly log: Log;
}

const countingShownAfterMs = 250;

/** One panel and its session; a hidden panel counts nothing and computes nothing. */
export class OpenPanel extends Disposable {
  readonly #session: ComparisonSession;
  readonly #actions: EditorActions;
  #live: LiveCount;
  /** Files that were chosen instead of what an editor shows; they stay until the user follows the editor again. */
  #files: FileTotals | undefined;
  /** Counts of the pinned subject; the shared ones follow the focused editor. */
  #pinned: LiveCounts | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #families: readonly string[] = [];
  #need: vscode.Disposable | undefined;
  readonly #panel: vscode.WebviewPanel;
  readonly #dependencies: ComparisonDependencies;

  constructor(
    panel: vscode.WebviewPanel,
    dependencies: ComparisonDependencies,
    sources: Promise<PageSources>,
  ) {
    super();
    this.#panel = panel;
    this.#dependencies = dependencies;
    const { counts, pricing, settings, scenarios, log } = dependencies;
    this.#live = counts.current;
    this.#actions = new EditorActions(settings, log);
    this.#session = this.register(
      new ComparisonSession(
        {
          pricing,
          scenarios,
          post: message => void panel.webview.postMessage(message satisfies ToView),
          act: (action, row) => void this.#act(action, row),
          requireFamilies: request => {
            this.#requireFamilies(request);
          },
          today: () => localDay(),
        },
        this.#subject(),
        settingsView(settings.current, pricing),
      ),
    );
    this.register(
      panel.webview.onDidReceiveMessage(message => {
        this.#receive(message);
      }),
    );
    this.register(
      counts.onDidChange(live => {
        if (this.#pinned === undefined && this.#files === undefined) {
          this.#follow(live);
        }
      }),
    );
    this.register(
      settings.onDidChange(current => {
        this.#session.setSettings(settingsView(current, pricing));
      }),
    );
    this.register(
      pricing.onDidChange(() => {
        this.#session.pricingChanged();
      }),
    );
    this.register(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) {
          this.#session.pause();
        }
        this.#requireWhileVisible();
      }),
    );
    void this.#load(sources).catch((error: unknown) => this.#fail(error));
  }

  reveal(): void {
    this.#panel.reveal();
  }

  showHistory(modelIds: readonly string[]): void {
    this.#session.showHistory(modelIds);
  }

  /** Compares for these files until the editor is followed again. */
  showFiles(files: FileTotals): void {
    clearTimeout(this.#waiting);
    this.#pinned?.dispose();
    this.#pinned = undefined;
    this.#files = files;
    this.#requireWhileVisible();
    this.#session.setSubject(this.#subject());
  }

  /** The chosen files have been counted again. */
  updateFiles(files: FileTotals): void {
    if (this.#files !== undefined) {
      this.showFiles(files);
    }
  }

  override dispose(): void {
    clearTimeout(this.#waiting);
    this.#need?.dispose();
    this.#pinned?.dispose();
    super.dispose();
    this.#panel.dispose();
  }

  /** The page first: VS Code makes it while the table is worked out. */
  async #load(sources: Promise<PageSources>): Promise<void> {
    const { webview } = this.#panel;
    const folder = webviewFolder(this.#dependencies.extensionUri);
    webview.options = {
      enableScripts: true,
      localResourceRoots: [folder],
      enableCommandUris: [commands.fetchTokenizer],
    };
    this.#panel.iconPath = vscode.Uri.joinPath(
      this.#dependencies.extensionUri,
      'media',
      'icon.png',
    );
    const made = await sources;
    if (this.isDisposed) {
      return;
    }
    webview.html = comparisonPage({
      sources: made,
      title: this.#panel.title,
      language: writer.language,
      bundle: vscode.l10n.bundle ?? {},
      cspSource: webview.cspSource,
      nonce: createNonce(),
      file: name => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString(),
    });
    // A view that was hidden meanwhile asks when it is seen.
    if (this.#panel.visible) {
      this.#session.prepare();
    }
  }

  #receive(data: unknown): void {
    const message = z.safeParse(toHost, data);
    if (message.success) {
      this.#session.receive(message.data);
    } else {
      this.#dependencies.log.warn(
        'The comparison view sent a message of unknown shape:',
        z.prettifyError(message.error),
      );
    }
  }

  async #act(action: EditorAction, row?: Row): Promise<void> {
    if (action.type === 'pinSubject') {
      this.#pin(action.pinned);
      return;
    }
    const { subject } = this.#live;
    try {
      const target = subject.kind === 'text' ? subject.focused : undefined;
      const outcome = await this.#actions.run(action, target, row);
      if (outcome !== null) {
        const answer: ToView = { type: 'didFinish', ...outcome };
        await this.#panel.webview.postMessage(answer);
      }
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #fail(error: unknown): Promise<void> {
    const { log } = this.#dependencies;
    await showFailure(log, vscode.l10n.t('That did not work: {0}', String(error)), error);
  }

  #pin(pinned: boolean): void {
    this.#pinned?.dispose();
    this.#pinned = undefined;
    this.#files = undefined;
    if (pinned) {
      const own = new LiveCounts(
        new PinnedSubject(this.#live.subject),
        this.#dependencies.counting,
      );
      own.onDidChange(live => {
        this.#follow(live);
      });
      this.#pinned = own;
    }
    this.#requireWhileVisible();
    this.#follow(pinned ? this.#live : this.#dependencies.counts.current);
  }

  #follow(live: LiveCount): void {
    // With the view in front of its editor there is no visible text: the last one is meant.
    if (live.subject.kind === 'none' && this.#panel.active && this.#live.subject.kind === 'text') {
      return;
    }
    clearTimeout(this.#waiting);
    if (live.state === 'counting' && live.counts.size === 0 && this.#live.counts.size > 0) {
      // Most texts are counted before an empty table could be read: it would only flicker.
      this.#waiting = setTimeout(() => {
        this.#apply(live);
      }, countingShownAfterMs);
    } else {
      this.#apply(live);
    }
  }

  #apply(live: LiveCount): void {
    this.#live = live;
    this.#session.setSubject(this.#subject());
  }

  #subject(): SessionSubject {
    if (this.#files !== undefined) {
      const { label, counts, fileCounts } = this.#files;
      return { view: filesSubject(label, fileCounts.length), counts, fileCounts };
    }
    return {
      view: subjectView(this.#live, this.#pinned !== undefined),
      counts: this.#live.counts,
    };
  }

  #requireFamilies(request: CompareRequest): void {
    this.#families = this.#dependencies.pricing.familiesOf(request);
    this.#requireWhileVisible();
  }

  #requireWhileVisible(): void {
    this.#need?.dispose();
    this.#need =
      this.#panel.visible && this.#files === undefined
        ? (this.#pinned ?? this.#dependencies.counts).require(this.#families)
        : undefined;
  }
}

/** What the build made for the view. */
export function webviewFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

function settingsView(current: Settings, pricing: PricingService): SettingsView {
  return {
    currency: currencies.find(code => code === current.currency) ?? 'USD',
    market: current.market,
    priceUnit: current.priceUnit,
    model: pricing.chosenModel?.id ?? current.model,
  };
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A subject that stays: what the user pinned. Its text may change, the choice does not. */
class PinnedSubject {
  readonly onDidChange: vscode.Event<Subject> = () => new vscode.Disposable(() => undefined);

  constructor(readonly current: Subject) {}
}
