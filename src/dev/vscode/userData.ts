import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Settings of a VS Code that nobody has used: quiet, and the same in every run. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  // Else VS Code looks through the open files of all processes of the machine, again and again.
  'remote.autoForwardPortsSource': 'output',
  'window.restoreWindows': 'none',
  'files.hotExit': 'off',
};

/**
 * Settings that make VS Code run the extension in the web worker host, from sources or installed:
 * of an extension that could run in both, the server would take the Node host.
 */
export const inWebHost = { 'remote.extensionKind': { 'llm-price-lens.llm-price-lens': ['web'] } };

/** The user's model where no test is about that: else it would be what the sample workspace's files name. */
export const withModel = { 'priceLens.model': 'openai/gpt-5.5' };

/** Settings of a window that is tested, not looked at: nothing moves, and there is less to draw. */
export const still = {
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};

/** Settings of a window that nobody looks at: VS Code finds out nothing of a text that no test asks for. */
export const unseen = {
  ...still,
  'editor.bracketPairColorization.enabled': false,
  'editor.colorDecorators': false,
  'editor.folding': false,
  'editor.guides.indentation': false,
  'editor.links': false,
  'editor.matchBrackets': 'never',
  'editor.occurrencesHighlight': 'off',
  'editor.parameterHints.enabled': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.selectionHighlight': false,
  'editor.semanticHighlighting.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.suggestOnTriggerCharacters': false,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.invisibleCharacters': false,
  'editor.wordBasedSuggestions': 'off',
  'json.validate.enable': false,
  'typescript.validate.enable': false,
  'javascript.validate.enable': false,
  'workbench.editor.languageDetection': false,
};

/** A fresh folder for VS Code's user data. Short: sockets in it have a path limit of about 100. */
export async function createUserData(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), 'lens-'));
}

/** Deletes user data, waiting out processes that still write there while they end. */
export async function removeUserData(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Writes the user settings, quiet defaults first, where VS Code looks for them. */
export function writeUserSettings(
  userFolder: string,
  settings: Readonly<Record<string, unknown>> = {},
): void {
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(
    path.join(userFolder, 'settings.json'),
    `${JSON.stringify({ ...quiet, ...settings }, null, 2)}\n`,
  );
}

/**
 * Makes the server answer in a display language for which no language pack is installed: the server
 * takes its language from `--locale` only if this file lists the language. The pack itself is empty,
 * so VS Code's own texts stay English while extensions use their translations.
 */
export function writeLanguagePack(dataFolder: string, locale: string): void {
  const translations = path.join(dataFolder, 'main.i18n.json');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(translations, JSON.stringify({ '': [locale], version: '1.0.0', contents: {} }));
  writeFileSync(
    path.join(dataFolder, 'languagepacks.json'),
    JSON.stringify({
      [locale]: {
        hash: 'empty',
        label: locale,
        extensions: [
          { extensionIdentifier: { id: 'empty.pack', uuid: 'empty' }, version: '1.0.0' },
        ],
        translations: { vscode: translations },
      },
    }),
  );
}
