import * as vscode from 'vscode';
import { writer } from '../text/writer';
import { messageOf } from '../../core/messageOf';
import type { DownloadableVocabulary } from '../../core/tokens/families/downloadable';
import { localDay } from '../text/days';
import { stallSeconds, downloadFirst, sha256Of, type Downloaded } from '../download/download';
import { downloadProblem } from '../download/downloadProblem';
import { hostOf } from '../download/safeAddress';
import { confirm } from '../text/notify';
import { addressesOf } from './addresses';
import { convertInWorker } from './convertInWorker';
import { conversionProblem } from './problems';
import type { SpawnCounter } from '../../protocol/counting';
import type { Log } from '../log';
import type { SettingsStore } from '../settings/settings';
import type { VocabularyStore } from './vocabularyStore';

const bytesPerMb = 1_000_000;

/** The largest file at 25 kB a second, and some more. */
const totalMilliseconds = 30 * 60_000;

/** What the commands for tokenizers work with. */
export interface TokenizerServices {
  readonly store: VocabularyStore;
  /** Starts a worker to convert in. */
  readonly spawn: SpawnCounter;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly log: Log;
}

type Report = (message: string) => void;

/** Fetches, checks, converts and keeps one vocabulary. Throws an `Error` whose message is for the user. */
export async function fetchVocabulary(
  services: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const downloaded = await download(services, vocabulary, report, signal);
  const before = services.store.firstSeen(vocabulary.id);
  const isNew = before !== undefined && before !== downloaded.sha256;
  if (isNew && vocabulary.sha256 === undefined) {
    await confirmChangedFile(vocabulary, downloaded);
  }
  await installVocabulary(services, vocabulary, downloaded, report, signal);
}

/** Converts and keeps a file that is at hand. Throws an `Error` whose message is for the user. */
export async function installVocabulary(
  { spawn, store, log }: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  { file, address, sha256 }: Downloaded,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  report(vscode.l10n.t('converting'));
  const started = performance.now();
  const { id, format, pattern } = vocabulary;
  const expected = { id, format, ...(pattern === undefined ? {} : { pattern }) };
  const conversion = await convertInWorker(spawn, expected, file, signal);
  if (!conversion.ok) {
    throw new Error(conversionProblem(conversion.problem));
  }
  signal.throwIfAborted();
  try {
    await store.add(id, conversion.file, { origin: address, sha256, fetchedOn: localDay() });
  } catch (error) {
    throw new Error(vscode.l10n.t('It could not be stored: {0}', messageOf(error)), {
      cause: error,
    });
  }
  const milliseconds = (performance.now() - started).toFixed(0);
  log.info(
    `Vocabulary ${id}: ${file.length} bytes from ${address}, SHA-256 ${sha256}, converted in ${milliseconds} ms`,
  );
}

/** The file of the user's own disk. Throws an `Error` whose message is for the user. */
export async function readTokenizerFile(
  file: vscode.Uri,
  { maximumMB }: DownloadableVocabulary,
): Promise<Downloaded> {
  const { type, size } = await vscode.workspace.fs.stat(file).then(undefined, cannotRead);
  if ((type & vscode.FileType.Directory) !== 0) {
    throw new Error(vscode.l10n.t('This is a folder. Choose the tokenizer file inside.'));
  }
  if (size > maximumMB * bytesPerMb) {
    throw new Error(
      vscode.l10n.t(
        'The file has more than {0} MB; that is not the tokenizer expected.',
        maximumMB,
      ),
    );
  }
  const bytes = await vscode.workspace.fs.readFile(file).then(undefined, cannotRead);
  return { file: bytes, address: file.toString(true), sha256: await sha256Of(bytes) };
}

function cannotRead(error: unknown): never {
  const { code } = error instanceof vscode.FileSystemError ? error : { code: '' };
  const { l10n } = vscode;
  const reason =
    code === 'FileNotFound'
      ? l10n.t('There is no such file any more.')
      : code === 'NoPermissions'
        ? l10n.t('You may not read this file: check its permissions.')
        : l10n.t('The file cannot be read ({0}).', messageOf(error));
  throw new Error(reason, { cause: error });
}

async function download(
  { settings }: TokenizerServices,
  vocabulary: DownloadableVocabulary,
  report: Report,
  signal: AbortSignal,
): Promise<Downloaded> {
  const { 'tokenizers.mirror': mirror, market } = settings.current;
  const { sha256, maximumMB, format } = vocabulary;
  const megabytes = (bytes: number) => writer.number(Math.round(bytes / (bytesPerMb / 10)) / 10);
  try {
    return await downloadFirst(
      addressesOf(vocabulary, mirror, market),
      {
        maximumBytes: maximumMB * bytesPerMb,
        isJson: format === 'tokenizerJson',
        stallMilliseconds: stallSeconds * 1000,
        totalMilliseconds,
        ...(sha256 === undefined ? {} : { sha256 }),
      },
      signal,
      (received, total, address) => {
        const host = hostOf(address);
        report(
          total === null
            ? vscode.l10n.t('{0} MB from {1}', megabytes(received), host)
            : vscode.l10n.t('{0} of {1} MB from {2}', megabytes(received), megabytes(total), host),
        );
      },
    );
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(downloadProblem(error), { cause: error });
  }
}

/** No checksum is published for it: the first file that was fetched is the one trusted. */
async function confirmChangedFile(
  { title }: DownloadableVocabulary,
  { address, sha256 }: Downloaded,
): Promise<void> {
  const isWanted = await confirm(
    vscode.l10n.t('The tokenizer file of {0} has changed since you first fetched it.', title),
    vscode.l10n.t(
      '{0} now sends a file with SHA-256 {1}. Publishers do correct their files; a copy may also have been altered.',
      hostOf(address),
      sha256.slice(0, 12),
    ),
    vscode.l10n.t('Use the New File'),
  );
  if (!isWanted) {
    throw new vscode.CancellationError();
  }
}
