/** What comes in place of a JSON or tokenizer file, when something went wrong on the way. */
import { gzipSync } from 'node:zlib';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A first piece, its score, and so on: the beginning of sentencepiece_model.proto. */
function sentencePiece(): Uint8Array {
  const piece = (text: string) => {
    const bytes = utf8(text);
    return [0x0a, bytes.length + 7, 0x0a, bytes.length, ...bytes, 0x15, 0, 0, 0, 0];
  };
  return Uint8Array.from(['<unk>', '<s>', '</s>', '▁the'].flatMap(piece));
}

export const otherFiles: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(),
  'white space': utf8('\n \n'),
  'a web page': utf8('\n<!DOCTYPE html><title>Sign in</title>'),
  'a git-lfs pointer': utf8(
    'version https://git-lfs.github.com/spec/v1\noid sha256:5f9e4d4901a92b99\nsize 19989343\n',
  ),
  gzip: gzipSync(utf8('{"model":{}}')),
  'a zip archive': Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]),
  'UTF-16 with its mark': new Uint8Array(Buffer.from('\uFEFF{"model":{}}', 'utf16le')),
  'UTF-16 without': new Uint8Array(Buffer.from('{"model":{}}', 'utf16le')),
  'a SentencePiece model': sentencePiece(),
  'weights (safetensors)': Uint8Array.from([0x40, 0, 0, 0, 0, 0, 0, 0, ...utf8('{"w":{}}')]),
  'text in another encoding': Uint8Array.from([0x7b, 0x22, 0xff, 0xc4, 0xe3, 0x22, 0x7d]),
};

export const otherJson: Readonly<Record<string, unknown>> = {
  'package.json': { name: 'left-pad', version: '1.3.0', dependencies: {} },
  'a safetensors index': { metadata: { total_size: 1 }, weight_map: { 'lm_head.weight': 'a' } },
  'tokenizer_config.json': { tokenizer_class: 'Qwen2Tokenizer', added_tokens_decoder: {} },
  'config.json': { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  'a list of models': { object: 'list', data: [{ id: 'gpt-4o', object: 'model' }] },
  'an error': { error: { message: 'Rate limit reached', code: 429 } },
  'an error in short': { error: 'Repository not found' },
  'a message': { message: 'Bad credentials', status: '401' },
  nothing: {},
  'a list': [1, 2, 3],
};
