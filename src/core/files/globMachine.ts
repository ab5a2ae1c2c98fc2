/** Whether a pattern's next place takes this UTF-16 code unit. */
export type Takes = (code: number) => boolean;

/** What a pattern is made of: characters as they are, one of a kind, one of several ways, or a way again and again. */
export type GlobPiece =
  | string
  | { readonly one: Takes }
  | { readonly either: readonly Glob[] }
  | { readonly loop: readonly Glob[] };

export type Glob = readonly GlobPiece[];

export interface GlobMatcher {
  matches(text: string): boolean;
  /** The same, in steps of well below a millisecond. */
  steps(text: string): Generator<undefined, boolean>;
  /** Places of the pattern: a match takes at most so many steps per character of the text. */
  readonly size: number;
}

/** Any number of characters of a kind, none too. */
export function many(takes: Takes): GlobPiece {
  return { loop: [[{ one: takes }]] };
}

/**
 * A matcher whose time is bounded by the lengths of pattern and text multiplied, whatever they are: it is
 * at all the places of the pattern at once where a regular expression would try one after another.
 */
export function compileGlob(glob: Glob): GlobMatcher {
  const [only, ...others] = glob;
  if (typeof only === 'string' && others.length === 0) {
    return matcher(1, text => text === only);
  }
  const places: Place[] = [];
  append(glob, places);
  places.push('end');
  const head = typeof glob[0] === 'string' ? glob[0] : '';
  const last = glob.at(-1);
  const tail = typeof last === 'string' ? last : '';
  return matcher(places.length, text =>
    text.startsWith(head) && text.endsWith(tail) ? run(places, text) : false,
  );
}

function matcher(
  size: number,
  match: (text: string) => boolean | Generator<undefined, boolean>,
): GlobMatcher {
  return {
    size,
    matches: text => {
      const work = match(text);
      if (typeof work === 'boolean') {
        return work;
      }
      for (;;) {
        const step = work.next();
        if (step.done === true) {
          return step.value;
        }
      }
    },
    *steps(text) {
      const work = match(text);
      return typeof work === 'boolean' ? work : yield* work;
    },
  };
}

/** Places looked at in one step. */
const stepPlaces = 5000;

/** Takes a character and goes on, goes on at several places without one, or is where a match ends. */
type Place = number | Takes | { readonly next: number[] } | 'end';

function append(glob: Glob, places: Place[]): void {
  for (const piece of glob) {
    if (typeof piece === 'string') {
      for (let index = 0; index < piece.length; index++) {
        places.push(piece.charCodeAt(index));
      }
    } else if ('one' in piece) {
      places.push(piece.one);
    } else if ('either' in piece) {
      const ends = appendWays(piece.either, places);
      ends.forEach(end => end.next.push(places.length));
    } else {
      const start = places.length;
      const ends = appendWays(piece.loop, places);
      ends.forEach(end => end.next.push(start));
      (places[start] as { next: number[] }).next.push(places.length);
    }
  }
}

/** A fork and behind it all ways, each with an end that does not know yet where it leads. */
function appendWays(ways: readonly Glob[], places: Place[]): { next: number[] }[] {
  const fork = { next: [] as number[] };
  places.push(fork);
  return ways.map(way => {
    fork.next.push(places.length);
    append(way, places);
    const end = { next: [] as number[] };
    places.push(end);
    return end;
  });
}

function* run(places: readonly Place[], text: string): Generator<undefined, boolean> {
  /** The turn in which a place was last come to: none is visited twice in one. */
  const seen = new Int32Array(places.length).fill(-1);
  let current: number[] = [];
  let next: number[] = [];
  const open: number[] = [];
  let looked = 0;
  /** Whether the end can be come to from this place without another character. */
  const enter = (first: number, turn: number, into: number[]): boolean => {
    let isEnd = false;
    open.push(first);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at] === turn) {
        continue;
      }
      seen[at] = turn;
      looked++;
      const place = places[at];
      if (place === 'end') {
        isEnd = true;
      } else if (typeof place === 'object') {
        for (const target of place.next) {
          open.push(target);
        }
      } else {
        into.push(at);
      }
    }
    return isEnd;
  };
  let isMatch = enter(0, 0, current);
  for (let index = 0; index < text.length; index++) {
    if (current.length === 0) {
      return false;
    }
    const code = text.charCodeAt(index);
    isMatch = false;
    next.length = 0;
    for (const at of current) {
      const place = places[at];
      const takes = typeof place === 'function' ? place(code) : place === code;
      isMatch = (takes && enter(at + 1, index + 1, next)) || isMatch;
    }
    [current, next] = [next, current];
    if (looked > stepPlaces) {
      looked = 0;
      yield;
    }
  }
  return isMatch;
}
