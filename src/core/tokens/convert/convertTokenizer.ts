import { errorIn, jsonKind, type JsonKind } from '../../files/jsonKind';
import type { FileKind } from '../../files/fileKind';
import { readJson } from '../../files/readJson';
import type { PatternName } from '../bpe/patterns';
import { type Vocabulary, decodeVocabulary, encodeVocabulary } from '../bpe/vocabularyFile';
import { VocabularyCounter } from '../bpe/vocabularyCounter';
import {
  isTiktokenLine,
  vocabularyFromMerges,
  vocabularyFromRanks,
  vocabularyFromSentencePiece,
  vocabularyFromTiktoken,
} from './fileFormats';
import { normalizationOf, splittingPattern } from './splitting';
import {
  type Normalizer,
  type TokenizerJson,
  mergeParts,
  readTokenizerJson,
} from './tokenizerJson';
import {
  DamagedTokenizer,
  type UnsupportedPart,
  UnsupportedTokenizer,
} from './unsupportedTokenizer';

export interface ExpectedTokenizer {
  /** Id the vocabulary gets. */
  readonly id: string;
  readonly format: 'tokenizerJson' | 'tiktoken';
  /** For `tiktoken`, whose file does not say how text is split. */
  readonly pattern?: PatternName;
}

/** Why a file gives no vocabulary; `found` quotes the file. */
export type ConversionProblem =
  | { readonly kind: 'webPage' }
  | { readonly kind: 'cutOff' }
  /** It would hold the host's own thread up for seconds. */
  | { readonly kind: 'noWorker' }
  | { readonly kind: 'notText'; readonly is: FileKind }
  | {
      readonly kind: 'notATokenizer';
      readonly is: JsonKind | 'tiktoken' | 'otherText' | 'tooFewMerges' | 'damaged';
      readonly found: string;
    }
  | { readonly kind: UnsupportedPart; readonly found: string };

export type Conversion =
  | { readonly ok: true; readonly file: Uint8Array }
  | { readonly ok: false; readonly problem: ConversionProblem };

/** Fewer entries than this is no vocabulary of a language model. */
const leastMerges = 1000;
const sentencepieceSpace = '\u2581';
const longestQuote = 300;
/** Of the beginning of a file that is something else. */
const longestBeginning = 60;

