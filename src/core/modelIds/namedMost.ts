import { groupBy } from '../groupBy';
import { isAvailable } from '../pricing/availability';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { isOffered } from '../pricing/lifecycleOn';
import type { Market } from '../terms';
import { languageOfFile } from './lines/fileLanguages';
import { frontMatterOf, isMarkdown } from './lines/markdownLanguage';
import { longestLine, modelIdsIn } from './lines/modelIdsIn';
import { resolveModel } from './resolveModel';
import { theOne } from './resolveModelId';

/** A file that names more is a list, not a choice. */
const mostNamed = 4;

/** A file and a model it names. */
export interface Naming<File> {
  readonly file: File;
  readonly model: CatalogueModel;
}

/** For whom and when. */
interface Question {
  readonly catalogue: Catalogue;
  readonly market: Market;
  /** ISO. */
  readonly day: string;
}

/** Whether files of this name are more than prose. */
export function mayNameModel(path: string): boolean {
  return languageOfFile('plaintext', path) !== 'plaintext';
}

/**
 * The models a file chooses: none where it names so many that it is a list, and none that this account
 * cannot write prompts for. In steps of a line or an id.
 */
export function* modelsNamedIn(
  path: string,
  text: string,
  { catalogue, market, day }: Question,
): Generator<undefined, readonly CatalogueModel[]> {
  const language = languageOfFile('plaintext', path);
  // What a prompt says of itself at its head is a choice; the prose below only speaks of models.
  const [inForce, syntax] = isMarkdown(language) ? [frontMatterOf(text), 'yaml'] : [text, language];
  const ids = new Set<string>();
  const named = new Set<CatalogueModel>();
  const chosen = new Set<CatalogueModel>();
  for (const line of inForce.split(/\r\n|\r|\n/)) {
    yield;
    for (const { text: id } of line.length > longestLine ? [] : modelIdsIn(line, syntax)) {
      if (ids.has(id)) {
        continue;
      }
      ids.add(id);
      yield;
      const meant = resolveModel(id, catalogue);
      const [model] = meant.entries;
      if (model !== undefined && named.add(model).size > mostNamed) {
        return [];
      }
      const one = theOne(meant, market);
      if (
        one !== null &&
        one.model.class !== 'embedding' &&
        isOffered(catalogue.lifecycleOn(one, day)) &&
        isAvailable(one.provider, market, day) !== false
      ) {
        chosen.add(one);
      }
    }
  }
  return [...chosen];
}

/** The model that more files name than any other, and the first of them; `null` where none stands out. */
export function namedMost<File>(namings: readonly Naming<File>[]): Naming<File> | null {
  const [most, next] = [...groupBy(namings, ({ model }) => model).values()].sort(
    (a, b) => b.length - a.length,
  );
  return most !== undefined && most.length > (next?.length ?? 0) ? (most[0] ?? null) : null;
}
