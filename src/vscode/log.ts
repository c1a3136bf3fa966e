import { window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { faultText } from './logic/fault';

/**
 * What the extension says of its work, for somebody who looks for a fault. Log files lie on the disk, so nothing of a
 * draft or a ledger goes in: no text, no name, no path; only counts, times, codes.
 */
export class Log {
  readonly channel: LogOutputChannel = window.createOutputChannel('Source Ledger', { log: true });

  info(message: string): void { this.channel.info(message); }
  debug(message: string): void { this.channel.debug(message); }

  /** A fault in the program. */
  fault(where: string, error: unknown): void { this.channel.error(faultText(where, error)); }

  dispose(): void { this.channel.dispose(); }
}
