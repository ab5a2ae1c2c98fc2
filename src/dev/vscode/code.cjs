#!/usr/bin/env node
/** The executable handed to `@vscode/test-electron`: the launcher, with TypeScript understood. */
require('tsx/cjs');
require('./launcher');
