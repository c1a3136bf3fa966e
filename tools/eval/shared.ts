import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Span } from '../../src/text/span';

/** One document of a corpus or of a prediction, in the scorers' own shape. Offsets are UTF-16, half-open. */
export interface ScoredDocument {
  readonly id: string;
  readonly text: string;
  readonly entities?: readonly ScoredEntity[];
  readonly quotes?: readonly ScoredQuote[];
}

export interface ScoredEntity { readonly start: number; readonly end: number; readonly type: string }

export interface ScoredQuote {
  readonly kind: string;
  readonly contents: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** Precision, recall and F1 from 0 to 1, with the number of things in the gold and in the prediction. */
export interface Prf { readonly p: number; readonly r: number; readonly f1: number; readonly gold: number; readonly pred: number }

/** What `score-quotes.mjs` gives, as far as it is used here. */
export interface QuoteScores {
  readonly direct: { readonly exact: Prf };
  readonly quoted: { readonly exact: Prf };
  readonly span: { readonly sourceExact: Prf; readonly cueExact: Prf; readonly contentExact: Prf };
  readonly citron: { readonly contentOverlapUnion: Prf };
  readonly attribution: Readonly<Record<string, { readonly gold: number; readonly found: number; readonly accuracy: number }>>;
  /** GenderGapTracker’s measure, by threshold and kinds: `0.3 all`, `0.8 direct+mixed`. */
  readonly ggt: Readonly<Record<string, { readonly f1: number }>>;
}

/** What `score-ner.mjs` gives, as far as it is used here. */
export interface NameScores { readonly exact: Prf; readonly types: Readonly<Record<string, { readonly exact: Prf }>> }

/** The scorers of the shared folder: they judge, so they are used from where they stand and never copied. */
export interface Scorers {
  readonly quotes: (gold: readonly ScoredDocument[], pred: readonly ScoredDocument[]) => QuoteScores;
  readonly names: (gold: readonly ScoredDocument[], pred: readonly ScoredDocument[], view: '3' | '4' | 'full') => NameScores;
  readonly fromAnnotation: (line: object) => ScoredDocument;
}

/** The repository's own folder. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');

/** The folder with corpora and scorers (`SOURCE_LEDGER_SHARED`, else `../shared` beside the repository), or null where there is none. */
export function sharedFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const folder = resolve(ROOT, environment['SOURCE_LEDGER_SHARED'] ?? '../shared');
  return existsSync(join(folder, 'eval', 'score-quotes.mjs')) && existsSync(join(folder, 'data')) ? folder : null;
}

export async function loadScorers(shared: string): Promise<Scorers> {
  const load = (name: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(shared, 'eval', name)).href) as Promise<Record<string, unknown>>;
  const [quotes, names, annotation] = await Promise.all([load('score-quotes.mjs'), load('score-ner.mjs'), load('annotation.mjs')]);
  return {
    quotes: quotes['scoreQuotes'] as Scorers['quotes'],
    names: names['scoreNer'] as Scorers['names'],
    fromAnnotation: annotation['fromAnnotation'] as Scorers['fromAnnotation'],
  };
}

/** The lines of a JSONL file as values. */
// The caller knows what the lines hold.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function readLines<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as T);
}

/** The development part of a corpus. */
export const readCorpus = (shared: string, name: string): readonly ScoredDocument[] => readLines(join(shared, 'data', `${name}.dev.jsonl`));
