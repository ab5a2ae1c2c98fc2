import type { Random } from '../unit/tokens/support/random';

/** What goes wrong in real files, and what somebody would try on purpose. */
const junk: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  5e-324,
  -0,
  0.1,
  2 ** 53,
  '',
  'NaN',
  '__proto__',
  'constructor',
  '9999-12-31',
  '2026-02-30',
  'https://x',
  '\u0000',
  '\ud800',
  '中'.repeat(300),
  [],
  {},
  [[]],
  [null],
  { toString: 1 },
];

/** The document as text, damaged in one to four places: as a value, then sometimes as a text. */
export function mutated(document: unknown, random: Random): string {
  let value = structuredClone(document);
  for (let times = 1 + random.below(4); times > 0; times--) {
    value = mutateValue(value, random);
  }
  const text = JSON.stringify(value);
  return random.below(5) === 0 ? mutateText(text, random) : text;
}

export function mutateValue(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.below(12) === 0) {
    return structuredClone(random.pick(junk));
  }
  const container = value as Record<string, unknown>;
  const keys = Object.keys(container);
  if (keys.length === 0) {
    return structuredClone(random.pick(junk));
  }
  const key = random.pick(keys);
  switch (random.below(8)) {
    case 0:
      Reflect.deleteProperty(container, key);
      break;
    case 1:
      container[`${key}x`] = container[key];
      break;
    case 2:
      container[key] = container[random.pick(keys)];
      break;
    case 3:
      container[random.pick(['__proto__ ', 'constructor', 'size', ''])] = structuredClone(
        random.pick(junk),
      );
      break;
    default:
      container[key] = mutateValue(container[key], random);
  }
  return value;
}

export function mutateText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + random.below(20));
    case 2:
      return (
        text.slice(0, at) +
        random.pick(['"', '{', ']', ',', 'e999', '\\', '\u0000']) +
        text.slice(at)
      );
    default:
      return text.slice(0, at) + text.slice(at).replace(/\d/, '999999999999999999999');
  }
}
