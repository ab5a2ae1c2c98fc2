/** Files that are no tokenizer: what is told is what they are, in both languages, and no word of our code. */
import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import {
  convertTokenizer,
  type ExpectedTokenizer,
} from '../../../src/core/tokens/convert/convertTokenizer';
import { conversionProblem } from '../../../src/host/vocabularies/problems';
import { convertFile } from '../../../src/workers/convertFile';
import { scaled } from '../../robustness/scale';
import { otherFiles, otherJson } from './support/otherFiles';
import { inBoth } from './support/vscodeL10n';

vi.mock('vscode', () => import('./support/vscodeL10n'));

const formats: readonly ExpectedTokenizer[] = [
  { id: 'any', format: 'tokenizerJson' },
  { id: 'any', format: 'tiktoken', pattern: 'kimi' },
];
const [json, tiktoken] = formats as readonly [ExpectedTokenizer, ExpectedTokenizer];

/** Words of JavaScript's own errors. */
const ourCode = /is not a function|undefined|cannot read|not iterable|Maximum call|NaN|\[object/i;

function told(file: Uint8Array, expected: ExpectedTokenizer): { en: string; zh: string } {
  const conversion = convertFile(file, expected);
  if (conversion.ok) {
    throw new Error('It was taken.');
  }
  const { problem } = conversion;
  const texts = inBoth(() => conversionProblem(problem));
  expect(texts.zh).not.toMatch(/untranslated/);
  expect(texts.en).not.toMatch(ourCode);
  return texts;
}

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

describe.each(formats)('in place of a $format', expected => {
  it.each([
    ['nothing', /is empty/, /空/],
    ['white space', /is empty/, /空/],
    ['a web page', /web page/, /网页/],
    ['a git-lfs pointer', /git-lfs pointer/, /git-lfs 指针/],
    ['gzip', /gzip/, /gzip/],
    ['a zip archive', /zip archive/, /zip 压缩包/],
    ['UTF-16 with its mark', /UTF-16/, /UTF-16/],
    ['UTF-16 without', /UTF-16/, /UTF-16/],
    ['a SentencePiece model', /SentencePiece model/, /SentencePiece 模型/],
    ['weights (safetensors)', /not text in UTF-8/, /不是 UTF-8/],
    ['text in another encoding', /not text in UTF-8/, /不是 UTF-8/],
  ])('%s is told as such', (what, en, zh) => {
    const texts = told(otherFiles[what] ?? new Uint8Array(), expected);
    expect(texts.en).toMatch(en);
    expect(texts.zh).toMatch(zh);
  });

  it.each([
    ['package.json', /package\.json/],
    ['a safetensors index', /index of a model’s weights/],
    ['tokenizer_config.json', /tokenizer_config\.json/],
    ['config.json', /config\.json/],
    ['a list of models', /list of models/],
    ['an error', /error message: Rate limit reached/],
    ['an error in short', /error message: Repository not found/],
    ['a message', /error message: Bad credentials/],
    ['nothing', /JSON, but without a "model"/],
    ['a list', /JSON, but without a "model"/],
  ])('%s is told as such', (what, en) => {
    expect(told(bytes(otherJson[what]), expected).en).toMatch(en);
  });

  it('words are quoted', () => {
    expect(told(bytes('hello, world\nmore'), expected).en).toMatch(/begins with “hello, world”/);
  });
});

describe('a file of the right kind', () => {
  const file = {
    added_tokens: [{ id: 0, content: '<s>', special: true }],
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true },
    model: { type: 'BPE', vocab: { a: 0, b: 1, ab: 2 }, merges: ['a b'] },
  };

  it('for the other format is told with the name of the file that is wanted', () => {
    expect(told(bytes(file), tiktoken).en).toMatch(/is a tokenizer\.json;.*tiktoken\.model/);
    expect(told(bytes('IQ== 0\nIg== 1\n'), json).en).toMatch(
      /is a tiktoken\.model;.*tokenizer\.json/,
    );
  });

  it('that ends too early is told as such, wherever it ends', () => {
    const text = JSON.stringify(file);
    for (let length = 1; length < text.length; length++) {
      expect(told(bytes(text.slice(0, length)), json).en, text.slice(0, length)).toMatch(
        /end is missing/,
      );
    }
    expect(told(bytes('IQ== 0\nIg== 1\nIw='), tiktoken).en).toMatch(/end is missing/);
  });

  it.each([
    ['a tiny vocabulary', {}, /1 merges/],
    [
      'steps that are no list',
      { pre_tokenizer: { type: 'Sequence', pretokenizers: {} } },
      /pretokenizers/,
    ],
    ['a step without a type', { pre_tokenizer: { pretokenizers: [null] } }, /pre_tokenizer/],
    ['a normalizer that is a word', { normalizer: 'NFC' }, /normalizer/],
    ['added tokens that are words', { added_tokens: ['<s>'] }, /added_tokens\.0/],
    ['merges that are an object', { model: { ...file.model, merges: {} } }, /model\.merges/],
    ['a merge of one part', { model: { ...file.model, merges: ['ab'] } }, /model\.merges\.0: "ab"/],
    [
      'a merge of three',
      { model: { ...file.model, merges: [['a', 'b', 'c']] } },
      /model\.merges\.0/,
    ],
    ['a merge of no token', { model: { ...file.model, merges: ['a bc'] } }, /"a","bc"/],
    ['a merge that is no bytes', { model: { ...file.model, merges: ['a 中'] } }, /a 中/],
    ['ids that are words', { model: { ...file.model, vocab: { a: 'x' } } }, /model\.vocab: "a"/],
    ['a vocabulary that is a list', { model: { ...file.model, vocab: ['a'] } }, /model\.vocab/],
    [
      'Unigram, as published',
      { model: { type: 'Unigram', vocab: [['a', -1]] } },
      /kind.*: Unigram/,
    ],
    ['WordPiece', { model: { type: 'WordPiece', vocab: { a: 0 } } }, /kind.*: WordPiece/],
  ])('with %s is refused with the place', (_, parts, en) => {
    expect(told(bytes({ ...file, ...parts }), json).en).toMatch(en);
  });

  it('and any part exchanged is never answered in words of our code', () => {
    const parts = fc.record({
      added_tokens: fc.jsonValue(),
      normalizer: fc.jsonValue(),
      pre_tokenizer: fc.jsonValue(),
      model: fc.oneof(
        fc.jsonValue(),
        fc.record({ vocab: fc.jsonValue(), merges: fc.jsonValue(), byte_fallback: fc.jsonValue() }),
      ),
    });
    fc.assert(
      fc.property(parts, value => {
        told(bytes(value), json);
      }),
      { seed: 20261128, numRuns: scaled(25_000) },
    );
  });

  it('with a million added tokens is refused before it is kept', { timeout: 60_000 }, () => {
    const alphabet = Array.from({ length: 1200 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const tokens = [...alphabet, ...alphabet.slice(1).map((each, i) => `${alphabet[i]}${each}`)];
    const large = {
      normalizer: { type: 'Replace', pattern: { String: ' ' }, content: '\u2581' },
      added_tokens: [] as { content: string; special: boolean }[],
      model: {
        type: 'BPE',
        byte_fallback: true,
        vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
        merges: alphabet.slice(1).map((each, i) => [alphabet[i], each]),
      },
    };
    expect(convertTokenizer(JSON.stringify(large), json).ok).toBe(true);
    large.added_tokens = Array.from({ length: 1_000_000 }, (_, i) => ({
      content: `<x${i}>`,
      special: false,
    }));
    expect(told(bytes(large), json).en).toMatch(/has 1000000 added tokens/);
  });
});