/** Turns a published tokenizer file, given as text, into a vocabulary file of this engine. Takes seconds. */
export function convertTokenizer(text: string, expected: ExpectedTokenizer): Conversion {
  try {
    const vocabulary = vocabularyOf(text, expected);
    if ('kind' in vocabulary) {
      return { ok: false, problem: vocabulary };
    }
    const { merges } = vocabulary.header;
    if (merges < leastMerges) {
      return { ok: false, problem: notATokenizer('tooFewMerges', String(merges)) };
    }
    const file = encodeVocabulary(vocabulary);
    // What is taken is what can be counted with.
    new VocabularyCounter(decodeVocabulary(file)).count('a b');
    return { ok: true, file };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): ConversionProblem {
  return error instanceof UnsupportedTokenizer
    ? { kind: error.part, found: error.found.slice(0, longestQuote) }
    : // The words of any other error are ours, and say nothing of the file.
      notATokenizer('damaged', error instanceof DamagedTokenizer ? error.found : '');
}

function notATokenizer(
  is: Extract<ConversionProblem, { kind: 'notATokenizer' }>['is'],
  found: string,
): ConversionProblem {
  return { kind: 'notATokenizer', is, found: found.slice(0, longestQuote) };
}

/** The vocabulary, or why the text is of another format than the one expected. */
function vocabularyOf(text: string, expected: ExpectedTokenizer): Vocabulary | ConversionProblem {
  if (/^\uFEFF?\s*</.test(text.slice(0, 200))) {
    return { kind: 'webPage' };
  }
  const reading = readJson(text);
  if (reading.ok) {
    const is = jsonKind(reading.value);
    return is === 'tokenizer' && expected.format === 'tokenizerJson'
      ? fromJson(reading.value, expected.id)
      : notATokenizer(is, errorIn(reading.value) ?? '');
  }
  switch (reading.fault) {
    case 'cutOff':
      return { kind: 'cutOff' };
    case 'invalid':
      return notATokenizer('damaged', 'JSON');
    case 'notJson':
      return fromLines(text, expected);
  }
}

function fromLines(
  text: string,
  { id, format, pattern }: ExpectedTokenizer,
): Vocabulary | ConversionProblem {
  const lines = text.trimEnd().split('\n');
  const [first = ''] = lines;
  if (!isTiktokenLine(first)) {
    return notATokenizer('otherText', first.trim().slice(0, longestBeginning));
  }
  if (format !== 'tiktoken' || pattern === undefined) {
    return notATokenizer('tiktoken', '');
  }
  const [, lastRank] = (lines.at(-1) ?? '').trim().split(' ');
  // Cut within its last line it would pass for a smaller vocabulary.
  return Number(lastRank) === lines.length - 1
    ? vocabularyFromTiktoken(id, pattern, text)
    : { kind: 'cutOff' };
}

function fromJson(document: unknown, id: string): Vocabulary {
  const json = readTokenizerJson(document);
  const { continuing_subword_prefix: prefix, end_of_word_suffix: suffix } = json.model;
  const affix = `${prefix ?? ''}${suffix ?? ''}`;
  if (affix !== '') {
    throw new UnsupportedTokenizer('model', `BPE, ${affix}`);
  }
  return isSentencePiece(json) ? fromSentencePiece(id, json) : fromByteLevel(id, json);
}

function fromByteLevel(id: string, json: TokenizerJson): Vocabulary {
  const options = {
    id,
    pattern: splittingPattern(json.pre_tokenizer),
    normalization: normalizationOf(json.normalizer),
  };
  if (json.model.ignore_merges !== true && !buildsATokenTwice(json)) {
    return vocabularyFromMerges(json, options);
  }
  if (!isInRankOrder(json)) {
    throw new UnsupportedTokenizer('merges', 'merges that are not in the order of the tokens');
  }
  const vocabulary = vocabularyFromRanks(json, options);
  return json.model.ignore_merges === true
    ? vocabulary
    : { ...vocabulary, header: { ...vocabulary.header, wholePieces: [] } };
}

function buildsATokenTwice({ model }: TokenizerJson): boolean {
  const tokens = new Set(model.merges.map(merge => mergeParts(merge).join('')));
  return tokens.size < model.merges.length;
}

/** Then the list says no more than the ids do: it was made from tiktoken ranks. */
function isInRankOrder({ model }: TokenizerJson): boolean {
  let last = -1;
  return model.merges.every(merge => {
    const id = model.vocab[mergeParts(merge).join('')] ?? -1;
    const isAfter = id >= last;
    last = id;
    return isAfter;
  });
}

function isSentencePiece({ model, normalizer }: TokenizerJson): boolean {
  return model.byte_fallback === true || normalizer?.type === 'Replace';
}

/** Gemma's kind: spaces become U+2581, and no token but `>▁</` has one inside. */
function fromSentencePiece(id: string, json: TokenizerJson): Vocabulary {
  const { normalizer, pre_tokenizer: splitting, model } = json;
  if (!replacesSpaces(normalizer)) {
    throw new UnsupportedTokenizer('normalization', JSON.stringify(normalizer ?? null));
  }
  if (splitting != null && splitting.pattern?.String !== ' ') {
    throw new UnsupportedTokenizer('splitting', JSON.stringify(splitting));
  }
  const crossing = Object.keys(model.vocab).find(
    token => /[^\u2581]\u2581/.test(token) && token !== `>${sentencepieceSpace}</`,
  );
  if (crossing !== undefined) {
    throw new UnsupportedTokenizer('splitting', crossing);
  }
  return vocabularyFromSentencePiece(id, json);
}

function replacesSpaces(normalizer: Normalizer | null | undefined): boolean {
  return (
    normalizer?.type === 'Replace' &&
    normalizer.pattern?.String === ' ' &&
    normalizer.content === sentencepieceSpace
  );
}
