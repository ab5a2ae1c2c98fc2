import * as vscode from 'vscode';
import { errorIn, jsonKind } from '../../core/files/jsonKind';
import { readJson } from '../../core/files/readJson';

/** What a document is that is of none of the formats, and what to do; `null` where that cannot be told. */
export function otherDocumentText(text: string): string | null {
  const { l10n } = vscode;
  const reading = readJson(text);
  if (!reading.ok) {
    switch (reading.fault) {
      case 'cutOff':
        return l10n.t('Its end is missing. Try again.');
      case 'invalid':
        return l10n.t('It is not valid JSON. Tell whoever publishes it, or choose another list.');
      case 'notJson':
        return l10n.t('It is text of another kind, not JSON. Check the address.');
    }
  }
  switch (jsonKind(reading.value)) {
    case 'error':
      return l10n.t('It is an error message: {0}', errorIn(reading.value) ?? '');
    case 'modelList':
      return l10n.t(
        'It is a list of models without prices, as APIs give it at /models. Choose a price list.',
      );
    case 'package':
      return l10n.t('It is the description of a package (package.json), not a price list.');
    case 'tokenizer':
    case 'tokenizerConfig':
    case 'modelConfig':
    case 'weightsIndex':
      return l10n.t('It is a file of a model, not a price list.');
    case 'other':
      return null;
  }
}
