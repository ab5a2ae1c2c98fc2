import * as vscode from 'vscode';
import { messageOf } from '../../../core/messageOf';
import { Disposable } from '../../disposable';
import { commands, contextKeys } from '../../ids';
import { showFailure, type Log } from '../../log';
import { showInformation, showWarning } from '../../text/notify';
import type { PricingService } from '../../pricingService';
import {
  DamagedPricesError,
  OutdatedPricesError,
  type RefreshRecord,
  type RefreshStore,
} from './refreshStore';

export interface AppliedRefreshServices {
  readonly store: RefreshStore;
  readonly pricing: Pick<PricingService, 'base' | 'bundled' | 'setBase'>;
  readonly log: Log;
}

/** The fetched prices in force: kept across restarts, the same in every window, forgotten when told. */
export class AppliedRefresh extends Disposable {
  #record: RefreshRecord | null = null;
  #stamp: string | null = null;
  readonly #services: AppliedRefreshServices;

  constructor(services: AppliedRefreshServices) {
    super();
    this.#services = services;
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          void this.#followOtherWindows();
        }
      }),
    );
  }

  get record(): RefreshRecord | null {
    return this.#record;
  }

  /** Takes up what an earlier session fetched. What cannot be trusted is left alone and said in the log. */
  async restore(): Promise<void> {
    const { store, pricing, log } = this.#services;
    this.#stamp = await store.stamp();
    if (this.#stamp === null) {
      return;
    }
    try {
      const record = await store.read();
      if (record !== null && record.fetchedOn < pricing.bundled.date) {
        log.info(`Prices fetched on ${record.fetchedOn} are older than the bundled ones: dropped.`);
        await store.remove();
        return;
      }
      this.#use(record);
    } catch (error) {
      log.warn(`The refreshed prices cannot be used: ${messageOf(error)}`);
      const { date } = pricing.base;
      if (error instanceof DamagedPricesError) {
        await this.#drop(
          vscode.l10n.t(
            'The refreshed prices that were stored are damaged and have been deleted. The prices of {0} are in force.',
            date,
          ),
        );
      } else if (error instanceof OutdatedPricesError) {
        await this.#drop(
          vscode.l10n.t(
            'The refreshed prices that were stored break a rule of this version of the extension and have been deleted ({0}). The prices of {1} are in force.',
            messageOf(error),
            date,
          ),
        );
      }
    }
  }

  /** Has prices in force now and after a restart. */
  async keep(record: RefreshRecord): Promise<void> {
    try {
      await this.#services.store.write(record);
    } catch (error) {
      const reason = vscode.l10n.t('They could not be stored: {0}', messageOf(error));
      throw new Error(reason, { cause: error });
    }
    this.#stamp = await this.#services.store.stamp();
    this.#use(record);
  }

  /** Forgets what was fetched. */
  async backToBundled(): Promise<void> {
    const { store, log, pricing } = this.#services;
    try {
      await store.remove();
    } catch (error) {
      const message = vscode.l10n.t(
        'The refreshed prices cannot be deleted: {0}',
        messageOf(error),
      );
      void showFailure(log, message, error);
      return;
    }
    this.#stamp = null;
    this.#use(null);
    void showInformation(
      vscode.l10n.t('The bundled prices of {0} are in force.', pricing.bundled.date),
    );
  }

  #use(record: RefreshRecord | null): void {
    if (this.isDisposed) {
      return;
    }
    this.#record = record;
    this.#services.pricing.setBase(record?.data ?? null);
    const { hasRefreshedPrices } = contextKeys;
    void vscode.commands.executeCommand('setContext', hasRefreshedPrices, record !== null);
  }

  /** Another window may have refreshed, or gone back. */
  async #followOtherWindows(): Promise<void> {
    const stamp = await this.#services.store.stamp();
    if (stamp === this.#stamp) {
      return;
    }
    if (stamp === null) {
      this.#stamp = null;
      this.#use(null);
    } else {
      await this.restore();
    }
  }

  /** Tells once: what is deleted is not found again. */
  async #drop(message: string): Promise<void> {
    const { store, log } = this.#services;
    await store.remove().catch((error: unknown) => {
      log.warn(messageOf(error));
    });
    this.#stamp = null;
    const refresh = vscode.l10n.t('Refresh Prices');
    const chosen = await showWarning(message, refresh);
    if (chosen === refresh) {
      await vscode.commands.executeCommand(commands.refreshPrices);
    }
  }
}
