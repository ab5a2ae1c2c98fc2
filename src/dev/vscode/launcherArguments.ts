import path from 'node:path';
import { parseArgs } from 'node:util';

/** The part of VS Code's command line that a test run uses. */
export interface LauncherArguments {
  readonly extensionDevelopmentPath: string | undefined;
  readonly extensionTestsPath: string;
  readonly folder: string | undefined;
  readonly userDataDir: string | undefined;
  readonly locale: string | undefined;
}

/**
 * Reads VS Code's own command line as `@vscode/test-electron` writes it. Switches without a meaning
 * for a server (`--no-sandbox`, `--skip-welcome`, …) are passed over.
 */
export function parseLauncherArguments(argv: readonly string[]): LauncherArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      locale: { type: 'string' },
    },
  });
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const testsPath = text(values.extensionTestsPath);
  if (!testsPath) {
    throw new Error(
      'This launcher runs extension tests: it needs --extensionTestsPath=<module with run()>. ' +
        'To work in VS Code, use npm start.',
    );
  }
  const absolute = (value: unknown) =>
    typeof value === 'string' ? path.resolve(value) : undefined;
  return {
    extensionDevelopmentPath: absolute(values.extensionDevelopmentPath),
    extensionTestsPath: path.resolve(testsPath),
    folder: absolute(positionals[0]),
    userDataDir: text(values['user-data-dir']),
    locale: text(values.locale),
  };
}
