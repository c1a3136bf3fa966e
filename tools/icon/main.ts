// Renders icon.svg to media/icon.png, as the extension's manifest wants it: npx tsx tools/icon/main.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../vscode-host/chromium';
import { HOME, ROOT } from '../vscode-host/install';

async function main(): Promise<void> {
  const found = await findBrowser(HOME, console.log);
  const browser = await chromium.launch({ executablePath: found.executable, args: ['--no-sandbox'], env: { ...process.env as Record<string, string>, ...found.env } });
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<body style="margin:0">${readFileSync(join(ROOT, 'tools', 'icon', 'icon.svg'), 'utf8')}</body>`);
  await page.screenshot({ path: join(ROOT, 'media', 'icon.png'), omitBackground: true });
  await browser.close();
}

void main();
