import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Host } from '../../tools/vscode-host/host';
import { ROOT } from '../../tools/vscode-host/install';

/** Colour themes: the id in the settings, the title in the list of themes, the class of the window. */
export const THEMES = {
  light: { name: 'Light Modern', title: 'Light Modern', css: 'vs' },
  dark: { name: 'Dark Modern', title: 'Dark Modern', css: 'vs-dark' },
  'high contrast': { name: 'Default High Contrast', title: 'Dark High Contrast', css: 'hc-black' },
  'high contrast light': { name: 'Default High Contrast Light', title: 'Light High Contrast', css: 'hc-light' },
} as const;
export type Theme = keyof typeof THEMES;

/** As much of an element of the page as is used here; the compiler knows no DOM. */
interface Element { readonly textContent: string | null; readonly getAttribute: (name: string) => string | null }

/** A row of a tree as a screen reader has it: the label, its depth from 1, and whether it is open (null: has no children). */
export interface Row { readonly label: string; readonly level: number; readonly expanded: boolean | null }

/**
 * What a person does in a VS Code window. Every method waits for what it is about to be there, up to a minute; texts are
 * looked for by what is on the screen, so a text must stand in one line there.
 */
export class Workbench {
  constructor(readonly host: Host, /** The opened folder. */ readonly folder: string) {}

  get page(): Host['page'] { return this.host.page; }
  get editor(): Locator { return this.page.locator('.part.editor .editor-instance .monaco-editor').first(); }

