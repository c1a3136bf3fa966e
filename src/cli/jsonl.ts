import { annotate } from '../annotation';
import { annotationJson } from '../exports';
import type { Ledger } from '../ledger/types';
import { LARGEST } from '../text/decode';
import { Exit, worse, type World } from './world';

/**
 * `annotate --jsonl`: one JSON object a line with `id` and `text` in, one line each out, in the order read. One
 * document at a time is in memory; the next is not read before the last is written. A line that cannot be used gives
 * a line with `error`, and the others go on.
 */
export async function jsonLines(world: World, ledger: Ledger | null): Promise<Exit> {
  const models = await world.models();
  let exit = Exit.Fine;
  let number = 0;
  for await (const line of linesOf(world.input)) {
    number++;
    if (line !== null && line.trim() === '') continue;
    const document = line === null ? { ok: false as const, id: null, error: 'the line is longer than 10 MB' } : parsed(line);
    if (!document.ok) {
      exit = worse(exit, Exit.Trouble);
      world.err(`standard input:${number}: ${document.error}`);
      await world.out(`${JSON.stringify({ id: document.id, error: document.error })}\n`);
      continue;
    }
    await world.out(`${JSON.stringify(annotationJson(annotate(document.text, { id: document.id, ledger, models })))}\n`);
  }
  return exit;
}

type Parsed = { readonly ok: true; readonly id: string; readonly text: string } | { readonly ok: false; readonly id: string | null; readonly error: string };

function parsed(line: string): Parsed {
  let value: unknown;
  try { value = JSON.parse(line); } catch { return { ok: false, id: null, error: 'this is not JSON' }; }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, id: null, error: 'a line is an object with “id” and “text”' };
  const { id, text } = value as { readonly id?: unknown; readonly text?: unknown };
  const name = typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null;
  if (name === null) return { ok: false, id: null, error: '“id” is missing' };
  return typeof text === 'string' ? { ok: true, id: name, text } : { ok: false, id: name, error: '“text” is missing' };
}

/** The lines of a stream of UTF-8; null in the place of one that is too long to be kept. */
async function* linesOf(input: World['input']): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let rest = '';
  let tooLong = false;
  for await (const piece of input) {
    const parts = (rest + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield tooLong ? null : part.replace(/\r$/u, '').replace(/^\ufeff/u, '');
      tooLong = false;
    }
    if (rest.length > LARGEST) { rest = ''; tooLong = true; }
  }
  if (tooLong) yield null;
  else if (rest !== '') yield rest;
}
