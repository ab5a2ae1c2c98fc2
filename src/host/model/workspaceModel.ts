import * as vscode from 'vscode';
import { mayNameModel, modelsNamedIn, namedMost, type Naming } from '../../core/modelIds/namedMost';
import type { FileAccess } from '../files/fileAccess';
import { listFiles, type ListedFile } from '../files/listFiles';
import type { PricingService } from '../pricingService';
import type { FoundModel, SettingsStore } from '../settings/settings';
import { inSlicesIfLong } from '../slices';
import { localDay } from '../text/days';

/** What is larger is data; a choice stands in code and configuration. */
const largestFile = 100_000;
const mostListed = 5_000;
const mostRead = 500;
/** For listing, and again for reading: a default until then is no harm. */
const patienceMs = 15_000;

/** Where reading a file asks nobody on the network, but for the window's own remote machine. */
const localSchemes: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** Folders of the workspace that may be read without being asked. */
export function localFolders(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .map(({ uri }) => uri)
    .filter(({ scheme }) => localSchemes.has(scheme));
}

/** The model that most files below these folders name, and the uppermost of these files. */
export async function modelNamedIn(
  folders: readonly vscode.Uri[],
  files: FileAccess,
  { catalogue }: Pick<PricingService, 'catalogue'>,
  { current: { market } }: Pick<SettingsStore, 'current'>,
  isCancelled: () => boolean,
): Promise<FoundModel | null> {
  const question = { catalogue, market, day: localDay() };
  const namings: Naming<vscode.Uri>[] = [];
  const listed = await uppermost(folders, untilOver(isCancelled));
  const isOver = untilOver(isCancelled);
  for (const { uri } of listed.slice(0, mostRead)) {
    if (isOver()) {
      break;
    }
    const text = await textOf(uri, files);
    const models = await inSlicesIfLong(modelsNamedIn(uri.path, text, question));
    namings.push(...models.map(model => ({ file: uri, model })));
  }
  const most = namedMost(namings);
  return most && { id: most.model.id, file: most.file };
}

function untilOver(isCancelled: () => boolean): () => boolean {
  const end = performance.now() + patienceMs;
  return () => isCancelled() || performance.now() > end;
}

/** Files that may name a model, those nearest to the folders first: configuration is at the top. */
async function uppermost(
  folders: readonly vscode.Uri[],
  isCancelled: () => boolean,
): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  let left = mostListed;
  for await (const file of listFiles(folders, { isCancelled, onSkipped: () => undefined })) {
    // Also where no rule leaves it out: what others wrote chooses nothing here.
    if (mayNameModel(file.uri.path) && !file.path.includes('node_modules')) {
      found.push(file);
    }
    left -= 1;
    if (left === 0) {
      break;
    }
  }
  return found.sort((a, b) => a.path.length - b.path.length);
}

/** Nothing of a file that is large, or gone meanwhile. */
async function textOf(uri: vscode.Uri, files: FileAccess): Promise<string> {
  try {
    // Not every way of reading ends at the limit.
    const isSmall = (await files.size(uri)) <= largestFile;
    const content = isSmall ? await files.read(uri, largestFile) : undefined;
    return new TextDecoder().decode(content);
  } catch {
    return '';
  }
}
