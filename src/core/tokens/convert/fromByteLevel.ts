import type { PatternName } from '../bpe/patterns';
import type { Vocabulary, VocabularyHeader } from '../bpe/vocabularyFile';
import { byteChars, bytesOfToken } from './byteText';
import { MergeRecorder } from './mergeRecorder';
import { type TokenizerJson, mergeParts, tokensById } from './tokenizerJson';
import { DamagedTokenizer } from './unsupportedTokenizer';

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
