import * as vscode from 'vscode';
import type { ConversionProblem } from '../../core/tokens/convert/convertTokenizer';
import { fileKindText } from '../download/fileKindText';

/** Why a file gives no vocabulary, and what one can do. */
export function conversionProblem(problem: ConversionProblem): string {
  const { l10n } = vscode;
  switch (problem.kind) {
    case 'webPage':
      return l10n.t('The file is a web page, not a tokenizer.');
    case 'noWorker':
      return l10n.t(
        'Reading a tokenizer takes seconds, and this host allows no worker to do it in: VS Code would stand still. Use VS Code on the desktop, where it can be done.',
      );
    case 'notText':
      return fileKindText(problem.is);
    case 'cutOff':
      return l10n.t('The file is not complete: its end is missing. Fetch it again.');
    case 'notATokenizer':
      return otherFile(problem);
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
    case 'addedTokens':
      return l10n.t(
        'The tokenizer has {0} added tokens to be found in every text, more than can be looked for while you type.',
        problem.found,
      );
  }
}

function otherFile({ is, found }: Extract<ConversionProblem, { kind: 'notATokenizer' }>): string {
  const { l10n } = vscode;
  switch (is) {
    case 'tokenizer':
      return l10n.t(
        'This is a tokenizer.json; the publisher’s file for these models is tiktoken.model.',
      );
    case 'tiktoken':
      return l10n.t(
        'This is a tiktoken.model; the publisher’s file for these models is tokenizer.json.',
      );
    case 'tokenizerConfig':
      return l10n.t(
        'This is no tokenizer file but its settings (tokenizer_config.json), without the vocabulary. Take the file beside it that has the vocabulary.',
      );
    case 'modelConfig':
      return l10n.t(
        'This is no tokenizer file but a model’s settings (config.json). Take the tokenizer file beside it.',
      );
    case 'weightsIndex':
      return l10n.t(
        'This is no tokenizer file but the index of a model’s weights (safetensors.index.json). Take the tokenizer file beside it.',
      );
    case 'package':
      return l10n.t('This is no tokenizer file but the description of a package (package.json).');
    case 'modelList':
      return l10n.t('This is no tokenizer file but a list of models.');
    case 'error':
      return l10n.t('This is no tokenizer file but a server’s error message: {0}', found);
    case 'other':
      return l10n.t(
        'This is no tokenizer file: JSON, but without a "model" that has a "vocab" and "merges".',
      );
    case 'otherText':
      return l10n.t('This is no tokenizer file but text that begins with “{0}”.', found);
    case 'tooFewMerges':
      return l10n.t(
        'This is no tokenizer file of a language model: it has {0} merges, and such a model has tens of thousands.',
        found,
      );
    case 'damaged':
      return l10n.t(
        'The tokenizer file breaks its own format ({0}) and is probably damaged. Fetch it again.',
        found,
      );
  }
}
