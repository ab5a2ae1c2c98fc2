import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { settingsSection } from '../ids';
import { warnOfFirst, type Log } from '../log';
import { describeProblem } from '../prices/own/describeProblem';
import type { SettingsStore } from './settings';
import type { WrongSetting } from './settingsTable';

/** Says once of each setting that cannot be used which it is, what holds instead, and where to mend it. */
export class SettingReports extends Disposable {
  #told: ReadonlySet<string> = new Set();
  readonly #settings: Pick<SettingsStore, 'wrong' | 'onDidChange'>;
  readonly #log: Log;

  constructor(settings: Pick<SettingsStore, 'wrong' | 'onDidChange'>, log: Log) {
    super();
    this.#settings = settings;
    this.#log = log;
    this.register(settings.onDidChange(this.#report));
    this.#report();
  }

  /** What was told already is not told again while it stays. */
  readonly #report = (): void => {
    const texts = new Map(this.#settings.wrong.map(each => [describe(each), each]));
    const fresh = [...texts].filter(([text]) => !this.#told.has(text));
    this.#told = new Set(texts.keys());
    for (const [text] of fresh) {
      this.#log.warn(text);
    }
    const [first, ...others] = fresh;
    if (first !== undefined) {
      void this.#show(...first, others.length);
    }
  };

  async #show(text: string, { key }: WrongSetting, others: number): Promise<void> {
    if (await warnOfFirst(this.#log, text, others, vscode.l10n.t('Open Settings'))) {
      const query = `@id:${settingsSection}.${key}`;
      await vscode.commands.executeCommand('workbench.action.openSettings', query);
    }
  }
}

function describe({ key, problem, inForce }: WrongSetting): string {
  return vscode.l10n.t(
    'The setting {0} is not used: {1} In its place: {2}.',
    `${settingsSection}.${key}`,
    describeProblem(problem),
    JSON.stringify(inForce),
  );
}
