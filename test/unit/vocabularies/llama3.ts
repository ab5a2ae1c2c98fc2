import { Tiktoken } from 'tiktoken';
import { bytesOfToken } from '../../../src/core/tokens/convert/byteText';
import { llama3File } from './llama3File';

/** The same tokenizer as OpenAI's own library runs it: an implementation that shares nothing with ours. */
export function llama3Reference(): Tiktoken {
  const json = JSON.parse(llama3File().toString('utf8')) as {
    model: { vocab: Record<string, number> };
    pre_tokenizer: { pretokenizers: { pattern: { Regex: string } }[] };
  };
  const ranks = Object.entries(json.model.vocab)
    .map(([token, rank]) => {
      const bytes = Buffer.from(bytesOfToken(token) ?? '', 'latin1');
      return `${bytes.toString('base64')} ${rank}`;
    })
    .join('\n');
  const pattern = json.pre_tokenizer.pretokenizers[0]?.pattern.Regex ?? '';
  return new Tiktoken(bpeFile(ranks), {}, pattern);
}

/** The library takes ranks as `! first base64 base64 …`, one line per run of ranks. */
function bpeFile(lines: string): string {
  const sorted = lines
    .split('\n')
    .map(line => line.split(' '))
    .sort(([, a], [, b]) => Number(a) - Number(b));
  return `! 0 ${sorted.map(([base64]) => base64).join(' ')}`;
}
