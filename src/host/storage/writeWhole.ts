import * as vscode from 'vscode';
import { sha256Of } from '../download/download';
import { messageOf } from '../../core/messageOf';

/** A file was not kept: the message says why and what one can do. */
class NotKeptError extends Error {}

/**
 * Has a file hold exactly these bytes: written beside its place, read back, and renamed only when it is
 * whole, because VS Code's file system reports success when a full disk took half of what it was given.
 * Rejects with a `NotKeptError`; what was there is still there then, and nothing is left behind.
 */
export async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const folder = vscode.Uri.joinPath(target, '..');
  // A name of its own in every window.
  const part = vscode.Uri.joinPath(folder, `${crypto.randomUUID()}.part`);
  try {
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(part, bytes);
    await requireWhole(part, bytes);
    await vscode.workspace.fs.rename(part, target, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
    throw error instanceof NotKeptError
      ? error
      : new NotKeptError(storageProblem(error), { cause: error });
  }
}

async function requireWhole(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const found = await vscode.workspace.fs.readFile(file);
  if (found.length < bytes.length) {
    throw new NotKeptError(
      vscode.l10n.t(
        'Only {0} of {1} bytes could be written: the disk is full, or your share of it. Make room and try again.',
        found.length,
        bytes.length,
      ),
    );
  }
  if ((await sha256Of(found)) !== (await sha256Of(bytes))) {
    throw new NotKeptError(
      vscode.l10n.t(
        'What was read back is not what was written: the disk is faulty, or another program changed the file. Try again.',
      ),
    );
  }
}

/** Node's names for a disk, or a share of one, that takes no more. */
const full = /\b(ENOSPC|EDQUOT|EFBIG)\b/;
/** VS Code has no code of its own for a file system that is read-only as a whole. */
const readOnly = /\bEROFS\b/;
const notAFolder = /\b(ENOTDIR|EEXIST)\b/;

/** Why a file could not be written, what it means and what one can do. */
function storageProblem(error: unknown): string {
  const { l10n } = vscode;
  const words = messageOf(error);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (full.test(words)) {
    return l10n.t('The disk is full, or your share of it ({0}). Make room and try again.', words);
  }
  if (code === 'FileNotADirectory' || code === 'FileExists' || notAFolder.test(words)) {
    return l10n.t(
      'A file is where a folder should be ({0}). Rename or remove it and try again.',
      words,
    );
  }
  if (code === 'NoPermissions' || readOnly.test(words)) {
    return l10n.t(
      'The place takes no writing ({0}). Check that it is not read-only and that you may write there.',
      words,
    );
  }
  if (code === 'FileNotFound') {
    return l10n.t('The folder was removed while it was written to ({0}). Try again.', words);
  }
  return l10n.t('The file system refused ({0}).', words);
}
