import * as vscode from 'vscode';
import type { FileKind } from '../../core/files/fileKind';

/** What is there in place of the file expected, what that means and what one can do. */
export function fileKindText(kind: FileKind): string {
  const { l10n } = vscode;
  switch (kind) {
    case 'empty':
      return l10n.t('The file is empty.');
    case 'webPage':
      return l10n.t('The file is a web page, saved in place of what was asked for.');
    case 'lfsPointer':
      return l10n.t(
        'The file is a git-lfs pointer of a few lines that stands for the large file itself. Fetch that one: with git lfs pull, or by the “download” link of its page.',
      );
    case 'gzip':
      return l10n.t('The file is compressed (gzip). Unpack it first.');
    case 'zip':
      return l10n.t('The file is a zip archive. Unpack it and take the file inside.');
    case 'utf16':
      return l10n.t('The file is text in UTF-16. Save it as UTF-8.');
    case 'sentencePiece':
      return l10n.t(
        'The file is a SentencePiece model (tokenizer.model), which is not read here. Take the tokenizer.json of the same model.',
      );
    case 'binary':
    case 'text':
      return l10n.t('The file is not text in UTF-8.');
  }
}
