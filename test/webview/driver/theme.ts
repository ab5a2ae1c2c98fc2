import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The themes captured from VS Code; see `src/dev/captureThemes.ts`. */
export const themeNames = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;

export type ThemeName = (typeof themeNames)[number];

/** What VS Code gives a webview in one theme. */
export interface Theme {
  readonly themeId: string;
  readonly kind: string;
  /** Of the body. */
  readonly classes: string;
  readonly defaultStyles: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Reads a captured theme. */
export function readTheme(name: ThemeName): Theme {
  const file = path.join(import.meta.dirname, '../themes', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Theme;
}
