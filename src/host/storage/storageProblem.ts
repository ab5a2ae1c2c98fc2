import * as vscode from 'vscode';
import { messageOf } from '../../core/messageOf';

/** Node's names for a disk, or a share of one, that takes no more. */
const full = /\b(ENOSPC|EDQUOT|EFBIG)\b/;
/** VS Code has no code of its own for a file system that is read-only as a whole. */
const readOnly = /\bEROFS\b/;
const notAFolder = /\b(ENOTDIR|EEXIST)\b/;

/** Why a file could not be written, what it means and what one can do. */
export function storageProblem(error: unknown): string {
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
