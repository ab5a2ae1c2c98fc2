/**
 * Reads a JSON text for what `JSON.parse` does not say: where it is broken, that a key is repeated, and
 * where a value stands. Linear in the text, and within bounds of depth and number that no stack or
 * memory feels.
 */
// By this path: the package's main file loads its parts in a way that no bundler follows.
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser/lib/esm/main.js';
import type { Wording } from '../text/wording';

export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: Wording;
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
    readonly text: Wording,
  ) {
    super(text.en);
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

/** Where a value stands in a sound text; where it is missing, the innermost that holds it. */
export function findJsonSpan(text: string, wanted: readonly PropertyKey[]): JsonSpan {
  const [span] = findJsonSpans(text, [wanted]);
  return span ?? { start: 0, end: text.length };
}

/** The places of several values; the text is read once for all of them. */
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
      throw new Fault(offset, {
        en: `more than ${mostValues} values`,
        zh: `值的数量超过 ${mostValues} 个`,
      });
    }
  };
  const open = (offset: number, keys: Set<string> | null): void => {
    count(offset);
    if (keysOfOpen.push(keys) > mostDepth) {
      throw new Fault(offset, {
        en: `nested more than ${mostDepth} deep`,
        zh: `嵌套超过 ${mostDepth} 层`,
      });
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
          throw new Fault(offset, {
            en: `key ${name} is written twice in one object`,
            zh: `同一对象中键 ${name} 出现了两次`,
          });
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

function faultOf(name: string, text: string, offset: number, isInObject: boolean): Wording {
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
      return {
        en: `${isWanted ? `${expected.en}; ` : ''}JSON has no comments`,
        zh: `${isWanted ? `${expected.zh}；` : ''}JSON 中不能有注释`,
      };
    }
    default:
      break;
  }
  if (before === ',' && /[\]}]/.test(text.charAt(offset))) {
    return {
      en: `${expected.en}; the comma before the closing bracket is one too many`,
      zh: `${expected.zh}；右括号之前多了一个逗号`,
    };
  }
  const isAtEnd = text.slice(offset).trim() === '' && !isForKey;
  return (
    faults[name] ?? (isAtEnd ? { en: 'the text ends too early', zh: '文本过早结束' } : expected)
  );
}

const keyExpected: Wording = { en: 'expected a key in double quotes', zh: '应为双引号括起的键' };
const valueExpected: Wording = {
  en: 'expected a value: a number, true, false, null, [ or {, or a text in double quotes',
  zh: '此处应为一个值：数字、true、false、null、[ 或 {，或双引号括起的文本',
};

function commaExpected(close: string): Wording {
  return {
    en: `expected "," or "${close}" after a value`,
    zh: `值之后应为 “,” 或 “${close}”`,
  };
}

const faults: Readonly<Record<string, Wording>> = {
  ColonExpected: { en: 'expected ":" after a key', zh: '键之后应为 “:”' },
  EndOfFileExpected: { en: 'unexpected text after the end', zh: '结尾之后有多余内容' },
  UnexpectedEndOfString: {
    en: 'a text in double quotes does not end on its line',
    zh: '双引号括起的文本没有在本行内结束',
  },
  InvalidCharacter: {
    en: 'a control character in a text: write it as an escape such as \\t',
    zh: '文本中有控制字符：请写成 \\t 之类的转义',
  },
  InvalidEscapeCharacter: {
    en: 'an escape that JSON does not have: write a backslash as \\\\',
    zh: 'JSON 中没有这种转义：反斜杠请写成 \\\\',
  },
  InvalidUnicode: {
    en: 'an escape \\u wants four hexadecimal digits',
    zh: '转义 \\u 之后应为四位十六进制数字',
  },
  UnexpectedEndOfNumber: { en: 'a number that does not end', zh: '数字不完整' },
};
