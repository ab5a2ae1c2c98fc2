import type { Vocabulary } from '../bpe/vocabularyFile';
import { MergeRecorder } from './mergeRecorder';
import { type TokenizerJson, mergeParts, tokensById } from './tokenizerJson';
import { UnsupportedTokenizer } from './unsupportedTokenizer';

/** Added tokens that are never cut out of a user's text, or that merging builds anyway. */
const notUserSymbols = /^<unused\d+>$|^\u2581+$|^\n+$/;
const firstCodePointId = 256;
/** They are alternatives of one expression that is asked at every character. */
const mostUserSymbolUnits = 100_000;

/** Converts Gemma's tokenizer.json: SentencePiece merges over code points, bytes as the fallback. */
export function vocabularyFromSentencePiece(id: string, json: TokenizerJson): Vocabulary {
  const alphabet = tokensById(json).filter(token => Array.from(token).length === 1);
  const recorder = new MergeRecorder(alphabet, firstCodePointId);
  for (const merge of json.model.merges) {
    recorder.add(mergeParts(merge).join(''));
  }
  const userSymbols = json.added_tokens
    .filter(token => !token.special && !notUserSymbols.test(token.content))
    .map(token => token.content);
  if (userSymbols.reduce((units, symbol) => units + symbol.length, 0) > mostUserSymbolUnits) {
    throw new UnsupportedTokenizer('addedTokens', String(userSymbols.length));
  }
  return recorder.finish(
    { id, symbols: 'codePoints', pattern: 'gemma', normalization: null, userSymbols },
    alphabet.map(token => token.codePointAt(0) ?? 0),
  );
}
