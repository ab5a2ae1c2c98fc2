import * as vscode from 'vscode';
import { mostProblems } from '../../../core/pricing/problems';
import type { SettingProblem } from '../../../core/own/ownSettings';
import { settingsSection } from '../../ids';
import { warnOfFirst, type Log } from '../../log';
import { describeProblem } from './describeProblem';
import type { BrokenFile } from './ownFiles';

/** Tells what is wrong with the user's own prices: all of it in the log, the first of it in one message. */
export class OwnPriceReports {
  #told = '';
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** What was told already is not told again: the same mistake stays while somebody mends another. */
  report(settings: readonly SettingProblem[], files: readonly BrokenFile[]): void {
    const lines = [
      ...settings.slice(0, mostProblems).map(describeSetting),
      ...files.flatMap(({ path, problems }) =>
        problems.map(each => `${path} ${each.path}: ${describeProblem(each)}`),
      ),
    ].slice(0, mostProblems);
    const told = lines.join('\n');
    if (told === this.#told) {
      return;
    }
    this.#told = told;
    for (const line of lines) {
      this.#log.warn(vscode.l10n.t('Your own prices: {0}', line));
    }
    const [file] = files;
    const [setting] = settings;
    if (file !== undefined) {
      void this.#showFile(file, lines.length - 1);
    } else if (setting !== undefined) {
      void this.#showSetting(setting, lines.length - 1);
    } else {
      this.#log.info(vscode.l10n.t('Your own prices are in order.'));
    }
  }

  async #showFile({ path, uri, problems }: BrokenFile, others: number): Promise<void> {
    const [first] = problems;
    const open = uri === null ? null : vscode.l10n.t('Open File');
    const text = vscode.l10n.t(
      'The price file {0} was ignored: {1}',
      path,
      first === undefined ? '' : `${first.path}: ${describeProblem(first)}`,
    );
    if ((await warnOfFirst(this.#log, text, others, open)) && uri !== null) {
      await vscode.commands.executeCommand('vscode.open', uri);
    }
  }

  async #showSetting(first: SettingProblem, others: number): Promise<void> {
    const text = vscode.l10n.t('Part of a setting was ignored: {0}', describeSetting(first));
    if (await warnOfFirst(this.#log, text, others, vscode.l10n.t('Open Settings'))) {
      const query = `@id:${settingsSection}.prices.${first.setting}`;
      await vscode.commands.executeCommand('workbench.action.openSettings', query);
    }
  }
}

/** `priceLens.prices.ownModels[2].inputPerMTok: "2" …` */
function describeSetting(found: SettingProblem): string {
  const place = `${settingsSection}.prices.${found.setting}${found.path.slice(1)}`;
  return `${place}: ${describeProblem(found)}`;
}
