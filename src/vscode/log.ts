import { window } from 'vscode';
import type { LogOutputChannel } from 'vscode';

/**
 * What the extension says of its work, for somebody who looks for a fault. Log files lie on the disk, so nothing of a
 * draft or a ledger goes in: no text, no name, no path; only counts, times, codes.
 */
export class Log {
  readonly channel: LogOutputChannel = window.createOutputChannel('Source Ledger', { log: true });

  info(message: string): void { this.channel.info(message); }
  debug(message: string): void { this.channel.debug(message); }

  /** A fault in the program. Of an error only its kind and the places in our own code are kept, since its message may hold text. */
  fault(where: string, error: unknown): void {
    const places = error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /u.test(line)).slice(0, 6).map(line => line.replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]/gu, '(')) : [];
    this.channel.error(`${where}: ${error instanceof Error ? error.name : typeof error}\n${places.join('\n')}`);
  }

  dispose(): void { this.channel.dispose(); }
}
