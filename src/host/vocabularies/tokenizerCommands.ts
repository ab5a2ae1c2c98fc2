import * as vscode from 'vscode';
import { pickMany, pickOne, showInformation, showWarning, withProgress } from '../text/notify';
import {
  fetchVocabulary,
  installVocabulary,
  readTokenizerFile,
  type TokenizerServices,
} from './installVocabulary';
import { baseName } from '../baseName';
import { downloadable, type DownloadableVocabulary } from '../../core/tokens/families/downloadable';
import { commands } from '../ids';
import { messageOf } from '../../core/messageOf';
import { hostOf, isSafe } from '../download/safeAddress';
import { showFailure } from '../log';
import { addressesOf } from './addresses';

/** What became of one tokenizer, also for whoever runs the command from code. */
export interface TokenizerOutcome {
  readonly id: string;
  readonly state: 'ready' | 'failed' | 'cancelled';
  /** Why it failed, as the user was told. */
  readonly message?: string;
}

/**
 * Lets the user choose published tokenizers and fetches them, one after the other. Nothing is
 * connected to before the choice is made. `wanted`: a model or tokenizer id to propose.
 */
export async function fetchTokenizer(
  services: TokenizerServices,
  wanted?: string,
): Promise<readonly TokenizerOutcome[]> {
  const items = preferredFirst(wanted).map(vocabulary =>
    tokenizerItem(services, vocabulary, isMeant(vocabulary, wanted)),
  );
  const picked = await pickMany(items, {
    title: vscode.l10n.t('Fetch published tokenizers'),
    placeHolder: vscode.l10n.t('Choose whose text to count exactly; each is fetched once'),
    matchOnDetail: true,
  });
  const outcomes: TokenizerOutcome[] = [];
  for (const { vocabulary } of picked ?? []) {
    outcomes.push(
      await runTokenizerTask(services, vocabulary, (report, signal) =>
        fetchVocabulary(services, vocabulary, report, signal),
      ),
    );
  }
  return outcomes;
}

/**
 * Counts with a tokenizer file the user has: for places no published address can be reached from.
 * `wanted`: a model or tokenizer id to propose.
 */
export async function useTokenizerFile(
  services: TokenizerServices,
  given?: vscode.Uri,
  wanted?: string,
): Promise<TokenizerOutcome | undefined> {
  const [file] = given === undefined ? ((await chooseFile()) ?? []) : [given];
  if (file === undefined) {
    return undefined;
  }
  const picked = await pickOne(
    preferredFirst(wanted).map(vocabulary => ({
      vocabulary,
      label: vocabulary.title,
      detail: vocabulary.models.join(', '),
    })),
    {
      title: vscode.l10n.t('Whose tokenizer is {0}?', baseName(file)),
      placeHolder: vscode.l10n.t('The models named are counted with it, and called exact'),
      matchOnDetail: true,
    },
  );
  return (
    picked &&
    runTokenizerTask(services, picked.vocabulary, async (report, signal) => {
      const tokenizerFile = await readTokenizerFile(file, picked.vocabulary);
      await installVocabulary(services, picked.vocabulary, tokenizerFile, report, signal);
    })
  );
}

function chooseFile(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Use a tokenizer file'),
    openLabel: vscode.l10n.t('Use'),
    filters: { 'tokenizer.json, tiktoken.model': ['json', 'model', 'tiktoken'] },
  });
}

/**
 * Deletes fetched tokenizers the user chooses; their models are estimated again. `wanted`: a model or
 * tokenizer id to propose.
 */
export async function removeTokenizer(
  { store }: TokenizerServices,
  wanted?: string,
): Promise<void> {
  const fetched = downloadable.flatMap(vocabulary => {
    const record = store.fetched[vocabulary.id];
    return record === undefined ? [] : [{ vocabulary, ...record }];
  });
  const items = fetched.map(({ vocabulary, fetchedOn, origin }) => ({
    id: vocabulary.id,
    picked: isMeant(vocabulary, wanted),
    label: vocabulary.title,
    description: vscode.l10n.t('fetched on {0}', fetchedOn),
    detail: origin,
  }));
  if (items.length === 0) {
    void showInformation(vscode.l10n.t('No tokenizer has been fetched.'));
    return;
  }
  const picked = await pickMany(items, {
    title: vscode.l10n.t('Remove fetched tokenizers'),
    placeHolder: vscode.l10n.t('Their models are estimated again'),
  });
  for (const { id } of picked ?? []) {
    await store.remove(id);
  }
}

