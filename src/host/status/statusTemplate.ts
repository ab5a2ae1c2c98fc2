import * as vscode from 'vscode';
import { unknownPlaceholders } from '../../core/text/template';
import { settingsSection } from '../ids';
import { showWarning } from '../text/notify';
import type { SettingsStore } from '../settings/settings';
import { settingsTable } from '../settings/settingsTable';
import { placeholders } from './placeholders';

const names = Object.keys(placeholders);

export const defaultTemplate: string = settingsTable['statusBar.template'].fallback;

/** The user's template where it can be filled, else the default and what is wrong with the user's. */
export function checkTemplate(template: string): { template: string; problem: string | null } {
  const [unknown] = unknownPlaceholders(template, names);
  if (unknown === undefined) {
    return { template: template.trim() === '' ? defaultTemplate : template, problem: null };
  }
  const known = names.map(name => `\${${name}}`).join(', ');
  return {
    template: defaultTemplate,
    problem: vscode.l10n.t(
      '{0} in the setting {1} is none of its placeholders ({2}). The default is shown instead.',
      `\${${unknown}}`,
      `${settingsSection}.statusBar.template`,
      known,
    ),
  };
}

/** Says at once, to the one who has just changed the setting, that it cannot be used. */
export function watchTemplate(settings: SettingsStore): vscode.Disposable {
  let last = settings.current['statusBar.template'];
  return settings.onDidChange(({ 'statusBar.template': written }) => {
    if (written !== last) {
      last = written;
      const { problem } = checkTemplate(written);
      if (problem !== null) {
        void showWarning(problem);
      }
    }
  });
}