  /** Waits until the window is laid out. */
  async ready(): Promise<void> { await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 180_000 }); }

  /** Types `text` into the box that `key` opens and takes the first row that holds `row`. */
  private async quick(key: string, text: string, row: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await this.page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
    await this.pick(row);
  }

  /** Takes the first row that holds `text` in the quick pick that is open. */
  async pick(text: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await row.click();
  }

  /** The rows of the quick pick that is open. */
  async choices(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll((all: readonly Element[]) => all.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** Answers the input box that is open. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor();
    await input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command by its title in the command palette, with its category: `Source Ledger: Next open item`. */
  async run(title: string): Promise<void> { await this.quick('F1', `>${title}`, title); }

  /** Waits until the rows of the quick pick that is open no longer change: a click would hit another row than it aimed at. */
  private async settled(): Promise<void> {
    for (let before = '', now = '\n'; before !== now;) {
      before = now;
      await this.page.waitForTimeout(400);
      now = (await this.choices()).join('\n');
    }
  }

  /** Opens a file of the folder by its whole name: `begun.ledger.yaml` is not `ledger.yaml`. */
  async openFile(name: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await this.page.keyboard.press('Control+P');
    await input.waitFor();
    await input.fill(name);
    await this.settled();
    // The label goes on with the folder and with where the row comes from.
    await this.page.locator(`.quick-input-list .monaco-list-row:is([aria-label="${name}"], [aria-label^="${name},"], [aria-label^="${name} "])`).first().click();
    await this.page.locator('.part.editor .tab.active').filter({ has: this.page.getByText(name, { exact: true }) }).first().waitFor();
    await this.editor.locator('.view-lines .view-line').first().waitFor();
  }

  /** The tab of an editor. */
  tab(name: string): Locator { return this.page.locator('.part.editor').getByRole('tab', { name }); }

  /** Puts the cursor before the n-th (from 0) occurrence of `text` in the open document, and shows that line. */
  async goTo(text: string, nth = 0): Promise<void> {
    // A click would first scroll the lines, which are higher than the window, into view.
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+F');
    const widget = this.page.locator('.find-widget.visible');
    const sought = widget.locator('textarea').first();
    await sought.fill(''); // the same text as the last time would not be looked for anew
    await sought.fill(text);
    await widget.locator('.matchesCount', { hasText: /\d of \d/u }).waitFor();
    for (let at = 0; at < nth; at++) await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('ArrowLeft');
  }

  /** Rests the mouse on the n-th occurrence of `text`; gives the hover, once it shows something that matches `shows`. */
  async hover(text: string, shows = /./u, nth = 0): Promise<Locator> {
    await this.goTo(text, nth);
    const cursor = this.editor.locator('.cursors-layer .cursor').first();
    const hover = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').filter({ hasText: shows }).first();
    for (let attempt = 0; ; attempt++) {
      // Asked for each time: lines move as the window is laid out and as the extension puts words between them.
      const box = await cursor.boundingBox();
      if (box === null) throw new Error(`no cursor at "${text}"`);
      await this.page.mouse.move(box.x + 4 + (attempt % 2), box.y + box.height / 2, { steps: 4 });
      try { await hover.waitFor({ timeout: 5000 }); return hover; }
      catch (error) { if (attempt === 7) throw error; }
      await this.page.mouse.move(5, 5);
    }
  }

  /** Asks for what may be written at the cursor; the rows that are offered. */
  async suggestions(): Promise<Locator> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press('Control+Space');
      try { await rows.first().waitFor({ timeout: 5000 }); return rows; }
      catch (error) { if (attempt === 3) throw error; }
    }
  }

  /** The titles of the quick fixes at the cursor; leaves their menu open. */
  async quickFixes(): Promise<string[]> {
    await this.page.keyboard.press('Control+.');
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    return rows.evaluateAll((all: readonly Element[]) => all.map(row => (row.textContent ?? '').trim()));
  }

  /** Applies a quick fix from the open menu. */
  async fix(title: string): Promise<void> {
    await this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
  }

  /** The text of the lines on the screen. */
  async lines(): Promise<string[]> {
    const lines = await this.editor.locator('.view-lines .view-line').all();
    const placed = await Promise.all(lines.map(async line => ({ top: (await line.boundingBox())?.y ?? 0, text: await line.innerText() })));
    return placed.sort((a, b) => a.top - b.top).map(line => line.text.replaceAll('\u00a0', ' '));
  }

  /** What is marked in the open document by decorations: the marked stretches of text on the screen. */
  marks(): Locator { return this.editor.locator('[class*="ced-"]'); }

  /** Shows a view container of the activity bar by its title. */
  async showView(title: string): Promise<void> {
    const item = this.page.locator('.part.activitybar').getByRole('tab', { name: title }).first();
    if (await item.getAttribute('aria-selected') !== 'true') await item.click({ force: true }); // a badge may lie over it, and takes the click as well
    await this.page.locator('.part.sidebar .composite.title h2', { hasText: title }).waitFor();
  }

  /** The side bar, or one of its panes by its title when there are several. */
  pane(title?: string): Locator {
    if (title === undefined) return this.page.locator('.part.sidebar');
    return this.page.locator('.part.sidebar .pane').filter({ has: this.page.locator('.pane-header', { hasText: title }) });
  }

  /** The rows on the screen of a tree in the side bar, once there is one. */
  async tree(pane?: string): Promise<Row[]> {
    const rows = this.pane(pane).getByRole('treeitem');
    await rows.first().waitFor();
    return rows.evaluateAll((all: readonly Element[]) => all.map(row => {
      const expanded = row.getAttribute('aria-expanded');
      return { label: row.getAttribute('aria-label') ?? '', level: Number(row.getAttribute('aria-level')), expanded: expanded === null ? null : expanded === 'true' };
    }));
  }

  /** A row of a tree in the side bar, by a part of its label. */
  row(label: string | RegExp, pane?: string): Locator { return this.pane(pane).getByRole('treeitem', { name: label }).first(); }

  /** The rows of the Problems view: files and their problems. */
  async problems(): Promise<string[]> {
    await this.run('Problems: Focus on Problems View');
    const panel = this.page.locator('.markers-panel');
    const rows = panel.getByRole('treeitem');
    await rows.first().or(panel.getByText('No problems have been detected')).first().waitFor();
    return rows.evaluateAll((all: readonly Element[]) => all.map(row => row.getAttribute('aria-label') ?? ''));
  }

  /** An item of the status bar by its text. */
  status(text: string | RegExp): Locator { return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }); }

  /** A notification by its text. */
  notification(text: string | RegExp): Locator { return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }); }

  async clearNotifications(): Promise<void> { await this.run('Notifications: Clear All Notifications'); }

  /** Changes the colour theme and waits until the window has it. */
  async theme(theme: Theme): Promise<void> {
    await this.run('Preferences: Color Theme');
    await this.page.locator('.quick-input-widget input[type="text"]').fill(THEMES[theme].title);
    await this.pick(THEMES[theme].title);
    await this.page.locator(`.monaco-workbench.${THEMES[theme].css}`).waitFor();
  }

  /** A picture of the window in shots/NAME.png. */
  async shot(name: string): Promise<void> {
    const folder = join(ROOT, 'shots');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name.replace(/[^\w-]+/gu, '-')}.png`), animations: 'disabled' });
  }

  /** Pictures in the light, dark and high contrast themes: shots/NAME-light.png and so on. */
  async shots(name: string, themes: readonly Theme[] = ['light', 'dark', 'high contrast', 'high contrast light']): Promise<void> {
    for (const theme of themes) {
      await this.theme(theme);
      await this.shot(`${name}-${theme}`);
    }
  }
}
