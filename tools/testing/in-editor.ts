// Runs a bundle of tests within an editor: node --require tsx/cjs tools/testing/in-editor.ts TESTS FOLDER [ARGUMENT…]
// The editor is our headless host, or the desktop VS Code whose executable SOURCE_LEDGER_CODE names.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { ROOT } from '../vscode-host/install';

const [tests = '', folder = '', extension = '', ...launchArgs] = process.argv.slice(2);
const desktop = process.env['SOURCE_LEDGER_CODE'] ?? '';
runTests({
  vscodeExecutablePath: desktop === '' ? join(ROOT, 'tools', 'vscode-host', 'code.cjs') : desktop,
  extensionDevelopmentPath: extension, extensionTestsPath: tests, launchArgs: [folder, ...launchArgs],
}).then(code => { process.exitCode = code; }, (error: unknown) => {
  // Failed tests have been shown by their reporter; the rest of the reasons is here.
  if (!String(error).endsWith('failed with code 1')) console.error(String(error));
  process.exitCode = 1;
});
