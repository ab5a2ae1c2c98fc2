import * as vscode from 'vscode';
import { unknownPlaceholders } from '../../core/text/template';
import { settingsSection } from '../ids';
import { showWarning } from '../text/notify';
import type { SettingsStore } from '../settings/settings';
import { settingsTable } from '../settings/settingsTable';

/** What may stand in `priceLens.statusBar.template`; its description in the manifest says what each is. */
export const placeholders = ['scope', 'tokens', 'cost', 'model', 'provider', 'context'] as const;

export const defaultTemplate: string = settingsTable['statusBar.template'].fallback;

/** The user's template where it can be filled, else the default and what is wrong with the user's. */
export function checkTemplate(template: string): { template: string; problem: string | null } {
  const [unknown] = unknownPlaceholders(template, placeholders);
  if (unknown === undefined) {
    return { template: template.trim() === '' ? defaultTemplate : template, problem: null };
  }
  const known = placeholders.map(name => `\${${name}}`).join(', ');
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
  let last = settings.current.statusBarTemplate;
  return settings.onDidChange(({ statusBarTemplate }) => {
    if (statusBarTemplate !== last) {
      last = statusBarTemplate;
      const { problem } = checkTemplate(statusBarTemplate);
      if (problem !== null) {
        void showWarning(problem);
      }
    }
  });
}
