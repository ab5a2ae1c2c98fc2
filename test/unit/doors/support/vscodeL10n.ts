/** Stands where `vscode` is, for what only puts sentences together: in English, or as the Chinese bundle has them. */
import { readFileSync } from 'node:fs';

const chinese = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Readonly<
  Record<string, string>
>;

let language: 'en' | 'zh' = 'en';

export function speak(next: 'en' | 'zh'): void {
  language = next;
}

/** What `tell` says in both languages. */
export function inBoth(tell: () => string): { en: string; zh: string } {
  speak('zh');
  const zh = tell();
  speak('en');
  return { en: tell(), zh };
}

export const l10n = {
  t(sentence: string, ...values: readonly unknown[]): string {
    const text = language === 'zh' ? (chinese[sentence] ?? `untranslated: ${sentence}`) : sentence;
    return text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));
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
