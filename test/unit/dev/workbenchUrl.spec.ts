import { expect, test } from 'vitest';
import { workbenchUrl } from '../../../src/dev/vscode/workbenchUrl';

function payload(url: string): unknown {
  return JSON.parse(new URL(url).searchParams.get('payload') ?? '');
}

test('a folder with spaces and Chinese characters survives the address', () => {
  const url = workbenchUrl('127.0.0.1:8000', {
    folder: '/my files/样例',
    extensionDevelopmentPath: '/my files/扩展',
    extensionTestsPath: '/my files/tests.js',
  });
  expect(new URL(url).searchParams.get('folder')).toBe('/my files/样例');
  expect(payload(url)).toEqual([
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:8000/my%20files/%E6%89%A9%E5%B1%95'],
    ['extensionTestsPath', 'vscode-remote://127.0.0.1:8000/my%20files/tests.js'],
  ]);
});

test('without a folder the window is empty', () => {
  const { searchParams } = new URL(workbenchUrl('127.0.0.1:8000', {}));
  expect(searchParams.get('ew')).toBe('true');
  expect(searchParams.has('folder')).toBe(false);
});

test('a folder that no disk has is opened by its address', () => {
  const url = workbenchUrl('127.0.0.1:8000', { folder: '/work', folderUri: 'memory:/样例' });
  expect(new URL(url).searchParams.get('folder')).toBe('memory:/样例');
});
