import path from 'node:path';

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Whatever the tools download or install: ignored by git, safe to delete at any time. */
export const toolFolder = path.join(root, '.vscode-test');

/** Reports, screenshots and logs of the last test run: ignored by git. */
export const resultsFolder = path.join(root, 'test-results');
