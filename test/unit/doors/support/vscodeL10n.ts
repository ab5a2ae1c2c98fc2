/** Stands where `vscode` is, for what only puts sentences together: in English, or as the Chinese bundle has them. */
import { readFileSync } from 'node:fs';

const chinese = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Readonly<
  Record<string, string>
>;

/** The loaded translations: none in English. */
const bundle: Record<string, string> = {};

export function speak(language: 'en' | 'zh'): void {
  for (const [english, translated] of Object.entries(chinese)) {
    if (language === 'zh') {
      bundle[english] = translated;
    } else {
      Reflect.deleteProperty(bundle, english);
    }
  }
  isChinese = language === 'zh';
}

let isChinese = false;

/** What `tell` says in both languages. */
export function inBoth(tell: () => string): { en: string; zh: string } {
  speak('zh');
  const zh = tell();
  speak('en');
  return { en: tell(), zh };
}

export const l10n = {
  bundle,
  t(sentence: string, ...values: readonly unknown[]): string {
    const text = isChinese ? (bundle[sentence] ?? `untranslated: ${sentence}`) : sentence;
    return text.replace(/\{(\d+)\}/g, (place, index: string) =>
      // Without values VS Code leaves the places, which Markdown fills itself.
      values.length === 0 ? place : String(values[Number(index)]),
    );
  },
};

export const env = { language: 'en' };

export class FileSystemError extends Error {
  constructor(
    message: string,
    readonly code = 'Unknown',
  ) {
    super(message);
  }
}
