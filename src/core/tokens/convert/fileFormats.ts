import type { PatternName } from '../bpe/patterns';
import type { Vocabulary, VocabularyHeader } from '../bpe/vocabularyFile';
import { byteChars, bytesOfBase64, bytesOfToken } from './byteText';
import { MergeRecorder } from './mergeRecorder';
import { mergeParts, type TokenizerJson, tokensById } from './tokenizerJson';
import { DamagedTokenizer, UnsupportedTokenizer } from './unsupportedTokenizer';

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

interface Options {
  readonly id: string;
  readonly pattern: PatternName;
  readonly normalization: VocabularyHeader['normalization'];
}

/** Converts a byte-level tokenizer.json by its published merge list. */
export function vocabularyFromMerges(json: TokenizerJson, options: Options): Vocabulary {
  const recorder = new MergeRecorder(byteChars, 0);
  for (const merge of json.model.merges) {
    const [left, right] = mergeParts(merge).map(bytesOfToken);
    if (left == null || right == null) {
      throw new DamagedTokenizer(`model.merges: ${JSON.stringify(merge)}`);
    }
    recorder.addMerge(left, right);
  }
  return recorder.finish({ ...options, symbols: 'bytes', userSymbols: [] });
}

/**
 * Converts a byte-level tokenizer.json that was made from tiktoken ranks (Tekken, Llama 3): its merge
 * list names every split of a token, its ids are the ranks.
 */
export function vocabularyFromRanks(json: TokenizerJson, options: Options): Vocabulary {
  const added = new Set(json.added_tokens.map(token => token.content));
  const recorder = new MergeRecorder(byteChars, 0);
  for (const token of tokensById(json)) {
    const bytes = added.has(token) ? null : bytesOfToken(token);
    if (bytes !== null) {
      recorder.add(bytes);
    }
  }
  return recorder.finish({ ...options, symbols: 'bytes', userSymbols: [] });
}

/** Whether a line is `base64 rank`. */
export function isTiktokenLine(line: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2} \d+\s*$/.test(line);
}

/** Converts a `.tiktoken` file: one line per token, `base64 rank`. */
export function vocabularyFromTiktoken(
  id: string,
  pattern: PatternName,
  fileText: string,
): Vocabulary {
  const tokens = fileText
    .split('\n')
    .filter(line => line !== '')
    .map((line, number) => {
      const [base64 = '', rank = ''] = line.trim().split(' ');
      if (!isTiktokenLine(line)) {
        throw new DamagedTokenizer(`${number + 1}: ${line}`);
      }
      return { bytes: bytesOfBase64(base64), rank: Number(rank) };
    })
    .sort((a, b) => a.rank - b.rank);
  const recorder = new MergeRecorder(byteChars, 0);
  for (const { bytes } of tokens) {
    recorder.add(bytes);
  }
  return recorder.finish({
    id,
    symbols: 'bytes',
    pattern,
    normalization: null,
    userSymbols: [],
  });
}
