import * as vscode from 'vscode';
import { baseName } from '../baseName';
import { commands } from '../ids';
import { showInformation } from '../text/notify';
import type { ActiveSource } from '../source/activeSource';
import { textKey, type LastProviderCount, type ShownProviderCount } from './lastProviderCount';
import { countWithProvider, type ProviderCountServices, type TextToCount } from './providerCounts';
import { ProviderKeys } from './providerKeys';

/** The commands that count with the provider and that forget the keys. */
export function registerProviderCounts(
  secrets: vscode.SecretStorage,
  source: Pick<ActiveSource, 'current'>,
  last: LastProviderCount,
  services: Omit<ProviderCountServices, 'keys' | 'show'>,
): readonly { dispose(): unknown }[] {
  const keys = new ProviderKeys(secrets);
  return [
    vscode.commands.registerCommand(commands.countWithProvider, () => {
      const { current } = source;
      const sent = textKey(current);
      const show = (count: ShownProviderCount): void => {
        last.keep(sent, count);
      };
      return countWithProvider({ ...services, keys, show }, textOfSource(current));
    }),
    vscode.commands.registerCommand(commands.forgetProviderKeys, async () => {
      await keys.forget();
      void showInformation(vscode.l10n.t('The API keys kept for counting are deleted.'));
    }),
  ];
}

/** What the status bar counts: the selections, or everything. */
function textOfSource(current: ActiveSource['current']): TextToCount | undefined {
  if (current.kind !== 'text') {
    return undefined;
  }
  const { selectedCells, selections, focused, uri } = current;
  const documents = selectedCells ?? current.documents;
  const name = baseName(uri);
  const [first] = selections;
  if (first === undefined) {
    return {
      text: documents.map(document => document.getText()).join('\n'),
      title:
        selectedCells === undefined
          ? name
          : vscode.l10n.t('{0} cells of {1}, joined by line breaks', documents.length, name),
    };
  }
  const text = selections.map(selection => focused.getText(selection)).join('\n');
  return {
    text,
    title:
      selections.length === 1
        ? vscode.l10n.t('the selection in {0}', name)
        : vscode.l10n.t('{0} selections in {1}, joined by line breaks', selections.length, name),
  };
}
