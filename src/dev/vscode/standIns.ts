import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Two of the server's modules are native and need a compiler, which a fresh machine lacks. Without
 * them every output channel stays empty and each start prints pages of errors, so plain JavaScript
 * does their small work instead.
 */
const standIns: Record<string, string> = {
  '@vscode/spdlog': `
const fs = require('node:fs');
const path = require('node:path');
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  constructor(type, name, file) {
    this.level = 2;
    this.formatted = true;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.stream = fs.createWriteStream(file, { flags: 'a' });
    this.stream.on('error', () => undefined);
  }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    this.stream.write(this.formatted ? time + ' [' + levels[level] + '] ' + message + '\\n' : message);
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.formatted = true; }
  clearFormatters() { this.formatted = false; }
  flush() {}
  drop() { this.stream.end(); }
}

const create = async (name, file) => new Logger('', name, file);
exports.version = 0;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`,
  '@vscode/native-watchdog': `
exports.start = pid => {
  setInterval(() => {
    try { process.kill(pid, 0); } catch { process.exit(87); }
  }, 3000).unref();
};
exports.exit = code => process.exit(code || 0);
`,
};

/** Puts the stand-ins into a VS Code server folder whose dependencies are installed. */
export async function writeStandIns(vscodeFolder: string): Promise<void> {
  for (const [name, code] of Object.entries(standIns)) {
    await writeFile(path.join(vscodeFolder, 'node_modules', name, 'index.js'), code.trimStart());
  }
}
