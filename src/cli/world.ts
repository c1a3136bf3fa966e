import type { Models } from '../annotation/models';

/** What a command may touch of the world; tests bring their own. */
export interface World {
  /** Absolute path of the folder it runs in. */
  readonly cwd: string;
  /** Absolute path of this program, for those who are to call it again. */
  readonly program: string;
  /** The trained recogniser of names, read once; null where there is none, and then rules find names. */
  models(): Promise<Models | null>;
  out(text: string): Promise<void>;
  err(line: string): void;
  /** Standard input in pieces as they come. */
  readonly input: AsyncIterable<Uint8Array | string>;
}

/** How a command ended: fine, with findings, with bad usage or something unreadable. */
export enum Exit { Fine = 0, Findings = 1, Trouble = 2 }

/** The worse of two. */
export const worse = (a: Exit, b: Exit): Exit => Math.max(a, b);

/** A command was called in a way that it does not know. */
export class Usage extends Error {}
