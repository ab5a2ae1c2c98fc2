import * as vscode from 'vscode';
import { messageOf } from '../../../core/messageOf';
import type { Review } from '../../../core/refresh/reviewRefresh';
import { localDay } from '../../text/days';
import { Disposable } from '../../disposable';
import { hostOf } from '../../download/safeAddress';
import { showFailure, type Log } from '../../log';
import { showInformation, withProgress } from '../../text/notify';
import type { PricingService } from '../../pricingService';
import type { SettingsStore } from '../../settings/settings';
import { agreesTo, chooseSource } from './chooseSource';
import { fetchPrices } from './fetchPrices';
import { askToApply } from './refreshPick';
import { leftLines, reportMarkdown, showReport } from './refreshReport';
import { RefreshSchedule } from './refreshSchedule';
import { AppliedRefresh, type AppliedRefreshServices } from './appliedRefresh';
import { type RefreshRecord, RefreshStore } from './refreshStore';
import { countsText, titleOf } from './refreshTexts';
import { textArgument } from '../../commandArguments';
import { commands } from '../../ids';

export interface RefreshServices {
  readonly applied: Pick<AppliedRefresh, 'record' | 'keep'>;
  readonly pricing: Pick<PricingService, 'base' | 'onDidChange'>;
  readonly settings: Pick<SettingsStore, 'current' | 'onDidChange'>;
  readonly memory: vscode.Memento;
  readonly log: Log;
}

/** How a refresh ended, also for whoever runs the command from code. */
export interface RefreshResult {
  readonly state: 'applied' | 'upToDate' | 'cancelled' | 'failed';
  /** What the user was told. */
  readonly message?: string;
}

const reportScheme = 'priceLens-refresh';

/** Fetches prices when the user asks, shows what would change, and applies what the user decides. */
export class RefreshCommands extends Disposable {
  readonly #downloads = new AbortController();
  /** By the path of their documents: each is one of its own. */
  readonly #reports = new Map<string, string>();
  readonly #services: RefreshServices;

