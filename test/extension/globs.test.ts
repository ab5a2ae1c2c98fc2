import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { compileWorkbenchGlob } from '../../src/core/files/workbenchGlob';

/** Short pieces of few letters, so that globs and paths meet. */
const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'ab',
    '.',
    '.a',
    '/',
    '/',
    '/',
    '*',
    '*',
    '**',
    '**/',
    '/**',
    '**/*.',
    '?',
    '!',
    '+',
  ],
  ...[
    '{a,b}',
    '{a,*.b}',
    '{**/a,b/**}',
    '{a,{b,c}}',
    '{',
    '}',
    ',',
    '{}',
    '{a}',
    '{a/b,c}',
    '{,a}',
  ],
  ...[
    '[ab]',
    '[!a]',
    '[^b]',
    '[a-c]',
    '[c-a]',
    '[',
    ']',
    '[]',
    '[]a]',
    '[!]',
    '[a/b]',
    '[-a]',
    '[a-]',
  ],
  ...['(a)', '(a+)+', '|', '^', '$', '\\', '#', '@(a)', '!(a)', ' ', '你', '😀', '[你-😀]'],
);
const glob = fc.array(piece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join(''));
const name = fc
  .array(fc.constantFrom('a', 'b', 'c', 'ab', '.', '(', ')', '+', ' ', '{', '}', ',', '你', '😀'), {
    minLength: 1,
    maxLength: 4,
  })
  .map(letters => letters.join(''))
  .filter(letters => !/^\.\.?$/.test(letters));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));

suite('globs of the settings', () => {
  test('match what they match in VS Code', () => {
    const base = vscode.Uri.parse('memory:/base');
    const cases = fc.sample(fc.tuple(glob, fc.array(path, { minLength: 20, maxLength: 20 })), {
      numRuns: 2000,
      seed: 20261128,
    });
    const differing: unknown[] = [];
    let matched = 0;
    for (const [pattern, paths] of cases) {
      const ours = compileWorkbenchGlob(pattern);
      const filter = { pattern: new vscode.RelativePattern(base, pattern) };
      for (const file of paths) {
        const uri = vscode.Uri.joinPath(base, file);
        const document = { uri, languageId: 'plaintext' } as vscode.TextDocument;
        const expected = vscode.languages.match(filter, document) > 0;
        matched += expected ? 1 : 0;
        if (ours?.matches(file) !== expected) {
          differing.push([pattern, file, expected]);
        }
      }
    }
    assert.deepEqual(differing.slice(0, 20), []);
    assert.ok(matched > 500, `${matched}`);
  });
});
