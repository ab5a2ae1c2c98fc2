import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundledVocabularies } from '../../core/tokens/families/bundledFamilies';
import { root } from '../paths';

/** Files at the root that say the same in another language: `README.zh-CN.md` beside `README.md`. */
export function translationsOf(file: string): string[] {
  const { name, ext } = path.parse(file);
  return readdirSync(root).filter(
    each => each.startsWith(`${name}.`) && each.endsWith(ext) && each !== file,
  );
}

/** A language is its files, whichever there are. */
const translations = [
  ...readdirSync(path.join(root, 'l10n')).map(name => `l10n/${name}`),
  ...translationsOf('package.nls.json'),
  ...translationsOf('README.md'),
].map(name => `extension/${name}`);

/** A picture of each step in each language that has its own; the manifest's test knows which there must be. */
const walkthrough = readdirSync(path.join(root, 'media/walkthrough')).map(
  name => `extension/media/walkthrough/${name}`,
);

/**
 * Every file of the package. A file that is to be shipped is named here, and nothing else is: what is
 * in the package is what users download, and what they trust.
 */
export const packageContents: readonly string[] = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/SECURITY.md',
  'extension/SUPPORT.md',
  'extension/THIRD_PARTY_NOTICES.md',
  'extension/changelog.md',
  'extension/dist/browser.js',
  'extension/dist/browserWorker.js',
  'extension/dist/extension.js',
  'extension/dist/webview/codicon.css',
  'extension/dist/webview/codicon.ttf',
  'extension/dist/webview/comparison.css',
  'extension/dist/webview/comparison.js',
  'extension/dist/webview/history.css',
  'extension/dist/webview/history.js',
  'extension/dist/worker.js',
  'extension/media/icon.png',
  ...bundledVocabularies.map(id => `extension/media/vocabularies/${id}.bpe`),
  ...walkthrough,
  'extension/package.json',
  'extension/package.nls.json',
  ...translations,
  'extension/pricing/schema.json',
  'extension/readme.md',
];
