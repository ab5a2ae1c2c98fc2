/**
 * Reads a JSON text for what `JSON.parse` does not say: where it is broken, that a key is repeated, and
 * where a value stands.
 */
import type { Wording } from '../messages/wording';

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

type Visit = (steps: readonly PropertyKey[], span: JsonSpan) => void;

const space = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

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
    scan(text, () => undefined);
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
  let deepest = -1;
  let found: JsonSpan = { start: 0, end: text.length };
  scan(text, (steps, span) => {
    if (steps.length > deepest && steps.every((step, index) => step === wanted[index])) {
      deepest = steps.length;
      found = span;
    }
  });
  return found;
}

function scan(text: string, visit: Visit): void {
  let offset = 0;
  const steps: PropertyKey[] = [];

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0] ?? null;
    offset += found?.length ?? 0;
    return found;
  };
  const peek = (): string => {
    take(space);
    return text.charAt(offset);
  };
  const items = (close: string, item: (index: number) => void): void => {
    offset++;
    if (peek() === close) {
      offset++;
      return;
    }
    for (let index = 0; ; index++) {
      item(index);
      const next = peek();
      if (next !== close && next !== ',') {
        throw new Fault(offset, {
          en: `expected "," or "${close}" after a value`,
          zh: `值之后应为 “,” 或 “${close}”`,
        });
      }
      offset++;
      if (next === close) {
        return;
      }
    }
  };
  const member = (keys: Set<string>): void => {
    peek();
    const start = offset;
    const key = text.charAt(offset) === '"' ? take(scalar) : null;
    if (key === null) {
      throw new Fault(start, { en: 'expected a key in double quotes', zh: '应为双引号括起的键' });
    }
    if (keys.has(key)) {
      throw new Fault(start, {
        en: `key ${key} is written twice in one object`,
        zh: `同一对象中键 ${key} 出现了两次`,
      });
    }
    keys.add(key);
    if (peek() !== ':') {
      throw new Fault(offset, { en: 'expected ":" after a key', zh: '键之后应为 “:”' });
    }
    offset++;
    value(JSON.parse(key) as string);
  };
  const value = (...step: [PropertyKey?]): void => {
    steps.push(...(step as PropertyKey[]));
    const first = peek();
    const start = offset;
    if (first === '[') {
      items(']', value);
    } else if (first === '{') {
      const keys = new Set<string>();
      items('}', () => {
        member(keys);
      });
    } else if (take(scalar) === null) {
      throw new Fault(
        offset,
        offset < text.length
          ? { en: 'expected a value', zh: '此处应为一个值' }
          : { en: 'the text ends too early', zh: '文本过早结束' },
      );
    }
    visit(steps, { start, end: offset });
    steps.length -= step.length;
  };

  value();
  if (peek() !== '') {
    throw new Fault(offset, { en: 'unexpected text after the end', zh: '结尾之后有多余内容' });
  }
}
