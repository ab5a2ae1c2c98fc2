import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';

/** Which entries of a folder tree are left out: `.gitignore` files on the way down and `files.exclude`. */
export class IgnoreRules {
  private constructor(
    private readonly gitignores: readonly { readonly depth: number; readonly rules: Ignore }[],
    private readonly excludes: readonly Exclude[],
    private readonly excludeDepth: number,
  ) {}

  /**
   * `filesExclude` is VS Code's setting: glob → on, off, or "when a sibling exists"; its globs begin
   * at the workspace folder, which is `depth` segments under the root of the paths.
   */
  static fromSettings(filesExclude: Readonly<Record<string, unknown>>, depth = 0): IgnoreRules {
    return new IgnoreRules([], Object.entries(filesExclude).flatMap(toExclude), depth);
  }

  /** The rules below a folder that is `depth` segments under the root and has this `.gitignore`. */
  withGitignore(text: string, depth: number): IgnoreRules {
    const rules = ignore({ ignorecase: false }).add(text);
    return new IgnoreRules(
      [...this.gitignores, { depth, rules }],
      this.excludes,
      this.excludeDepth,
    );
  }

  /** Without what the `.gitignore` files so far say. */
  withoutGitignores(): IgnoreRules {
    return new IgnoreRules([], this.excludes, this.excludeDepth);
  }

  /** `siblings` are the names in the entry's folder, its own included. */
  ignores(path: readonly string[], isFolder: boolean, siblings: ReadonlySet<string>): boolean {
    return this.isGitignored(path, isFolder) || this.#isExcluded(path, siblings);
  }

  /** The deepest `.gitignore` that says anything decides, as git does. */
  isGitignored(path: readonly string[], isFolder: boolean): boolean {
    for (const { depth, rules } of this.gitignores.toReversed()) {
      const relative = path.slice(depth).join('/') + (isFolder ? '/' : '');
      const verdict = rules.test(relative);
      if (verdict.ignored || verdict.unignored) {
        return verdict.ignored;
      }
    }
    return false;
  }

  #isExcluded(path: readonly string[], siblings: ReadonlySet<string>): boolean {
    const relative = path.slice(this.excludeDepth).join('/');
    return this.excludes.some(
      ({ matches, siblingOf }) =>
        matches(relative) &&
        (siblingOf === undefined || siblings.has(siblingOf(path.at(-1) ?? ''))),
    );
  }
}

interface Exclude {
  readonly matches: (path: string) => boolean;
  /** Excluded only when this sibling is there (`"when": "$(basename).ts"`). */
  readonly siblingOf?: (name: string) => string;
}

function toExclude([glob, value]: [string, unknown]): Exclude[] {
  if (glob === '') {
    return [];
  }
  const matches = picomatch(glob, { dot: true });
  if (value === true) {
    return [{ matches }];
  }
  const when =
    typeof value === 'object' && value !== null && 'when' in value ? value.when : undefined;
  if (typeof when !== 'string') {
    return [];
  }
  // A function, because a name may hold what a replacement text would expand.
  const siblingOf = (name: string): string =>
    when.replace('$(basename)', () => name.replace(/\.[^.]*$/, ''));
  return [{ matches, siblingOf }];
}
