import { defineConfig } from 'vitest/config';

/** A limit for what hangs: on a busy machine a sound test may take many times its own. */
const patience = 120_000;

/** Tests that start a VS Code or a browser: two files at a time, whose processes keep what they have loaded. */
const inBrowser = {
  maxWorkers: 2,
  isolate: false,
  setupFiles: ['test/endWithVitest.ts'],
  testTimeout: patience,
  // A machine that stalls for seconds is not a fault of the product; one that fails twice is.
  retry: 1,
  // The first run installs VS Code.
  hookTimeout: 600_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.spec.ts', 'test/robustness/**/*.spec.ts'],
          // Loading the same modules for each file anew took a third of the time.
          isolate: false,
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'robustness',
          include: ['test/robustness/**/*.spec.ts', 'test/unit/{doors,download}/**/*.spec.ts'],
          testTimeout: patience,
        },
      },
      { test: { name: 'webview', include: ['test/webview/**/*.spec.ts'], ...inBrowser } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.spec.ts'], ...inBrowser } },
    ],
  },
});
