// Writes what is made of the registry of rules: the page of all checks, and their settings in package.json and package.nls.json. Run: npx tsx tools/checks/main.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksPage } from './page';
import { settingsOfChecks, withChecks } from './settings';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const json = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const write = (name: string, value: unknown): void => { writeFileSync(join(root, name), `${JSON.stringify(value, null, 2)}\n`); };

const { manifest, strings } = withChecks(json('package.json') as Parameters<typeof withChecks>[0], json('package.nls.json') as Readonly<Record<string, string>>, settingsOfChecks());
write('package.json', manifest);
write('package.nls.json', strings);
writeFileSync(join(root, 'media', 'docs', 'checks.md'), checksPage());
