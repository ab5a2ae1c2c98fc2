import * as vscode from 'vscode';
import {
  reviewRefresh,
  type RefreshContext,
  type Review,
} from '../../../core/refresh/reviewRefresh';
import { stallSeconds, downloadFirst } from '../../download/download';
import { downloadProblem } from '../../download/downloadProblem';
import { hostOf } from '../../download/safeAddress';
import { refusalText } from './refreshTexts';
import { errorIn, jsonKind } from '../../../core/files/jsonKind';
import { readJson } from '../../../core/files/readJson';

/** The largest of the lists has 2 MB; this leaves room for years. */
const maximumBytes = 30_000_000;

const totalMilliseconds = 120_000;

/** Fetches a document and judges it. Throws an `Error` whose message is for the user. */
export async function fetchPrices(
  context: RefreshContext,
  signal: AbortSignal,
  report: (message: string) => void = () => undefined,
): Promise<Review> {
  const { url } = context;
  const host = hostOf(url);
  let file: Uint8Array;
  try {
    const limits = {
      maximumBytes,
      isJson: true,
      stallMilliseconds: stallSeconds * 1000,
      totalMilliseconds,
    };
    ({ file } = await downloadFirst([url], limits, signal, received => {
      report(vscode.l10n.t('{0} kB from {1}', Math.round(received / 1000), host));
    }));
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(downloadProblem(error), { cause: error });
  }
  const document = decode(file, host);
  const outcome = reviewRefresh(document, context);
  if (!outcome.ok) {
    const { refusal } = outcome;
    const isOther = refusal.reason === 'notJson' || refusal.reason === 'unknownFormat';
    const text = (isOther ? otherDocumentText(document) : null) ?? refusalText(refusal);
    throw new Error(vscode.l10n.t('The file from {0} was rejected. {1}', host, text));
  }
  return outcome.review;
}

function decode(file: Uint8Array, host: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch (error) {
    throw new Error(vscode.l10n.t('What {0} sent is not text in UTF-8.', host), { cause: error });
  }
}

/** What a document is that is of none of the formats, and what to do; `null` where that cannot be told. */
function otherDocumentText(text: string): string | null {
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
