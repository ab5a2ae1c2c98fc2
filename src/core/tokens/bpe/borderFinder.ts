/* eslint-disable @typescript-eslint/no-non-null-assertion -- the class table covers every unit, and the units end with endUnit */
import {
  afterNewline,
  beforeCapitals,
  borderBit,
  type BorderMachine,
  contraction,
  done,
  oneBackBit,
  firstSpecial,
  specialShift,
  startState,
  stateBits,
  suffix,
  twoBorders,
  borderMachine,
} from './borderMachine';
import { dialects, type Dialect } from './dialects';
import { type PatternName, compilePattern } from './patterns';
import { newline, upper, UnitClasses } from './unitClasses';

/** Folds to `s`. */
const longS = 0x17f;

/** Cuts a text into the pieces of its pattern. */
export interface PieceFinder {
  /** Beyond ASCII it must learn each unit before it meets it. */
  learn(unit: number): void;
  /**
   * Writes the end of each piece and returns how many there are. `units` are those of the text, then
   * `endUnit`; `ends` has room for one more than the text has.
   */
  find(text: string, units: Uint16Array, ends: Int32Array): number;
}

/** The fastest finder for a pattern. `userSymbols` are the vocabulary's own. */
export function pieceFinder(name: PatternName, userSymbols: readonly string[]): PieceFinder {
  const expression = new ExpressionFinder(compilePattern(name, userSymbols));
  const dialect = dialects[name];
  return dialect === undefined ? expression : new BorderFinder(dialect, expression);
}

/** Asks the regular expression for every piece. */
class ExpressionFinder implements PieceFinder {
  readonly #pattern: RegExp;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  learn(): void {
    // It knows all characters.
  }

  find(text: string, _units: Uint16Array, ends: Int32Array): number {
    let found = 0;
    for (let at = 0; at < text.length; found++) {
      at = this.pieceEnd(text, at);
      ends[found] = at;
    }
    return found;
  }

  pieceEnd(text: string, start: number): number {
    const pattern = this.#pattern;
    pattern.lastIndex = start;
    if (pattern.test(text)) {
      return pattern.lastIndex;
    }
    // Nothing matches here: what lies before the next match is a piece of its own, as `Split` isolates it.
    let end = start;
    do {
      end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
      pattern.lastIndex = end;
    } while (end < text.length && !pattern.test(text));
    return end;
  }
}

/**
 * Finds all borders in one pass over the units with a table, and without branches that depend on the
 * text: the processor cannot foresee where a word ends, and each wrong guess costs as much as five
 * units. The expression, several times slower, is asked only for rare characters.
 */
export class BorderFinder implements PieceFinder {
  readonly #classes: UnitClasses;
  readonly #machine: BorderMachine;
  readonly #contractionIgnoresCase: boolean;
  readonly #expression: ExpressionFinder;

  constructor(dialect: Dialect, expression: ExpressionFinder) {
    this.#expression = expression;
    this.#classes = new UnitClasses(dialect.classOf);
    this.#machine = borderMachine(dialect);
    this.#contractionIgnoresCase = dialect.contractions !== 'lower-case piece';
  }

  learn(unit: number): void {
    this.#classes.learn(unit);
  }

  find(text: string, units: Uint16Array, ends: Int32Array): number {
    const machine = this.#machine;
    const classes = this.#classes.table;
    let state = startState;
    let found = 0;
    let at = 0;
    for (;;) {
      let step = 0;
      do {
        step = machine[state | classes[units[at]!]!]!;
        // Overwritten by the next one unless it is a border: cheaper than asking.
        ends[found] = at - ((step >> oneBackBit) & 1);
        found = (found + ((step >> borderBit) & 1)) | 0;
        state = step & stateBits;
        at = (at + 1) | 0;
      } while (step < firstSpecial);

      at--;
      const code = step >> specialShift;
      if (code === done) {
        return found;
      }
      if (code === twoBorders) {
        ends[found++] = at - 1;
      }
      const end = this.#specialEnd(code, text, units, found === 0 ? 0 : ends[found - 1]!, at);
      if (end > 0) {
        ends[found++] = end;
        at = end;
        state = startState;
      } else {
        at++;
      }
    }
  }

  /** End of the piece that started at `start` and reached `at`, or 0 when it goes on. */
  #specialEnd(code: number, text: string, units: Uint16Array, start: number, at: number): number {
    switch (code) {
      case suffix:
        return at + this.#contractionLength(units, at);
      case contraction: {
        const length = this.#contractionLength(units, at);
        return length === 0 ? 0 : at + length;
      }
      case afterNewline:
        return this.#endBefore(units, at, kind => kind === newline);
      case beforeCapitals:
        return this.#endBefore(units, at, kind => kind !== upper);
      case twoBorders:
        return at;
      default:
        return this.#expression.pieceEnd(text, start);
    }
  }

  /** End of the last unit before `at` whose class is wanted. */
  #endBefore(units: Uint16Array, at: number, isWanted: (kind: number) => boolean): number {
    let end = at;
    while (!isWanted(this.#classes.table[units[end - 1]!]!)) {
      end--;
    }
    return end;
  }

  /** Length of the contraction (`'s`, `'ll`) at the apostrophe, 0 when there is none. */
  #contractionLength(units: Uint16Array, apostrophe: number): number {
    const caseBit = this.#contractionIgnoresCase ? 0x20 : 0;
    const first = units[apostrophe + 1]!;
    switch (first | caseBit) {
      case 0x73: // s
      case 0x74: // t
      case 0x6d: // m
      case 0x64: // d
        return 2;
      case 0x6c: // ll
        return (units[apostrophe + 2]! | caseBit) === 0x6c ? 3 : 0;
      case 0x76: // ve
      case 0x72: // re
        return (units[apostrophe + 2]! | caseBit) === 0x65 ? 3 : 0;
      default:
        return first === longS && this.#contractionIgnoresCase ? 2 : 0;
    }
  }
}
