import * as vscode from 'vscode';
import type { Settings, SettingsStore } from './settings/settings';

/** Runs a feature as long as its setting is on. */
export function whileOn(
  settings: SettingsStore,
  isOn: (current: Settings) => boolean,
  start: () => { dispose(): unknown },
): vscode.Disposable {
  let running: { dispose(): unknown } | undefined;
  const stop = (): void => {
    running?.dispose();
    running = undefined;
  };
  const apply = (current: Settings): void => {
    if (isOn(current)) {
      running ??= start();
    } else {
      stop();
    }
  };
  const listener = settings.onDidChange(apply);
  apply(settings.current);
  return new vscode.Disposable(() => {
    listener.dispose();
    stop();
  });
}
