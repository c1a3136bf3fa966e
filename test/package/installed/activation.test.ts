import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

suite('the installed .vsix', () => {
  const extension = (): vscode.Extension<unknown> => {
    const found = vscode.extensions.getExtension('source-ledger.source-ledger');
    assert.ok(found, 'the extension is installed');
    return found;
  };

  test('is what was packed, and not the working tree', () => {
    assert.equal(existsSync(join(extension().extensionPath, 'src')), false, extension().extensionPath);
    assert.equal(existsSync(join(extension().extensionPath, 'dist', 'extension.js')), true, extension().extensionPath);
  });

  test('activates and registers its commands', async () => {
    await extension().activate();
    assert.equal(extension().isActive, true);
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter(command => !known.has(command)), []);
  });

  test('has every file that its manifest names', () => {
    const files: string[] = [];
    // Anything that looks like a path within the extension: "./dist/extension.js", "media/icon.png".
    JSON.stringify(extension().packageJSON, (_key, value: unknown) => {
      if (typeof value === 'string' && /^(?:\.\/)?(?:dist|media|syntaxes)\/[\w./-]+\.\w+$/u.test(value)) files.push(value);
      return value;
    });
    assert.ok(files.length >= 3, files.join(' '));
    assert.deepEqual(files.filter(file => !existsSync(join(extension().extensionPath, file))), []);
  });
});
