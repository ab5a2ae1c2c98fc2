import type { PatternName } from '../bpe/patterns';
import type { Vocabulary } from '../bpe/vocabularyFile';
import { byteChars, bytesOfBase64 } from './byteText';
import { MergeRecorder } from './mergeRecorder';
import { DamagedTokenizer } from './unsupportedTokenizer';

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
