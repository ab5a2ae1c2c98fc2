import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../src/dev/paths';
import type { Workbench } from '../driver/workbench';

export const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};
export type Theme = keyof typeof themes;

/** What a picture needs to know of a language: the sample it shows and the extension's own words. */
export const languages = {
  en: { file: 'english.md', manifest: 'package.nls.json', bundle: undefined },
  'zh-cn': {
    file: '中文.md',
    manifest: 'package.nls.zh-cn.json',
    bundle: 'l10n/bundle.l10n.zh-cn.json',
  },
};
export type Language = keyof typeof languages;

export const height = 900;

/** A VS Code in one language and theme, arranged scene by scene. */
export class Stage {
  readonly #manifest: Readonly<Record<string, string>>;
  readonly #bundle: Readonly<Record<string, string>>;

  constructor(
    readonly vscode: Workbench,
    readonly language: Language,
  ) {
    const { manifest, bundle } = languages[language];
    const read = (file: string) =>
      JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
    this.#manifest = read(manifest);
    this.#bundle = bundle === undefined ? {} : read(bundle);
  }

  /** The sample text in this language. */
  get file(): string {
    return languages[this.language].file;
  }

  /** A title of the manifest, for example `command.chooseModel`. */
  title(key: string): string {
    return this.#manifest[key] ?? key;
  }

  /** A text of the extension as this language has it. */
  text(english: string): string {
    return this.#bundle[english] ?? english;
  }

  async command(key: string): Promise<void> {
    await this.vscode.runCommand(`LLM Price Lens: ${this.title(`command.${key}`)}`);
  }

  /** Replaces the settings of the workspace. */
  set(settings: Readonly<Record<string, unknown>> = {}): void {
    this.write('.vscode/settings.json', JSON.stringify(settings));
  }

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.vscode.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** The side bar takes half of a narrow window: it is open where it is the subject. */
  async sideBar(isOpen: boolean): Promise<void> {
    const { page } = this.vscode;
    const bar = page.locator('.part.sidebar');
    if ((await bar.isVisible()) !== isOpen) {
      await page.keyboard.press('Control+B');
      await bar.waitFor({ state: isOpen ? 'visible' : 'hidden' });
    }
  }

  /** Leaves lists, menus and hovers, wherever the last scene has ended. */
  async clear(): Promise<void> {
    const { page } = this.vscode;
    await page.mouse.move(0, 0);
    for (let times = 0; times < 3; times++) {
      await page.keyboard.press('Escape');
    }
    const cancel = page.locator('.notifications-center').getByRole('button', { name: 'Cancel' });
    if (await cancel.isVisible()) {
      await cancel.click();
    }
    await page.keyboard.press('Control+Home');
  }
}
