// Stands in for the native logger: appends lines to the file. Named `exports.x =`, so that `import()` sees the names.
const fs = require('node:fs');
const path = require('node:path');
const NAMES = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(_type, _name, file) { this.file = file; this.level = 2; this.plain = false; }
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  clearFormatters() { this.plain = true; }
  setPattern() {}
  flush() {}
  drop() {}
  put(level, message) {
    if (level < this.level) return;
    const line = this.plain ? message : `${new Date().toISOString()} [${NAMES[level]}] ${message}\n`;
    try { fs.appendFileSync(this.file, line); } catch { /* a log that cannot be written stops nothing */ }
  }
  trace(message) { this.put(0, message); }
  debug(message) { this.put(1, message); }
  info(message) { this.put(2, message); }
  warn(message) { this.put(3, message); }
  error(message) { this.put(4, message); }
  critical(message) { this.put(5, message); }
}
const create = async (name, file) => { fs.mkdirSync(path.dirname(file), { recursive: true }); return new Logger('', name, file); };
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