  constructor(services: RefreshServices) {
    super();
    this.#services = services;
    this.register(
      vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
        provideTextDocumentContent: ({ path }) =>
          this.#reports.get(path) ??
          vscode.l10n.t('This report was of an earlier session. Run Refresh Prices again.'),
      }),
    );
    this.register(
      new RefreshSchedule(
        services,
        () => services.applied.record?.url,
        url => this.#check(url),
      ),
    );
  }

  override dispose(): void {
    this.#downloads.abort();
    super.dispose();
  }

  /**
   * What the command does. Whoever runs it may name an address: only the user's word has it asked, unless
   * it is the one in the settings.
   */
  async refreshFrom(named: string | undefined): Promise<RefreshResult> {
    const isOurs = named === undefined || named === this.#services.settings.current['refresh.url'];
    return isOurs || (await agreesTo(named)) ? await this.refresh(named) : { state: 'cancelled' };
  }

  /** Asks where to, fetches, shows what would change, and applies it if the user says so. */
  async refresh(given?: string): Promise<RefreshResult> {
    const { 'refresh.url': chosen } = this.#services.settings.current;
    const url = given ?? (chosen === '' ? await chooseSource() : chosen);
    if (url === undefined) {
      return { state: 'cancelled' };
    }
    const title = vscode.l10n.t('Prices from {0}', hostOf(url));
    let { signal } = this.#downloads;
    try {
      const review = await withProgress(title, (report, cancelled) => {
        signal = AbortSignal.any([signal, cancelled]);
        return this.#fetch(url, signal, report);
      });
      return await this.#decide(review, url);
    } catch (error) {
      if (signal.aborted) {
        return { state: 'cancelled' };
      }
      const message = vscode.l10n.t(
        'Prices were not refreshed. {0} The prices in force stay.',
        messageOf(error),
      );
      void showFailure(this.#services.log, message, error);
      return { state: 'failed', message };
    }
  }

  #fetch(url: string, signal: AbortSignal, report?: (message: string) => void): Promise<Review> {
    const { record } = this.#services.applied;
    const namedBefore = record?.url === url ? record.named : [];
    const now = new Date().toISOString();
    const { base } = this.#services.pricing;
    return fetchPrices({ base, now, url, namedBefore }, signal, report);
  }

  async #decide(review: Review, url: string): Promise<RefreshResult> {
    const { pricing } = this.#services;
    const confirmed = review.list?.confirmed ?? 0;
    if (review.changes.length === 0 && (confirmed > 0 || review.whole.date <= pricing.base.date)) {
      if (confirmed > 0) {
        await this.#keep(review, url, review.whole);
      }
      const title = titleOf(review.format);
      const left = review.list === null ? 0 : leftLines(review.list).length;
      const message =
        left > 0
          ? vscode.l10n.t(
              'Nothing to change: {0} prices agree with {1}; {2} are left as they are.',
              review.list?.same ?? 0,
              title,
              left,
            )
          : confirmed > 0
            ? vscode.l10n.t(
                'Nothing to change: {0} prices agree with {1} and are dated anew.',
                confirmed,
                title,
              )
            : vscode.l10n.t('Nothing to change: the prices in force agree with {0}.', title);
      void this.#tell(message, left > 0 ? { review, url } : undefined);
      return { state: 'upToDate', message };
    }
    for (;;) {
      const decision = await askToApply(review);
      if (decision === 'cancel') {
        return { state: 'cancelled' };
      }
      if (decision !== 'report') {
        return await this.#apply(review, url, decision === 'applyHeld');
      }
      await this.#openReport(review, url);
      if (!(await this.#offer(review, vscode.l10n.t('Decide')))) {
        return { state: 'cancelled' };
      }
    }
  }

  /** Says it, with the list to read where it has more to say. */
  async #tell(message: string, more: { review: Review; url: string } | undefined): Promise<void> {
    const read = vscode.l10n.t('Read the list');
    const chosen = await showInformation(message, ...(more === undefined ? [] : [read]));
    if (more !== undefined && chosen === read) {
      await this.#openReport(more.review, more.url);
    }
  }

  async #openReport(review: Review, url: string): Promise<void> {
    const path = `/${Date.now()}/prices-${localDay()}.md`;
    this.#reports.set(path, reportMarkdown(review, url));
    await showReport(vscode.Uri.from({ scheme: reportScheme, path }));
  }

  /** Says in short what was found, with one thing to do; whether the user wants that. */
  async #offer(review: Review, button: string): Promise<boolean> {
    const title = titleOf(review.format);
    const message = vscode.l10n.t('Prices of {0}: {1}', title, countsText(review));
    return (await showInformation(message, button)) === button;
  }

  async #apply(review: Review, url: string, withHeld: boolean): Promise<RefreshResult> {
    await this.#keep(review, url, withHeld ? review.whole : review.safe);
    const message = vscode.l10n.t('Prices refreshed from {0}.', hostOf(url));
    this.#services.log.info(`${message} ${countsText(review)}`);
    void showInformation(message);
    return { state: 'applied', message };
  }

  async #keep(review: Review, url: string, data: RefreshRecord['data']): Promise<void> {
    await this.#services.applied.keep({
      url,
      fetchedOn: localDay(),
      named: review.list?.named ?? [],
      data,
    });
  }

  /** A scheduled look: tells of changes, and changes nothing. */
  async #check(url: string): Promise<void> {
    const { log, pricing } = this.#services;
    try {
      const review = await this.#fetch(url, this.#downloads.signal);
      if (review.changes.length === 0) {
        log.info(`Scheduled check of ${hostOf(url)}: nothing has changed.`);
        return;
      }
      if (await this.#offer(review, vscode.l10n.t('Review…'))) {
        await this.refresh(url);
      }
    } catch (error) {
      log.warn(`Scheduled check of ${hostOf(url)} for ${pricing.base.date}: ${messageOf(error)}`);
    }
  }
}

/** The commands of refreshed prices; what an earlier session fetched comes back into force. */
export function registerRefresh(
  context: vscode.ExtensionContext,
  services: Omit<RefreshServices, 'applied' | 'memory'> & Pick<AppliedRefreshServices, 'pricing'>,
): readonly { dispose(): unknown }[] {
  const { version } = context.extension.packageJSON as { version: string };
  const { pricing, log } = services;
  const store = new RefreshStore(vscode.Uri.joinPath(context.globalStorageUri, 'prices'), version);
  const applied = new AppliedRefresh({ store, pricing, log });
  void applied.restore();
  const refresh = new RefreshCommands({ ...services, applied, memory: context.globalState });
  return [
    applied,
    refresh,
    vscode.commands.registerCommand(commands.refreshPrices, (url: unknown) =>
      refresh.refreshFrom(textArgument(url)),
    ),
    vscode.commands.registerCommand(commands.useBundledPrices, () => applied.backToBundled()),
  ];
}
