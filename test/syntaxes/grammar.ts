import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

const path = join(__dirname, '..', '..', 'syntaxes', 'news-transcript.tmLanguage.json');
let loaded: Promise<IGrammar> | undefined;

/** The grammar as the editor has it: the same library reads it there. */
export const loadGrammar = (): Promise<IGrammar> => loaded ??= load();

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(join(createRequire(__filename).resolve('vscode-oniguruma'), '..', 'onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: patterns => new OnigScanner([...patterns]), createOnigString: text => new OnigString(text) }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path)),
  });
  const grammar = await registry.loadGrammar('text.news-transcript');
  if (grammar === null) throw new Error('there is no grammar');
  return grammar;
}

/** A stretch of a text with the scope that the grammar gives it; offsets into the text. */
export interface Scoped { readonly start: number; readonly end: number; readonly scope: string }

/** What of a text has a scope of its own, in order. */
export function scopesOf(grammar: IGrammar, text: string): Scoped[] {
  const found: Scoped[] = [];
  let state = INITIAL;
  let at = 0;
  for (const line of text.split('\n')) {
    const answer = grammar.tokenizeLine(line, state);
    state = answer.ruleStack;
    for (const { scopes, startIndex, endIndex } of answer.tokens) {
      const scope = scopes.at(-1) ?? '';
      if (scope !== 'text.news-transcript') found.push({ start: at + startIndex, end: at + Math.min(endIndex, line.length), scope });
    }
    at += line.length + 1;
  }
  return found;
}