/** Tells once that a tokenizer the user had fetched is there no more, with the remedy one click away. */
export async function tellLost(id: string): Promise<void> {
  const title = downloadable.find(each => each.id === id)?.title ?? id;
  const fetch = vscode.l10n.t('Fetch Again…');
  const chosen = await showWarning(
    vscode.l10n.t(
      'The stored tokenizer of {0} is damaged or gone. Its models are estimated until it is fetched again.',
      title,
    ),
    fetch,
  );
  if (chosen === fetch) {
    await vscode.commands.executeCommand(commands.fetchTokenizer, id);
  }
}

type Task = (report: (message: string) => void, signal: AbortSignal) => Promise<void>;

/** Runs what makes one vocabulary ready, with progress and cancel, and says how it ended. */
async function runTokenizerTask(
  { log, store }: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  task: Task,
): Promise<TokenizerOutcome> {
  const { id, title } = vocabulary;
  let signal = store.ended;
  try {
    await withProgress(vscode.l10n.t('Tokenizer of {0}', title), (report, cancelled) => {
      signal = AbortSignal.any([signal, cancelled]);
      return task(report, signal);
    });
    void showInformation(readyText(vocabulary, store));
    return { id, state: 'ready' };
  } catch (error) {
    if (signal.aborted || error instanceof vscode.CancellationError) {
      return { id, state: 'cancelled' };
    }
    const message = vscode.l10n.t(
      'The tokenizer of {0} is not ready. {1} Its models are estimated as before.',
      title,
      messageOf(error),
    );
    void showFailure(log, message, error);
    return { id, state: 'failed', message };
  }
}

/** What the counts are now, and on whose word. */
function readyText(
  { id, title, sha256 }: DownloadableVocabulary,
  store: TokenizerServices['store'],
): string {
  const { l10n } = vscode;
  const fetched = store.fetched[id];
  if (fetched === undefined || fetched.sha256 === sha256) {
    return l10n.t('Text for {0} is now counted exactly.', title);
  }
  return isSafe(fetched.origin)
    ? l10n.t(
        'Text for {0} is now counted with the file from {1}. No checksum of it is published: that the counts are exact rests on this host.',
        title,
        hostOf(fetched.origin),
      )
    : l10n.t(
        'Text for {0} is now counted with your file. That it is the publisher’s, and the counts exact, was not checked.',
        title,
      );
}

interface TokenizerItem extends vscode.QuickPickItem {
  readonly vocabulary: DownloadableVocabulary;
}

/** What a published tokenizer makes exact, and what fetching it means. */
function tokenizerItem(
  { store, settings }: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  picked: boolean,
): TokenizerItem {
  const { id, title, licence, maximumMB, models, sha256 } = vocabulary;
  const { 'tokenizers.mirror': mirror, market } = settings.current;
  const hosts = addressesOf(vocabulary, mirror, market).map(hostOf);
  const fetched = store.fetched[id];
  return {
    vocabulary,
    picked,
    label: title,
    ...(fetched !== undefined && { iconPath: new vscode.ThemeIcon('check') }),
    description: [
      ...(fetched === undefined ? [] : [vscode.l10n.t('fetched on {0}', fetched.fetchedOn)]),
      vscode.l10n.t('connects to {0}', [...new Set(hosts)].join(' › ')),
    ].join(' · '),
    detail: `${vscode.l10n.t(
      'Makes exact: {0} · at most {1} MB · licence: {2}',
      models.join(', '),
      maximumMB,
      licence,
    )} · ${
      sha256 === undefined
        ? vscode.l10n.t('no checksum is published: “exact” rests on the host')
        : vscode.l10n.t('checked against the published checksum')
    }`,
  };
}

/** Whether an id means this vocabulary: its own, or that of one of its models. */
function isMeant({ id, models }: DownloadableVocabulary, wanted: string | undefined): boolean {
  return wanted !== undefined && (id === wanted || models.includes(wanted));
}

/** All published vocabularies by title, the one meant in front. */
function preferredFirst(wanted: string | undefined): readonly DownloadableVocabulary[] {
  return downloadable.toSorted(
    (a, b) =>
      Number(isMeant(b, wanted)) - Number(isMeant(a, wanted)) || a.title.localeCompare(b.title),
  );
}
