import { messageOf } from '../../messageOf';
import type { PatternName } from '../patterns';
import { type Vocabulary, encodeVocabulary } from '../vocabularyFile';
import { vocabularyFromMerges, vocabularyFromRanks } from './fromByteLevel';
import { vocabularyFromSentencePiece } from './fromSentencePiece';
import { vocabularyFromTiktoken } from './fromTiktoken';
import { normalizationOf, splittingPattern } from './splitting';
import { type Normalizer, type TokenizerJson, mergeParts } from './tokenizerJson';
import { type UnsupportedPart, UnsupportedTokenizer } from './unsupportedTokenizer';

export interface TokenizerSource {
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
  | { readonly kind: 'notATokenizer'; readonly found: string }
  | { readonly kind: UnsupportedPart; readonly found: string };

export type Conversion =
  | { readonly ok: true; readonly file: Uint8Array }
  | { readonly ok: false; readonly problem: ConversionProblem };

/** Fewer entries than this is no vocabulary of a language model. */
const LEAST_MERGES = 1000;
const SENTENCEPIECE_SPACE = '\u2581';
const LONGEST_QUOTE = 300;

/** Turns a published tokenizer file, given as text, into a vocabulary file of this engine. Takes seconds. */
export function convertTokenizer(text: string, source: TokenizerSource): Conversion {
  if (/^\uFEFF?\s*</.test(text.slice(0, 200))) {
    return { ok: false, problem: { kind: 'webPage' } };
  }
  try {
    const vocabulary =
      source.format === 'tiktoken' ? fromTiktoken(text, source) : fromJson(text, source.id);
    if (vocabulary.header.merges < LEAST_MERGES) {
      const found = `${vocabulary.header.merges} merges`;
      return { ok: false, problem: { kind: 'notATokenizer', found } };
    }
    return { ok: true, file: encodeVocabulary(vocabulary) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): ConversionProblem {
  if (error instanceof UnsupportedTokenizer) {
    return { kind: error.part, found: error.found.slice(0, LONGEST_QUOTE) };
  }
  if (error instanceof SyntaxError) {
    return { kind: 'cutOff' };
  }
  return { kind: 'notATokenizer', found: messageOf(error).slice(0, LONGEST_QUOTE) };
}

function fromTiktoken(text: string, { id, pattern }: TokenizerSource): Vocabulary {
  if (pattern === undefined) {
    throw new UnsupportedTokenizer('splitting', 'tiktoken');
  }
  const lines = text.trimEnd().split('\n');
  const [, lastRank] = (lines.at(-1) ?? '').trim().split(' ');
  // Cut within its last line it would pass for a smaller vocabulary.
  if (/^\S+ \d+\s*$/.test(lines[0] ?? '') && Number(lastRank) !== lines.length - 1) {
    throw new SyntaxError('The last line does not have the last rank.');
  }
  return vocabularyFromTiktoken(id, pattern, text);
}

function fromJson(text: string, id: string): Vocabulary {
  const json = tokenizerJson(JSON.parse(text) as unknown);
  const { model } = json;
  if (model.type !== undefined && model.type !== 'BPE') {
    throw new UnsupportedTokenizer('model', model.type);
  }
  const affix = `${model.continuing_subword_prefix ?? ''}${model.end_of_word_suffix ?? ''}`;
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
    token => /[^\u2581]\u2581/.test(token) && token !== `>${SENTENCEPIECE_SPACE}</`,
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
    normalizer.content === SENTENCEPIECE_SPACE
  );
}

/** The parts that are read, checked; the rest of the file is not looked at. */
function tokenizerJson(value: unknown): TokenizerJson {
  const { added_tokens = [], model, ...rest } = Object(value) as Partial<TokenizerJson>;
  if (typeof model?.vocab !== 'object' || !Array.isArray(model.merges)) {
    throw new Error(model?.type ?? 'no "model" with "vocab" and "merges"');
  }
  return { ...rest, added_tokens, model };
}
