import type { Locale } from './message';

/** A model's name as its provider writes it in the reader's language. */
export function modelName(
  model: { readonly name: string; readonly nameZh?: string | undefined },
  locale: Locale,
): string {
  return locale === 'zh' ? (model.nameZh ?? model.name) : model.name;
}
