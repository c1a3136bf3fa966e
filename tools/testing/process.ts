import { spawn } from 'node:child_process';
import { ROOT } from '../vscode-host/install';
import { sourcePlaces } from './places';

/** How many tests passed, failed and were skipped. */
export interface Count { readonly passed: number; readonly failed: number; readonly skipped: number }

export interface Command {
  readonly program?: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** After so many seconds it is ended, with the processes that it started. */
  readonly limit: number;
  /** Shows what it says only when it fails. */
  readonly quiet?: boolean;
}

export interface Ended { readonly code: number; /** The counts that it printed; null when it printed none. */ readonly count: Count | null }

const MARK = '##tests ';
/** What @vscode/test-electron says at its end. */
const NOISE = /^(?:Exit code: +\d+|npm warn Unknown (?:user|env|project) config.*)$/u;

const running = new Set<number>();

/** Ends what run() has started, with the processes of those. */
export function endAll(signal: NodeJS.Signals): void {
  for (const group of running) kill(group, signal);
}

/** Runs a program of this repository and shows what it says; its lines of counts are taken out and added up. */
export function run({ program = process.execPath, words, env = {}, limit, quiet = false }: Command): Promise<Ended> {
  return new Promise(done => {
    // A process group of its own, so that its children can be ended with it and nobody else's are.
    const child = spawn(program, words, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const group = child.pid;
    if (group !== undefined) running.add(group);
    let count: Count | null = null;
    const kept: string[] = [];
    const show = (line: string): void => { if (quiet) kept.push(line); else console.log(`    ${line}`); };
    const read = (line: string): void => {
      if (line.startsWith(MARK)) count = add(count ?? NONE, JSON.parse(line.slice(MARK.length)) as Count);
      else if (line.trim() !== '' && !NOISE.test(line)) show(sourcePlaces(line));
    };
    const out = lines(read);
    const err = lines(read);
    child.stdout.on('data', out.take);
    child.stderr.on('data', err.take);
    const slow = setTimeout(() => {
      console.log(`    not done within ${limit} s; it is ended`);
      if (group === undefined) return;
      kill(group, 'SIGTERM');
      setTimeout(() => { if (running.has(group)) kill(group, 'SIGKILL'); }, 15_000).unref();
    }, limit * 1000);
    const end = (code: number): void => {
      clearTimeout(slow);
      out.end();
      err.end();
      if (group !== undefined) running.delete(group);
      if (code !== 0) for (const line of kept) console.log(`    ${line}`);
      done({ code, count });
    };
    child.once('error', error => { console.log(`    ${error.message}`); end(127); });
    child.once('close', code => { end(code ?? 1); });
  });
}

function kill(group: number, signal: NodeJS.Signals): void {
  try { process.kill(-group, signal); } catch { /* it has just ended by itself */ }
}

export const NONE: Count = { passed: 0, failed: 0, skipped: 0 };
export const add = (a: Count, b: Count): Count => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/** Cuts what comes in pieces into lines. */
function lines(read: (line: string) => void): { readonly take: (data: Buffer) => void; readonly end: () => void } {
  const decoder = new TextDecoder();
  let rest = '';
  return {
    take: data => {
      const all = (rest + decoder.decode(data, { stream: true })).split('\n');
      rest = all.pop() ?? '';
      all.forEach(read);
    },
    end: () => { if (rest !== '') read(rest); rest = ''; },
  };
}
