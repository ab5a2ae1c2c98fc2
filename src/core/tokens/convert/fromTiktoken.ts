import type { PatternName } from '../patterns';
import type { Vocabulary } from '../vocabularyFile';
import { BYTES, bytesOfBase64 } from './byteText';
import { MergeRecorder } from './mergeRecorder';

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
      if (base64 === '' || !/^\d+$/.test(rank)) {
        throw new Error(`Line ${number + 1} is not "base64 rank": this is no tiktoken file.`);
      }
      return { bytes: bytesOfBase64(base64), rank: Number(rank) };
    })
    .sort((a, b) => a.rank - b.rank);
  const recorder = new MergeRecorder(BYTES, 0);
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
