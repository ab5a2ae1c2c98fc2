import * as vscode from 'vscode';
import { hostOf, isSafe, shownAddress } from '../../download/safeAddress';
import { askText, pickOne } from '../../text/notify';
import type { ListFormat } from '../../../core/refresh/priceQuote';
import { titleOf } from './refreshTexts';

/** Where the maintainers of the lists publish them. */
const knownSources: readonly { readonly format: ListFormat; readonly url: string }[] = [
  {
    format: 'liteLlm',
    url: 'https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json',
  },
  { format: 'modelsDev', url: 'https://models.dev/api.json' },
  {
    format: 'genaiPrices',
    url: 'https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data.json',
  },
];

/** Which list to fetch; nothing is connected to before the choice. `undefined` when there is none. */
export async function chooseSource(): Promise<string | undefined> {
  const { l10n } = vscode;
  const items: (vscode.QuickPickItem & { url?: string })[] = knownSources.map(
    ({ format, url }) => ({
      label: titleOf(format),
      description: l10n.t('connects to {0}', hostOf(url)),
      detail: url,
      url,
    }),
  );
  items.push({
    label: l10n.t('Another address…'),
    iconPath: new vscode.ThemeIcon('link'),
    description: l10n.t('any of these formats, or the catalogue of LLM Price Lens'),
  });
  const chosen = await pickOne(items, {
    title: l10n.t('Refresh prices from'),
    placeHolder: l10n.t('What changes is shown before it counts'),
  });
  return chosen === undefined ? undefined : (chosen.url ?? (await askAddress()));
}

/** Whether the user wants an address to be asked that another extension, say, has named. */
export async function agreesTo(url: string): Promise<boolean> {
  const { l10n } = vscode;
  const items = [
    { label: l10n.t('Fetch from {0}', hostOf(url)), detail: shownAddress(url), isWanted: true },
    { label: l10n.t('Cancel'), isWanted: false },
  ];
  const chosen = await pickOne(items, {
    title: l10n.t('Refresh prices from'),
    placeHolder: l10n.t('{0} was named by whoever ran this command', hostOf(url)),
    ignoreFocusOut: true,
  });
  return chosen?.isWanted === true;
}

async function askAddress(): Promise<string | undefined> {
  const { l10n } = vscode;
  const address = await askText(
    {
      title: l10n.t('Refresh prices from'),
      prompt: l10n.t('Set it as priceLens.refresh.url to have it used every time.'),
      placeHolder: 'https://…/model_prices_and_context_window.json',
    },
    value =>
      value.trim() === '' || isSafe(value.trim())
        ? undefined
        : l10n.t(
            'An https address without user name and password; plain http only for a server on this machine.',
          ),
  );
  const trimmed = address?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
}
