import { defineConfig } from 'vitest/config';

/** Tests that start a VS Code or a browser: two files at a time, with patience for slow machines. */
const inBrowser = {
  maxWorkers: 2,
  setupFiles: ['test/endWithVitest.ts'],
  testTimeout: 120_000,
  // A machine that stalls for seconds is not a fault of the product; one that fails twice is.
  retry: 1,
  // The first run installs VS Code.
  hookTimeout: 600_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['test/unit/**/*.spec.ts', 'test/robustness/**/*.spec.ts'] },
      },
      { test: { name: 'robustness', include: ['test/robustness/**/*.spec.ts'] } },
      { test: { name: 'webview', include: ['test/webview/**/*.spec.ts'], ...inBrowser } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.spec.ts'], ...inBrowser } },
    ],
  },
});
