import { readFileSync } from 'node:fs';
import { type TiktokenEncoding, get_encoding } from 'tiktoken';
import { describe, expect, it } from 'vitest';
import { corpusTexts } from './support/corpus';
import { digestOf } from './support/digest';
import { fuzzChunkSize, fuzzChunks, fuzzChunk } from './support/fuzzTexts';
import { bundledVocabularies } from '../../../src/core/tokens/families/bundledFamilies';
import { counterOf } from './support/vocabularies';

/** All 100,000 fuzzed texts with `TOKENS_FULL=1`, some of them otherwise. */
const chunks = process.env.TOKENS_FULL === '1' ? fuzzChunks : 3;

/** Counts of the official `tokenizers` library; see `support/recordReference.ts`. */
const { recorded } = JSON.parse(
  readFileSync('test/unit/tokens/fixtures/reference.json', 'utf8'),
) as { recorded: Record<string, { corpus: number[]; fuzz: string[] }> };

const live = ['o200k_base', 'cl100k_base'] as const satisfies TiktokenEncoding[];

it('has a corpus of at least 200 texts and 100,000 fuzzed ones', () => {
  expect(new Set(corpusTexts).size).toBeGreaterThanOrEqual(200);
  expect(fuzzChunkSize * fuzzChunks).toBeGreaterThanOrEqual(100_000);
});

it('has a reference for every vocabulary', () => {
  expect([...live, ...Object.keys(recorded)].sort()).toEqual([...bundledVocabularies].sort());
});

describe.each(live)('%s equals tiktoken', id => {
  const reference = get_encoding(id);
  const counter = counterOf(id);
  const differences = (texts: readonly string[]) =>
    texts
      .map(text => [text, reference.encode_ordinary(text).length, counter.count(text).tokens])
      .filter(([, expected, actual]) => expected !== actual);

  it('on the corpus', () => {
    expect(differences(corpusTexts)).toEqual([]);
  });

  it('on fuzzed texts', { timeout: 600_000 }, () => {
    for (let chunk = 0; chunk < chunks; chunk++) {
      expect(differences(fuzzChunk(chunk))).toEqual([]);
    }
  });
});

describe.each(Object.entries(recorded))('%s equals the tokenizers library', (id, reference) => {
  const counter = counterOf(id);

  it('on the corpus', () => {
    const counts = corpusTexts.map(text => [text, counter.count(text).tokens]);
    expect(counts).toEqual(corpusTexts.map((text, i) => [text, reference.corpus[i]]));
  });

  it('on fuzzed texts', { timeout: 600_000 }, () => {
    const digests = reference.fuzz
      .slice(0, chunks)
      .map((_, chunk) => digestOf(fuzzChunk(chunk).map(text => counter.count(text).tokens)));
    expect(digests).toEqual(reference.fuzz.slice(0, chunks));
  });
});
