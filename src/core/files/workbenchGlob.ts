import {
  compileGlob,
  many,
  type Glob,
  type GlobMatcher,
  type GlobPiece,
  type Takes,
} from './globMachine';
import { longestGlob } from './gitignore';

const isSlash: Takes = code => code === 0x2f || code === 0x5c;
const notSlash: Takes = code => !isSlash(code);
const nothing: Takes = () => false;
/** Of a range whose end comes before its beginning. */
const broken: Takes = () => false;

/**
 * A glob as VS Code reads those of its settings: `*`, `**`, `?`, `[…]`, `{…,…}` and nothing else, so that
 * all other characters are themselves. Of paths with slashes. `undefined` for one that is too long.
 */
export function compileWorkbenchGlob(glob: string): GlobMatcher | undefined {
  if (glob.length > longestGlob) {
    return undefined;
  }
  const pieces = pathGlob(glob.trim());
  return compileGlob(isBroken(pieces) ? [{ one: nothing }] : pieces);
}

/** With one set that cannot be read VS Code lets the whole glob match nothing. */
function isBroken(glob: Glob): boolean {
  return glob.some(piece =>
    typeof piece === 'string'
      ? false
      : 'either' in piece
        ? piece.either.some(isBroken)
        : 'one' in piece && piece.one === broken,
  );
}

function pathGlob(pattern: string): Glob {
  const segments = splitOutside(pattern, '/');
  if (segments.length > 0 && segments.every(segment => segment === '**')) {
    return [many(() => true)];
  }
  return segments.flatMap((segment, index): GlobPiece[] => {
    const isLast = index === segments.length - 1;
    if (segment === '**') {
      return segments[index - 1] === '**' ? [] : [isLast ? anythingBelow : anyFolders];
    }
    // The slash before two stars at the end belongs to what they take.
    const hasSlash = !isLast && (segments[index + 1] !== '**' || index + 2 < segments.length);
    return [...segmentGlob(segment), ...(hasSlash ? [{ one: isSlash }] : [])];
  });
}

const some: Glob = [{ one: notSlash }, many(notSlash)];
const anyFolders: GlobPiece = { loop: [[{ one: isSlash }], [...some, { one: isSlash }]] };
const anythingBelow: GlobPiece = {
  loop: [[{ one: isSlash }], [...some, { one: isSlash }], [{ one: isSlash }, ...some]],
};

function segmentGlob(segment: string): GlobPiece[] {
  const pieces: GlobPiece[] = [];
  let at = 0;
  /** What stands up to the closing bracket, which is passed; all that is left where there is none. */
  const upTo = (close: string, from: number): string | undefined => {
    const end = segment.indexOf(close, from);
    const inside = segment.slice(at, end === -1 ? segment.length : end);
    at = end === -1 ? segment.length : end + 1;
    return end === -1 ? undefined : inside;
  };
  while (at < segment.length) {
    const character = segment[at++] ?? '';
    switch (character) {
      case '*':
        pieces.push(many(notSlash));
        break;
      case '?':
        pieces.push({ one: notSlash });
        break;
      case '{': {
        const choices = upTo('}', at);
        // What is not closed is nothing at all.
        if (choices !== undefined) {
          pieces.push({ either: choices === '' ? [[]] : splitOutside(choices, ',').map(pathGlob) });
        }
        break;
      }
      case '[': {
        // Slashes inside do not count, and the first place may be a closing bracket itself.
        const first = segment.slice(at).search(/[^/]/);
        const set = upTo(']', at + first + 1);
        if (set !== undefined) {
          pieces.push({ one: setOf(set.replaceAll('/', '')) });
        }
        break;
      }
      case '}':
        break;
      case ']':
        pieces.push({ one: nothing });
        break;
      default:
        pieces.push(character);
    }
  }
  return pieces;
}

function setOf(set: string): Takes {
  const isNegated = /^[!^]/.test(set);
  const body = isNegated ? set.slice(1) : set;
  const ranges: [from: number, to: number][] = [];
  for (let at = 0; at < body.length; at++) {
    const from = body.charCodeAt(at);
    const isRange = body[at + 1] === '-' && at + 2 < body.length;
    at += isRange ? 2 : 0;
    ranges.push([from, body.charCodeAt(at)]);
  }
  return ranges.some(([from, to]) => from > to)
    ? broken
    : code => ranges.some(([from, to]) => from <= code && code <= to) !== isNegated;
}

/** Split where no bracket is open; without an empty last part. */
function splitOutside(pattern: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let inBraces = false;
  let inBrackets = false;
  for (const character of pattern) {
    if (character === separator && !inBraces && !inBrackets) {
      parts.push(part);
      part = '';
      continue;
    }
    inBraces = character === '{' || (inBraces && character !== '}');
    inBrackets = character === '[' || (inBrackets && character !== ']');
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}
