/**
 * Records what the official `tokenizers` library (npm, Rust) counts for the corpus and for fuzzed
 * texts: `npx tsx test/unit/tokens/support/recordReference.ts`. Needs the network once, for the
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
import { wellFormed } from '../../../../src/core/tokens/wellFormed';
import { readPackageFile } from '../../../../src/dev/vocabularies/packages';
import { SOURCES } from '../../../../src/dev/vocabularies/sources';
import { CORPUS } from './corpus';
import { digestOf } from './digest';
import { FUZZ_CHUNK, FUZZ_CHUNKS, fuzzChunk } from './fuzzTexts';

const LIBRARY = 'tokenizers@0.23.2';
const FOLDER = path.resolve('.cache/reference');
const OUTPUT = 'test/unit/tokens/fixtures/reference.json';

interface Library {
  Tokenizer: { fromString(json: string): ReferenceTokenizer };
}

interface ReferenceTokenizer {
  encode(
    text: string,
    pair: null,
    options: { addSpecialTokens: boolean },
  ): Promise<{ getLength(): number }>;
}

interface AddedToken {
  content: string;
  special: boolean;
}

function loadLibrary(): Library {
  if (!existsSync(path.join(FOLDER, 'node_modules/tokenizers'))) {
    mkdirSync(FOLDER, { recursive: true });
    execFileSync('npm', ['install', '--prefix', FOLDER, LIBRARY, '--no-audit', '--no-fund']);
  }
  return createRequire(path.join(FOLDER, 'index.js'))('tokenizers') as Library;
}

async function record(): Promise<void> {
  const { Tokenizer } = loadLibrary();

  const recorded: Record<string, { corpus: number[]; fuzz: string[] }> = {};
  for (const source of SOURCES.filter(({ format }) => format !== 'tiktoken')) {
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
    const corpus = await Promise.all(CORPUS.map(count));
    const fuzz: string[] = [];
    for (let chunk = 0; chunk < FUZZ_CHUNKS; chunk++) {
      fuzz.push(digestOf(await Promise.all(fuzzChunk(chunk).map(count))));
    }
    recorded[source.id] = { corpus, fuzz };
    console.log(`${source.id}: ${corpus.length} texts, ${FUZZ_CHUNKS * FUZZ_CHUNK} fuzzed`);
  }
  writeFileSync(OUTPUT, `${JSON.stringify({ library: LIBRARY, recorded })}\n`);
}

void record();
