#!/usr/bin/env node
// Stands where @vscode/test-electron wants the desktop's `code` (its vscodeExecutablePath): the headless host.
require('tsx/cjs');
void require('./code.ts').code(process.argv.slice(2));
