/**
 * A test worker whose vitest was killed lives on, and with it the VS Code and the browser it started,
 * unless it notices that nobody is there any more.
 */
process.once('disconnect', () => process.exit(1));
