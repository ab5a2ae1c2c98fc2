import {
  compileGlob,
  many,
  type Glob,
  type GlobMatcher,
  type GlobPiece,
  type Takes,
} from './globMachine';

/** One line of a `.gitignore`, as git reads it. */
export interface GitRule {
  /** Takes back what earlier rules ignore. */
  readonly isNegated: boolean;
  readonly foldersOnly: boolean;
  /** Asks for the path from the file's folder; otherwise for the name alone. */
  readonly isPath: boolean;
  /** Of text as `gitText` gives it. */
  readonly matcher: GlobMatcher;
}

/** Many times what rules have; a match takes so many steps for each character of a path. */
export const longestGlob = 1024;

const slash = 0x2f;
const any: Takes = () => true;
const notSlash: Takes = code => code !== slash;

/** A name or a rule as git compares it: a character per byte of UTF-8. */
export function gitText(text: string): string {
  return /^[\0-\x7f]*$/.test(text)
    ? text
    : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
        /%([0-9A-F]{2})/g,
        (_, hex: string) => String.fromCharCode(parseInt(hex, 16)),
      );
}

/** Whether the line is a rule too long to be one. */
export function isOverlongRule(line: string): boolean {
  return line.length > longestGlob && !line.startsWith('#');
}

/** Of a line of the file: the last that matches decides. `undefined` where it says nothing. */
export function gitRule(line: string): GitRule | undefined {
  if (line === '' || line.startsWith('#') || isOverlongRule(line)) {
    return undefined;
  }
  // To git a NUL ends the line.
  let pattern = withoutTrailingSpaces((line.split('\0')[0] ?? '').replace(/\r$/, ''));
  const isNegated = pattern.startsWith('!');
  pattern = isNegated ? pattern.slice(1) : pattern;
  const foldersOnly = pattern.endsWith('/');
  pattern = foldersOnly ? pattern.slice(0, -1) : pattern;
  const isPath = pattern.includes('/');
  const glob = toGlob(gitText(pattern.replace(/^\//, '')), isPath);
  return pattern === '' || glob === undefined
    ? undefined
    : { isNegated, foldersOnly, isPath, matcher: compileGlob(glob) };
}

/** A space behind a backslash stays. */
function withoutTrailingSpaces(line: string): string {
  let end = 0;
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '\\') {
      end = Math.min(++index + 1, line.length);
    } else if (line[index] !== ' ') {
      end = index + 1;
    }
  }
  return line.slice(0, end);
}

/** `undefined` for a pattern that git lets match nothing. */
function toGlob(pattern: string, isPath: boolean): Glob | undefined {
  const pieces: GlobPiece[] = [];
  let literal = '';
  const add = (piece: GlobPiece): void => {
    if (literal !== '') {
      pieces.push(literal);
      literal = '';
    }
    pieces.push(piece);
  };
  // Git compares what stands before the first wildcard by itself: for it two stars behind that are at the start.
  const wildFrom = pattern.search(/[*?[\\]/);
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? '';
    if (character === '\\') {
      index++;
      if (index === pattern.length) {
        return undefined;
      }
      literal += pattern.charAt(index);
    } else if (character === '?') {
      add({ one: notSlash });
    } else if (character === '[') {
      const set = readSet(pattern, index + 1);
      if (set === undefined) {
        return undefined;
      }
      add({ one: code => code !== slash && set.takes(code) });
      index = set.end;
    } else if (character === '*') {
      const from = index;
      while (pattern[index + 1] === '*') {
        index++;
      }
      const isStart = from === wildFrom || pattern[from - 1] === '/';
      const rest = pattern.slice(index + 1, index + 3);
      const isWhole = index > from && isStart && (rest === '' || /^\\?\//.test(rest));
      if (!isPath || (isWhole && !rest.startsWith('/'))) {
        add(many(any));
      } else if (isWhole) {
        add({ either: [[], [many(any), '/']] });
        index++;
      } else {
        add(many(notSlash));
      }
    } else {
      literal += character;
    }
  }
  return literal === '' ? pieces : [...pieces, literal];
}

/** What stands in brackets, from behind the opening one; `end` is where the closing one is. */
function readSet(pattern: string, start: number): { takes: Takes; end: number } | undefined {
  let at = start;
  const isNegated = pattern[at] === '!' || pattern[at] === '^';
  if (isNegated) {
    at++;
  }
  const kinds: Takes[] = [];
  const addRange = (from: number, to: number): void => {
    kinds.push(code => from <= code && code <= to);
  };
  /** What a range may begin with. */
  let before: number | undefined;
  for (let isFirst = true; isFirst || pattern[at] !== ']'; isFirst = false, at++) {
    const next = pattern[at + 1];
    if (pattern[at] === '-' && before !== undefined && next !== undefined && next !== ']') {
      at += next === '\\' ? 2 : 1;
      if (at >= pattern.length) {
        return undefined;
      }
      addRange(before, pattern.charCodeAt(at));
      before = undefined;
      continue;
    }
    const close = pattern[at] === '[' && next === ':' ? pattern.indexOf(']', at + 2) : undefined;
    if (close === -1) {
      return undefined;
    }
    if (close !== undefined && close > at + 2 && pattern[close - 1] === ':') {
      const named = namedSets[pattern.slice(at + 2, close - 1)];
      if (named === undefined) {
        return undefined;
      }
      kinds.push(code => named.test(String.fromCharCode(code)));
      before = undefined;
      at = close;
      continue;
    }
    at += pattern[at] === '\\' ? 1 : 0;
    if (at >= pattern.length) {
      return undefined;
    }
    before = pattern.charCodeAt(at);
    addRange(before, before);
  }
  return { takes: code => kinds.some(kind => kind(code)) !== isNegated, end: at };
}

const namedSets: Readonly<Record<string, RegExp | undefined>> = {
  __proto__: null as never,
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\0-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t-\r ]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};
