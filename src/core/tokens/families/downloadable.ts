import table from '../../../../pricing/vocabularies.json';
import type { PatternName } from '../bpe/patterns';

/** A published vocabulary that is not in the package: fetched when the user asks for it. */
export interface DownloadableVocabulary {
  /** Also the id of the tokenizer family it makes countable. */
  readonly id: string;
  readonly title: string;
  /** The licence its publisher names. */
  readonly licence: string;
  readonly format: 'tokenizerJson' | 'tiktoken';
  /** How text is split; only for formats whose file does not say it. */
  readonly pattern?: PatternName;
  /** A larger file is not the one expected and is not read to its end. */
  readonly maximumMB: number;
  /** SHA-256 of the file, where one is published; otherwise the first download is trusted. */
  readonly sha256?: string;
  /** Where the file is published, the publisher's own place first; the others hold copies. */
  readonly addresses: readonly string[];
  /** `provider/model` ids whose tokenizer this file is, by the evidence in `tokenizers.json`. */
  readonly models: readonly string[];
}

export const downloadable: readonly DownloadableVocabulary[] =
  table.vocabularies as unknown as readonly DownloadableVocabulary[];

const byModel = new Map(downloadable.flatMap(each => each.models.map(model => [model, each])));

/** The vocabulary a model with basis `download` is counted with once it has been fetched. */
export function downloadableFor(
  providerId: string,
  modelId: string,
): DownloadableVocabulary | null {
  return byModel.get(`${providerId}/${modelId}`) ?? null;
}
