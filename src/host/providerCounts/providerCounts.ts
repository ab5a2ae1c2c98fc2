import * as vscode from 'vscode';
import { writer } from '../text/writer';
import { isOffered } from '../../core/pricing/lifecycleOn';
import type { CatalogueModel } from '../../core/pricing/catalogue';
import { withoutEndSlashes } from '../../core/withoutEndSlashes';
import type { CountingService } from '../counting/countingService';
import { localDay } from '../text/days';
import { hostOf } from '../download/safeAddress';
import { showFailure, type Log } from '../log';
import { confirm, pickOne, showError, showInformation, withProgress } from '../text/notify';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings/settings';
import { askProvider, ProviderCountError, type CountFault } from './askProvider';
import { endpointOf, type CountEndpoint, type CountRequest } from './countEndpoint';
import { countFaultText } from './countTexts';
import { textKey, type LastProviderCount, type ShownProviderCount } from './lastProviderCount';
import { askKey, forgetKeys, keptKey } from './providerKeys';
import { baseName } from '../baseName';
import { commands } from '../ids';
import type { ActiveSubject } from '../subject/activeSubject';

/** The text to count, and what it is to the user. */
export interface TextToCount {
  readonly text: string;
  readonly title: string;
}

export interface ProviderCountServices {
  readonly secrets: vscode.SecretStorage;
  readonly pricing: PricingService;
  readonly counting: Pick<CountingService, 'countText'>;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly log: Log;
  /** Has the number stand where the text's other numbers are. */
  readonly show: (count: ShownProviderCount) => void;
}

export interface ProviderCount {
  readonly modelId: string;
  /** The provider's own number for the text as it was sent. */
  readonly tokens: number;
}

/** The commands that count with the provider and that forget the keys. */
export function registerProviderCounts(
  secrets: vscode.SecretStorage,
  subject: Pick<ActiveSubject, 'current'>,
  last: LastProviderCount,
  services: Omit<ProviderCountServices, 'secrets' | 'show'>,
): readonly { dispose(): unknown }[] {
  return [
    vscode.commands.registerCommand(commands.countWithProvider, () => {
      const { current } = subject;
      const sent = textKey(current);
      const show = (count: ShownProviderCount): void => {
        last.keep(sent, count);
      };
      return countWithProvider({ ...services, secrets, show }, textToCount(current));
    }),
    vscode.commands.registerCommand(commands.forgetProviderKeys, async () => {
      await forgetKeys(secrets);
      void showInformation(vscode.l10n.t('The API keys kept for counting are deleted.'));
    }),
  ];
}

/** Has the provider count a text, on the user's word only. `undefined` when it did not come to a count. */
export async function countWithProvider(
  services: ProviderCountServices,
  toCount: TextToCount | undefined,
): Promise<ProviderCount | undefined> {
  if (toCount === undefined || toCount.text === '') {
    void showInformation(
      vscode.l10n.t('There is no text to count. Open a file or select something.'),
    );
    return undefined;
  }
  const entry = await chooseModel(services);
  const endpoint = entry && endpointOf(entry.provider.id);
  return entry === undefined || endpoint === undefined
    ? undefined
    : await countFor(services, entry, endpoint, toCount);
}

async function countFor(
  services: ProviderCountServices,
  entry: CatalogueModel,
  endpoint: CountEndpoint,
  toCount: TextToCount,
  replaceKey = false,
): Promise<ProviderCount | undefined> {
  const { secrets, settings } = services;
  const kept = replaceKey ? undefined : await keptKey(secrets, endpoint);
  const key = kept ?? (await askKey(secrets, endpoint));
  if (key === undefined) {
    return undefined;
  }
  const set = settings.current[`providerCounts.${endpoint.provider}Url`];
  const base = withoutEndSlashes(set === '' ? endpoint.defaultBase : set);
  const request = endpoint.request(base, key, entry.model.id, toCount.text);
  const send = vscode.l10n.t('Send');
  if (!(await confirm(...question(entry, toCount, request), send))) {
    return undefined;
  }
  try {
    const title = vscode.l10n.t('{0} is counting', hostOf(request.url));
    const tokens = await withProgress(title, (_, signal) => askProvider(endpoint, request, signal));
    services.show({ modelName: entry.model.name, providerName: endpoint.name, tokens });
    void tell(services, entry, endpoint, toCount, tokens);
    return { modelId: entry.id, tokens };
  } catch (error) {
    return error instanceof ProviderCountError
      ? await tellFault(services, error, request, () =>
          countFor(services, entry, endpoint, toCount, true),
        )
      : undefined;
  }
}

