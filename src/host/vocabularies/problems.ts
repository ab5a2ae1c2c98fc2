import * as vscode from 'vscode';
import type { ConversionProblem } from '../../core/tokens/convert/convertTokenizer';

/** Why a file gives no vocabulary. */
export function conversionProblem(problem: ConversionProblem): string {
  const { l10n } = vscode;
  switch (problem.kind) {
    case 'webPage':
      return l10n.t('The file is a web page, not a tokenizer.');
    case 'noWorker':
      return l10n.t(
        'Reading a tokenizer takes seconds, and this host allows no worker to do it in: VS Code would stand still. Use VS Code on the desktop, where it can be done.',
      );
    case 'cutOff':
      return l10n.t('The file is not complete.');
    case 'notATokenizer':
      return l10n.t('This is no tokenizer file that can be counted with: {0}.', problem.found);
    case 'model':
      return l10n.t('Tokenizers of this kind cannot be counted with: {0}.', problem.found);
    case 'splitting':
      return l10n.t(
        'The tokenizer splits text in a way that is not known here, so counts would be wrong: {0}.',
        problem.found,
      );
    case 'normalization':
      return l10n.t(
        'The tokenizer rewrites text in a way that is not known here, so counts would be wrong: {0}.',
        problem.found,
      );
    case 'merges':
      return l10n.t(
        'The tokenizer merges in a way that is not known here, so counts would be wrong: {0}.',
        problem.found,
      );
  }
}
