/**
 * Reads a JSON text for what `JSON.parse` does not say: where it is broken, that a key is repeated, and
 * where a value stands. Linear in the text, and within bounds of depth and number that no stack or
 * memory feels.
 */
// By this path: the package's main file loads its parts in a way that no bundler follows.
import { sentence, type Sentence } from '../text/sentence';
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser/lib/esm/main.js';

export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: Sentence;
}

/** Offsets in the text, `end` exclusive. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

/** Files of prices nest less than ten deep. */
const mostDepth = 100;
/** The longest provider file has some thousands. */
const mostValues = 250_000;

const strict = { disallowComments: true } as const;

class Fault extends Error {
  constructor(
    readonly offset: number,
    readonly text: Sentence,
  ) {
    super(text.text);
  }
}

/** `null` when the text is one JSON value without repeated keys. */
export function findJsonFault(text: string): JsonFault | null {
  try {
    scan(text);
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) {
      throw error;
    }
    const before = text.slice(0, error.offset).split('\n');
    return {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      message: error.text,
    };
  }
}

/**
 * Where values stand in a sound text; where one is missing, the innermost that holds it. The text is
 * read once for all of them.
 */
export function findJsonSpans(
  text: string,
  wanted: readonly (readonly PropertyKey[])[],
): JsonSpan[] {
  // Only of a sound text is the depth known to be one that the stack takes.
  const root = findJsonFault(text) === null ? parseTree(text, [], strict) : undefined;
  return wanted.map(steps => {
    const path = steps.map(step => (typeof step === 'symbol' ? String(step) : step));
    for (let length = path.length; root !== undefined && length >= 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node !== undefined) {
        return { start: node.offset, end: node.offset + node.length };
      }
    }
    return { start: 0, end: text.length };
  });
}

function scan(text: string): void {
  const keysOfOpen: (Set<string> | null)[] = [];
  let values = 0;
  const count = (offset: number): void => {
    if (++values > mostValues) {
      throw new Fault(
        offset,
        sentence('more than {mostValues} values', { mostValues: String(mostValues) }),
      );
    }
  };
  const open = (offset: number, keys: Set<string> | null): void => {
    count(offset);
    if (keysOfOpen.push(keys) > mostDepth) {
      throw new Fault(
        offset,
        sentence('nested more than {mostDepth} deep', { mostDepth: String(mostDepth) }),
      );
    }
  };
  const close = (): void => {
    keysOfOpen.pop();
  };
  visit(
    text,
    {
      onObjectBegin: offset => {
        open(offset, new Set());
      },
      onObjectEnd: close,
      onArrayBegin: offset => {
        open(offset, null);
      },
      onArrayEnd: close,
      onLiteralValue: (_, offset) => {
        count(offset);
      },
      onObjectProperty: (key, offset) => {
        const keys = keysOfOpen.at(-1);
        if (keys?.has(key) === true) {
          const name = JSON.stringify(key);
          throw new Fault(offset, sentence('key {name} is written twice in one object', { name }));
        }
        keys?.add(key);
      },
      onError: (code, offset) => {
        const isInObject = keysOfOpen.at(-1) instanceof Set;
        throw new Fault(offset, faultOf(printParseErrorCode(code), text, offset, isInObject));
      },
    },
    strict,
  );
}

function faultOf(name: string, text: string, offset: number, isInObject: boolean): Sentence {
  const before = text.slice(0, offset).trimEnd().at(-1);
  const isForKey = isInObject && (before === '{' || before === ',');
  const expected = isForKey || name === 'PropertyNameExpected' ? keyExpected : valueExpected;
  switch (name) {
    case 'CommaExpected':
      return commaExpected(isInObject ? '}' : ']');
    case 'CloseBraceExpected':
      return commaExpected('}');
    case 'CloseBracketExpected':
      return commaExpected(']');
    case 'InvalidCommentToken': {
      const isWanted = before === undefined || '{[,:'.includes(before);
      return isWanted
        ? sentence('{expected}; JSON has no comments', { expected })
        : sentence('JSON has no comments');
    }
    default:
      break;
  }
  if (before === ',' && /[\]}]/.test(text.charAt(offset))) {
    return sentence('{expected}; the comma before the closing bracket is one too many', {
      expected,
    });
  }
  const isAtEnd = text.slice(offset).trim() === '' && !isForKey;
  return faults[name] ?? (isAtEnd ? sentence('the text ends too early') : expected);
}

const keyExpected: Sentence = sentence('expected a key in double quotes');
const valueExpected: Sentence = sentence(
  'expected a value: a number, true, false, null, [ or {, or a text in double quotes',
);

function commaExpected(close: string): Sentence {
  return sentence('expected "," or "{close}" after a value', { close });
}

const faults: Readonly<Record<string, Sentence>> = {
  ColonExpected: sentence('expected ":" after a key'),
  EndOfFileExpected: sentence('unexpected text after the end'),
  UnexpectedEndOfString: sentence('a text in double quotes does not end on its line'),
  InvalidCharacter: sentence('a control character in a text: write it as an escape such as \\t'),
  InvalidEscapeCharacter: sentence('an escape that JSON does not have: write a backslash as \\\\'),
  InvalidUnicode: sentence('an escape \\u wants four hexadecimal digits'),
  UnexpectedEndOfNumber: sentence('a number that does not end'),
};
