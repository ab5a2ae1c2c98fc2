/** Finds where a JSON text is broken. `JSON.parse` does not say it reliably, and swallows repeated keys. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const space = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/** `null` when the text is one JSON value without repeated keys. */
export function findJsonFault(text: string): JsonFault | null {
  let offset = 0;

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
  const expect = (character: string, where: string): void => {
    if (peek() !== character) {
      throw new Fault(offset, `expected "${character}" ${where}`);
    }
    offset++;
  };
  const items = (close: string, item: () => void): void => {
    offset++;
    if (peek() === close) {
      offset++;
      return;
    }
    for (;;) {
      item();
      if (peek() === close) {
        offset++;
        return;
      }
      expect(',', `or "${close}" after a value`);
    }
  };
  const value = (): void => {
    const first = peek();
    if (first === '[') {
      items(']', value);
    } else if (first === '{') {
      const keys = new Set<string>();
      items('}', () => {
        peek();
        const start = offset;
        const key = text.charAt(offset) === '"' ? take(scalar) : null;
        if (key === null) {
          throw new Fault(start, 'expected a key in double quotes');
        }
        if (keys.has(key)) {
          throw new Fault(start, `key ${key} is written twice in one object`);
        }
        keys.add(key);
        expect(':', 'after a key');
        value();
      });
    } else if (take(scalar) === null) {
      throw new Fault(
        offset,
        offset < text.length ? 'expected a value' : 'the text ends too early',
      );
    }
  };

  try {
    value();
    if (peek() !== '') {
      throw new Fault(offset, 'unexpected text after the end');
    }
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) {
      throw error;
    }
    const before = text.slice(0, error.offset).split('\n');
    return {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      message: error.message,
    };
  }
}
