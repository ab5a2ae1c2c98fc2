import type { Market } from '../../core/api';
import { withoutEndSlashes } from '../../core/withoutEndSlashes';
import type { DownloadableVocabulary } from '../../core/tokens/families/downloadable';

const huggingFace = 'huggingface.co';

/**
 * Where to fetch a vocabulary, in the order to try. With a mirror of Hugging Face of the user's own
 * nothing else is asked; from mainland China Hugging Face cannot be reached, so its copies come first.
 */
export function addressesOf(
  { addresses }: DownloadableVocabulary,
  mirror: string,
  market: Market,
): readonly string[] {
  if (mirror !== '') {
    return addresses
      .map(address => new URL(address))
      .filter(({ host }) => host === huggingFace)
      .map(({ pathname }) => `${withoutEndSlashes(mirror)}${pathname}`);
  }
  return market === 'cn' ? addresses.toReversed() : addresses;
}
