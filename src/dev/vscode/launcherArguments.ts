import path from 'node:path';
import { parseArgs } from 'node:util';

/** The part of VS Code's command line that a test run uses. */
export interface LauncherArguments {
  readonly extensionDevelopmentPaths: readonly string[];
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
      extensionDevelopmentPath: { type: 'string', multiple: true },
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
  const developmentPaths = values.extensionDevelopmentPath ?? [];
  return {
    extensionDevelopmentPaths: (Array.isArray(developmentPaths) ? developmentPaths : []).map(
      value => path.resolve(String(value)),
    ),
    extensionTestsPath: path.resolve(testsPath),
    folder: positionals[0] === undefined ? undefined : path.resolve(positionals[0]),
    userDataDir: text(values['user-data-dir']),
    locale: text(values.locale),
  };
}
