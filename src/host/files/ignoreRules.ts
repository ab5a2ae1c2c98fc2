import { gitRule, gitText, type GitRule } from '../../core/files/gitignore';
import { compileWorkbenchGlob } from '../../core/files/workbenchGlob';
import type { GlobMatcher } from '../../core/files/globMachine';

/** Of rules in force in one place. Git's own files are some kilobytes; each rule is asked for every file. */
const mostRules = 256 * 1024;
/** So much work, in places of rules times characters of names, is far below a millisecond. */
const stepWork = 20_000;
/** Of a rule besides: it may have to be read. */
const leastWork = 300;

/** Which entries of a folder tree are left out: `.gitignore` files on the way down and `files.exclude`. */
export class IgnoreRules {
  readonly #gitignores: readonly Gitignore[];
  readonly #excludes: readonly Exclude[];
  readonly #excludeDepth: number;

  private constructor(
    gitignores: readonly Gitignore[],
    excludes: readonly Exclude[],
    excludeDepth: number,
    /** Characters that may still be added. */
    readonly room: number,
  ) {
    this.#gitignores = gitignores;
    this.#excludes = excludes;
    this.#excludeDepth = excludeDepth;
  }

  /**
   * `filesExclude` is VS Code's setting: glob → on, off, or "when a sibling exists"; its globs begin
   * at the workspace folder, which is `depth` segments under the root of the paths. A glob that is
   * too long, or has no room any more, is left out and told.
   */
  static fromSettings(
    filesExclude: unknown,
    depth = 0,
    onLeftOut: (glob: string) => void = () => undefined,
  ): IgnoreRules {
    const excludes: Exclude[] = [];
    let room = mostRules;
    for (const [glob, value] of Object.entries(filesExclude ?? {})) {
      if (value === false || glob.trim() === '') {
        continue;
      }
      const matcher = glob.length > room ? undefined : compileWorkbenchGlob(glob);
      if (matcher === undefined) {
        onLeftOut(glob);
      } else {
        room -= glob.length;
        excludes.push({ matcher, when: conditionOf(value) });
      }
    }
    return new IgnoreRules([], excludes, depth, room);
  }

  /**
   * The rules below a folder that is `depth` segments under the root and has this `.gitignore`: those
   * so far where there is no room for it.
   */
  withGitignore(text: string, depth: number): IgnoreRules {
    if (text.length > this.room) {
      return this;
    }
    return new IgnoreRules(
      [new Gitignore(text, depth), ...this.#gitignores],
      this.#excludes,
      this.#excludeDepth,
      this.room - text.length,
    );
  }

  /** Without what the `.gitignore` files so far say. */
  withoutGitignores(): IgnoreRules {
    return new IgnoreRules([], this.#excludes, this.#excludeDepth, this.room);
  }

  /** `siblings` are the names in the entry's folder, its own included. */
  ignores(path: readonly string[], isFolder: boolean, siblings: ReadonlySet<string>): boolean {
    return result(this.judge(path, isFolder, siblings));
  }

  /** The same, in steps of well below a millisecond. */
  *judge(
    path: readonly string[],
    isFolder: boolean,
    siblings: ReadonlySet<string>,
  ): Generator<undefined, boolean> {
    return (yield* this.#gitignored(path, isFolder)) || (yield* this.#isExcluded(path, siblings));
  }

  isGitignored(path: readonly string[], isFolder: boolean): boolean {
    return result(this.#gitignored(path, isFolder));
  }

  /** The deepest `.gitignore` that says anything decides, and in it the last rule, as in git. */
  *#gitignored(path: readonly string[], isFolder: boolean): Generator<undefined, boolean> {
    if (this.#gitignores.length === 0) {
      return false;
    }
    const segments = path.map(gitText);
    const name = segments.at(-1) ?? '';
    const whole = segments.join('/');
    let work = 0;
    for (const gitignore of this.#gitignores) {
      const { depth, length } = gitignore;
      const start = segments.slice(0, depth).reduce((sum, segment) => sum + segment.length + 1, 0);
      const below = whole.slice(start);
      for (let index = length - 1; index >= 0; index--) {
        const rule = gitignore.rule(index);
        const asked = rule?.isPath === true ? below : name;
        if (
          rule !== undefined &&
          (isFolder || !rule.foldersOnly) &&
          (yield* matchOf(rule.matcher, asked))
        ) {
          return !rule.isNegated;
        }
        work += leastWork + (rule?.matcher.size ?? 0) * asked.length;
        if (work > stepWork) {
          work = 0;
          yield;
        }
      }
    }
    return false;
  }

  *#isExcluded(
    path: readonly string[],
    siblings: ReadonlySet<string>,
  ): Generator<undefined, boolean> {
    const relative = path.slice(this.#excludeDepth).join('/');
    const name = path.at(-1) ?? '';
    let work = 0;
    for (const { matcher, when } of this.#excludes) {
      if (
        (yield* matchOf(matcher, relative)) &&
        (when === undefined || siblings.has(siblingOf(name, when)))
      ) {
        return true;
      }
      work += matcher.size * relative.length;
      if (work > stepWork) {
        work = 0;
        yield;
      }
    }
    return false;
  }
}

/** The rules of one file, each read when it is first asked: there may be very many. */
class Gitignore {
  readonly #lines: readonly string[];
  readonly #rules: (GitRule | null)[];

  constructor(
    text: string,
    /** Of its folder, under the root of the paths. */
    readonly depth: number,
  ) {
    this.#lines = text.split('\n');
    this.#rules = [];
  }

  get length(): number {
    return this.#lines.length;
  }

  /** `undefined` where the line says nothing. */
  rule(index: number): GitRule | undefined {
    let rule = this.#rules[index];
    if (rule === undefined) {
      rule = gitRule(this.#lines[index] ?? '') ?? null;
      this.#rules[index] = rule;
    }
    return rule ?? undefined;
  }
}

interface Exclude {
  readonly matcher: GlobMatcher;
  /** Excluded only when this sibling is there (`$(basename).ts`). */
  readonly when: string | undefined;
}

/** A match that may take long, in steps. */
function* matchOf(matcher: GlobMatcher, text: string): Generator<undefined, boolean> {
  return matcher.size * text.length > stepWork ? yield* matcher.steps(text) : matcher.matches(text);
}

function result<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/** As in VS Code whatever is neither off nor a condition is on. */
function conditionOf(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'when' in value &&
    typeof value.when === 'string'
    ? value.when
    : undefined;
}

/** A function for the name, because it may hold what a replacement text would expand. */
function siblingOf(name: string, when: string): string {
  return when.replace('$(basename)', () => name.replace(/(?<=.)\.[^.]*$/, ''));
}
