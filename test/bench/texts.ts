import { readFileSync } from 'node:fs';
import { Random } from '../unit/tokens/support/random';

/** Source code no library has seen before: five different stretches of the TypeScript compiler. */
export function typescriptTexts(units: number, count: number): string[] {
  const source = readFileSync('node_modules/typescript/lib/typescript.js', 'utf8');
  return Array.from({ length: count }, (_, i) => {
    const start = i * Math.floor(source.length / count);
    return source.slice(start, start + units);
  });
}

/** Chinese technical sentences: the compiler's messages in both scripts, shuffled anew for each text. */
export function chineseTexts(units: number, count: number): string[] {
  const messages = ['zh-cn', 'zh-tw'].flatMap(locale =>
    Object.values(
      JSON.parse(
        readFileSync(
          `node_modules/typescript/lib/${locale}/diagnosticMessages.generated.json`,
          'utf8',
        ),
      ) as Record<string, string>,
    ),
  );
  const random = new Random(2026);
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < units) {
      text += `${random.pick(messages)}\n`;
    }
    return text.slice(0, units);
  });
}

export const throughputTexts: Readonly<
  Record<string, { readonly title: string; readonly texts: () => string[] }>
> = {
  small: { title: 'TypeScript, 100 kB, 9 different', texts: () => typescriptTexts(100_000, 9) },
  large: { title: 'TypeScript, 1 MB, 9 different', texts: () => typescriptTexts(1_000_000, 9) },
  chinese: { title: 'Chinese, 0.7 MB, 9 shuffles', texts: () => chineseTexts(300_000, 9) },
};

/** A whole document of the wanted size. */
export function documentText(units: number): string {
  const source = readFileSync('node_modules/typescript/lib/typescript.js', 'utf8');
  return source.repeat(Math.ceil(units / source.length)).slice(0, units);
}

const chineseRun =
  '每百万输入词元只要一块钱这在一年前还无法想象上下文长度也从八千增加到了一百万开发者因此可以把整个仓库交给模型';

/** No two windows of them are alike. */
function randomIdeographs(): string {
  const random = new Random(4);
  return Array.from({ length: 350_000 }, () =>
    String.fromCharCode(0x4e00 + random.below(3000)),
  ).join('');
}

/** Runs without an end. */
export const endlessUnits: Readonly<Record<string, string>> = {
  'letter a': 'a',
  spaces: ' ',
  newlines: '\n',
  'equals signs': '=',
  emoji: '😀',
  'Chinese without punctuation': chineseRun,
  'base64 in one line': 'SGVsbG8sIFdvcmxkISBUaGlzIGlzIGJhc2U2NCB0ZXh0',
  '`a ` again and again': 'a ',
  'combining marks': 'e\u0301\u0302\u0323',
  'lone surrogates': '\ud83d',
  digits: '0123456789',
  'Thai without spaces': 'วันนี้อากาศดีมากแต่พรุ่งนี้อาจจะมีฝนตกหนัก',
  'random ideographs': randomIdeographs(),
};

export function endless(name: string, units: number): string {
  const unit = endlessUnits[name] ?? '';
  return unit.repeat(Math.ceil(units / unit.length)).slice(0, units);
}

/** A megabyte of UTF-8. */
export function endlessMegabyte(name: string): string {
  const unit = endlessUnits[name] ?? '';
  return endless(name, Math.floor((1e6 / Buffer.byteLength(unit)) * unit.length));
}

export const megabytes = (text: string): number => Buffer.byteLength(text) / 1e6;
