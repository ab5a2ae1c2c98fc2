import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLauncherArguments } from '../../../src/dev/vscode/launcherArguments';

describe('the launcher reads the command line of test-electron', () => {
  test('takes folder, extension, tests, user data and locale, and passes over the rest', () => {
    expect(
      parseLauncherArguments([
        '/home/me/sample',
        '--user-data-dir=/home/me/data',
        '--locale=zh-cn',
        '--no-sandbox',
        '--disable-workspace-trust',
        '--extensionTestsPath=/home/me/dist/test/index.js',
        '--extensionDevelopmentPath=/work',
      ]),
    ).toEqual({
      folder: path.resolve('/home/me/sample'),
      userDataDir: '/home/me/data',
      locale: 'zh-cn',
      extensionTestsPath: path.resolve('/home/me/dist/test/index.js'),
      extensionDevelopmentPath: path.resolve('/work'),
    });
  });

  test('says what to do instead when there is nothing to test', () => {
    expect(() => parseLauncherArguments(['/work'])).toThrow(/npm start/);
  });
});
