/** What becomes of every field of somebody's price list; `docs/price-lists.md` says the same in words. */
import type { Fields } from './fields';

export type FieldUse =
  /** A price of text tokens; read. */
  | 'price'
  /** Read, and no price: names, dates, limits, what goes in and out. */
  | 'read'
  /** The price of something that an ordinary text request does not use: sound, pictures, tools, modes asked for. */
  | 'otherPrice'
  /** Says nothing of prices. */
  | 'noPrice'
  /** Changes what a text costs in a way our prices cannot say: the entry's price is left. */
  | 'leavesPrice';

/**
 * By the field's path. `{n}` stands for a number of tokens (`128k`, `272000`), `*` for any letters,
 * digits and underscores; the first that fits counts.
 */
type FieldTable = Readonly<Record<string, FieldUse>>;

/** How lists name prices. A field that nobody told us of and that is named so is taken for one. */
const priceWord =
  /cost|pric(e|ing)|surcharge|discount|multiplier|uplift|tariff|billing|charge|(^|_)fees?(_|$)|(^|_)rates?$/i;

/** A table that is asked for thousands of entries. */
export class ListFields {
  readonly #patterns: readonly (readonly [RegExp, FieldUse])[];
  readonly #known = new Map<string, FieldUse | undefined>();

  constructor(readonly table: FieldTable) {
    this.#patterns = Object.entries(table).map(([template, use]) => [pattern(template), use]);
  }

  useOf(path: string): FieldUse | undefined {
    if (!this.#known.has(path)) {
      this.#known.set(path, this.#patterns.find(([each]) => each.test(path))?.[1]);
    }
    return this.#known.get(path);
  }

  /**
   * Paths of the fields that change the price and are not understood. `place` is the path of what holds
   * them; `holdsPrices`: what it holds are prices, whatever they are called.
   */
  notUnderstood(fields: Fields, place = '', holdsPrices = false): string[] {
    return Object.entries(fields).flatMap(([name, value]) => {
      const path = `${place}${name}`;
      const use = isSaid(value) ? this.useOf(path) : 'noPrice';
      const isUnread =
        use === 'leavesPrice' || (use === undefined && (holdsPrices || priceWord.test(name)));
      return isUnread ? [shown(path)] : [];
    });
  }
}

/** Zero, nothing and "no" change no price. */
function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== 0 && value !== false && value !== '';
}

const longestName = 80;

/** Names are shown to people, and a damaged list may hold anything. */
function shown(path: string): string {
  const line = path.replace(/\p{Cc}/gu, ' ');
  return line.length > longestName ? `${line.slice(0, longestName)}…` : line;
}

function pattern(template: string): RegExp {
  const source = template
    .replace(/[.[\]]/g, String.raw`\$&`)
    .replaceAll('{n}', String.raw`\d+k?`)
    .replaceAll('*', String.raw`\w*`);
  return new RegExp(`^${source}$`);
}
