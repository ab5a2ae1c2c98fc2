/**
 * `node --expose-gc src/dev/startUpMemory.cjs FILE`: prints the bytes that loading a bundle of the
 * extension takes, before anything of it is used. VS Code's module is not there: any name of it is
 * answered with something that can be called and extended, which is all that loading asks for.
 */
const Module = require('node:module');
const path = require('node:path');

const anything = new Proxy(function () {}, {
  get: (target, key) => (key === 'prototype' ? target.prototype : anything),
  // The bundle copies the module on top of an object with the module's prototype.
  getPrototypeOf: () => anything,
  apply: () => anything,
  construct: () => ({}),
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));

function used() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = used();
const loaded = require(path.resolve(process.argv[2]));
console.log(typeof loaded.activate === 'function' ? used() - before : NaN);
