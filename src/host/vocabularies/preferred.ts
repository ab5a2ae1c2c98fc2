import { downloadable, type DownloadableVocabulary } from '../../core/tokens/families/downloadable';

/** Whether an id means this vocabulary: its own, or that of one of its models. */
export function isMeant(
  { id, models }: DownloadableVocabulary,
  wanted: string | undefined,
): boolean {
  return wanted !== undefined && (id === wanted || models.includes(wanted));
}

/** All published vocabularies by title, the one meant in front. */
export function preferredFirst(wanted: string | undefined): readonly DownloadableVocabulary[] {
  return downloadable.toSorted(
    (a, b) =>
      Number(isMeant(b, wanted)) - Number(isMeant(a, wanted)) || a.title.localeCompare(b.title),
  );
}
