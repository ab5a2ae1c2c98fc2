/**
 * Records what the official `tokenizers` library (npm, Rust) counts for the corpus and for fuzzed
 * texts, and where it cuts them by the published patterns of vocabularies that are not in the package:
 * `npx tsx test/unit/tokens/support/recordReference.ts`. Needs the network once, for the
 * library and the published tokenizer.json files; the tests only read what it wrote.
 *
 * A tokenizer.json makes the tokenizer cut special tokens out of the text. An API does not let user
 * text do that, so they are removed first; Gemma's other added tokens are part of its vocabulary and
 * stay (but for the unused ones).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { wellFormed } from '../../../../src/core/tokens/bpe/wellFormed';
import { readPackageFile } from '../../../../src/dev/vocabularies/packages';
import { sources } from '../../../../src/dev/vocabularies/sources';
import { corpusTexts } from './corpus';
import { digestOf } from './digest';
import { fuzzChunkSize, fuzzChunks, fuzzChunk } from './fuzzTexts';

const library = 'tokenizers@0.23.2';
const folder = path.resolve('.cache/reference');
const output = 'test/unit/tokens/fixtures/reference.json';
const patternsOutput = 'test/unit/tokens/fixtures/patterns.json';
/** Of the fuzzed texts, so many thousands. */
const patternChunks = 20;
const suffix = "(?i:'s|'t|'re|'ve|'m|'ll|'d)?";
const upper = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]`;
const lower = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]]`;

/** As published: these two vocabularies are only on sites the tests do not reach. */
const publishedPatterns = {
  /** moonshotai/Kimi-K2-Instruct, `tokenization_kimi.py`, `pat_str`. */
  kimi: String.raw`[\p{Han}]+|[^\r\n\p{L}\p{N}]?${upper}*${lower}+${suffix}|[^\r\n\p{L}\p{N}]?${upper}+${lower}*${suffix}|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
  /** Qwen/Qwen3.5, tokenizer.json, `pre_tokenizer`. */
  qwen35: String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
};

interface Library {
  Tokenizer: { fromString(json: string): ReferenceTokenizer };
}

interface ReferenceTokenizer {
  encode(
    text: string,
    pair: null,
    options: { addSpecialTokens: boolean },
  ): Promise<{ getLength(): number; getWordIds(): number[]; getOffsets(): [number, number][] }>;
}

interface AddedToken {
  content: string;
  special: boolean;
}

function loadLibrary(): Library {
  if (!existsSync(path.join(folder, 'node_modules/tokenizers'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, library, '--no-audit', '--no-fund']);
  }
  return createRequire(path.join(folder, 'index.js'))('tokenizers') as Library;
}

async function record(): Promise<void> {
  const { Tokenizer } = loadLibrary();

  const recorded: Record<string, { corpus: number[]; fuzz: string[] }> = {};
  for (const source of sources.filter(({ format }) => format !== 'tiktoken')) {
    const file = readPackageFile(source.npmPackage, source.npmVersion, source.file);
    const json = JSON.parse(file.toString('utf8')) as { added_tokens: AddedToken[] };
    json.added_tokens = json.added_tokens.filter(
      ({ content, special }) =>
        source.format === 'sentencePiece' && !special && !/^<unused\d+>$/.test(content),
    );
    const tokenizer = Tokenizer.fromString(JSON.stringify(json));
    const count = async (text: string) => {
      const encoding = await tokenizer.encode(wellFormed(text), null, { addSpecialTokens: false });
      return encoding.getLength();
    };
    const corpus = await Promise.all(corpusTexts.map(count));
    const fuzz: string[] = [];
    for (let chunk = 0; chunk < fuzzChunks; chunk++) {
      fuzz.push(digestOf(await Promise.all(fuzzChunk(chunk).map(count))));
    }
    recorded[source.id] = { corpus, fuzz };
    console.log(`${source.id}: ${corpus.length} texts, ${fuzzChunks * fuzzChunkSize} fuzzed`);
  }
  writeFileSync(output, `${JSON.stringify({ library: library, recorded })}\n`);
}

/** A tokenizer that cuts by the pattern and merges nothing: each byte is a token of its piece. */
function bareTokenizer(pattern: string): string {
  const isShown = (byte: number) =>
    (byte > 32 && byte < 127) || (byte > 160 && byte < 256 && byte !== 173);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const hidden = bytes.filter(byte => !isShown(byte));
  const vocab = Object.fromEntries(
    bytes.map(byte => [
      String.fromCodePoint(isShown(byte) ? byte : 256 + hidden.indexOf(byte)),
      byte,
    ]),
  );
  const split = { type: 'Split', pattern: { Regex: pattern }, behavior: 'Isolated', invert: false };
  const byteLevel = {
    type: 'ByteLevel',
    add_prefix_space: false,
    trim_offsets: false,
    use_regex: false,
  };
  return JSON.stringify({
    version: '1.0',
    added_tokens: [],
    pre_tokenizer: { type: 'Sequence', pretokenizers: [split, byteLevel] },
    model: { type: 'BPE', vocab, merges: [] },
  });
}

/** Where the pieces of each text end, in code points, all in one list. */
async function recordPatterns(): Promise<void> {
  const { Tokenizer } = loadLibrary();
  const patterns: Record<string, { corpus: string; fuzz: string[] }> = {};
  for (const [name, pattern] of Object.entries(publishedPatterns)) {
    const tokenizer = Tokenizer.fromString(bareTokenizer(pattern));
    const ends = async (text: string) => {
      const encoding = await tokenizer.encode(wellFormed(text), null, { addSpecialTokens: false });
      const words = encoding.getWordIds();
      return encoding
        .getOffsets()
        .filter((_, i) => words[i] !== words[i + 1])
        .map(([, end]) => end);
    };
    const digest = async (texts: readonly string[]) =>
      digestOf((await Promise.all(texts.map(ends))).flat());
    const fuzz: string[] = [];
    for (let chunk = 0; chunk < patternChunks; chunk++) {
      fuzz.push(await digest(fuzzChunk(chunk)));
    }
    patterns[name] = { corpus: await digest(corpusTexts), fuzz };
    console.log(`${name}: ${corpusTexts.length} texts, ${patternChunks * fuzzChunkSize} fuzzed`);
  }
  writeFileSync(patternsOutput, `${JSON.stringify({ library: library, patterns })}\n`);
}

async function main(): Promise<void> {
  await recordPatterns();
  if (process.argv[2] !== 'patterns') {
    await record();
  }
}

void main();