/** What another key may mend. */
const keyFaults: ReadonlySet<CountFault> = new Set(['badKey', 'wrongKey', 'notAllowed']);

function question(
  { model }: CatalogueModel,
  { text, title }: TextToCount,
  { url }: CountRequest,
): [message: string, detail: string] {
  const { l10n } = vscode;
  return [
    l10n.t('Send {0} to {1} to be counted?', title, hostOf(url)),
    l10n.t(
      '{0} characters go to {1} with your API key, for the model {2}. The text leaves this machine; what the provider may do with it is in its terms. Nothing else is sent.',
      writer.number(text.length),
      url,
      model.id,
    ),
  ];
}

/** The number beside ours, for this text and no later one. */
async function tell(
  { pricing, counting, log }: ProviderCountServices,
  entry: CatalogueModel,
  { name }: CountEndpoint,
  { text, title }: TextToCount,
  tokens: number,
): Promise<void> {
  const { l10n } = vscode;
  const { family } = pricing.tokenizerOf(entry);
  const ours = (await counting.countText(text, [family])).get(family);
  const exact = l10n.t(
    '{0}: {1} tokens for {2}, exact, counted by {3} as one user message.',
    entry.model.name,
    writer.number(tokens),
    title,
    name,
  );
  const compared =
    ours === undefined
      ? ''
      : ours.exact
        ? l10n.t('Counted here: {0}.', writer.number(ours.tokens))
        : l10n.t(
            'Estimated here: ≈ {0} ({1} to {2}).',
            writer.number(ours.tokens),
            writer.number(ours.low),
            writer.number(ours.high),
          );
  log.info(exact, compared);
  const copy = l10n.t('Copy');
  const chosen = await showInformation(`${exact} ${compared}`.trim(), copy);
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(String(tokens));
  }
}

async function tellFault(
  { log }: ProviderCountServices,
  error: ProviderCountError,
  { url }: CountRequest,
  retry: () => Promise<ProviderCount | undefined>,
): Promise<ProviderCount | undefined> {
  const message = countFaultText(error, url);
  if (!keyFaults.has(error.fault)) {
    void showFailure(log, message, error);
    return undefined;
  }
  const change = vscode.l10n.t('Change Key');
  const chosen = await showError(message, change);
  return chosen === change ? await retry() : undefined;
}

/** The chosen model where its provider counts; else the user picks one of those that do. */
async function chooseModel({
  pricing,
}: ProviderCountServices): Promise<CatalogueModel | undefined> {
  const { catalogue, chosenModel: chosen } = pricing;
  if (chosen !== undefined && endpointOf(chosen.provider.id) !== undefined) {
    return chosen;
  }
  const today = localDay();
  const items = catalogue.models
    .filter(
      entry =>
        endpointOf(entry.provider.id) !== undefined &&
        entry.model.class !== 'embedding' &&
        isOffered(catalogue.lifecycleOn(entry, today)),
    )
    .map(entry => ({ entry, label: entry.model.name, description: entry.id }));
  const picked = await pickOne(items, {
    title: vscode.l10n.t('Count exactly with the provider'),
    placeHolder: vscode.l10n.t('Anthropic and Google count on request; choose the model'),
    matchOnDescription: true,
  });
  return picked?.entry;
}

/** What the status bar counts: the selections, or everything. */
function textToCount(current: ActiveSubject['current']): TextToCount | undefined {
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
