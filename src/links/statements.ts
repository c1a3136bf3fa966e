import { comparableWords } from '../text/words';
import { FUNCTION_WORDS } from './en/function-words';
import type { DecidedLink, KnownStatement, StatementLink } from './types';

/** The recorded statements, ready to be asked which of them holds quoted words. */
export interface StatementIndex {
  /**
   * The statement that a person has decided on for these words; else the one whose words are those of the pieces, or contain each piece unbroken and in this order.
   * @param pieces the quoted stretches of one quotation, as written
   * @param speaker id of the source that speaks, or null; its statements come first. So few words that anybody may
   * have said them (fewer than three that carry meaning) are only taken for the words of this source.
   */
  find(pieces: readonly string[], speaker: string | null): StatementLink | null;
}

const FEWEST = 3;
/** An ellipsis in quoted words stands for words left out. */
const LEFT_OUT = /\[?(?:…|\.\s?\.\s?\.)\.?\]?/u;

interface Posting { readonly statement: number; readonly position: number }
interface Recorded { readonly statement: KnownStatement; readonly words: readonly string[] }

/** Indexes statements by their words. A question costs as many steps as its rarest word has places in the ledger. */
export function indexStatements(statements: readonly KnownStatement[], decisions: readonly DecidedLink[] = []): StatementIndex {
  const recorded: readonly Recorded[] = statements.map(statement => ({ statement, words: comparableWords(statement.verbatim) }));
  const postings = new Map<string, Posting[]>();
  recorded.forEach(({ words }, statement) => {
    words.forEach((word, position) => {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [{ statement, position }]);
      else known.push({ statement, position });
    });
  });
  const sources = new Map(statements.map(({ id, source }) => [id, source]));
  const decided = new Map(decisions.filter(({ statement }) => sources.has(statement)).map(({ exact, statement }) => [comparableWords(exact).join(' '), statement]));
  const asked = new Map<string, readonly StatementLink[]>();

  return {
    find(pieces, speaker) {
      if (recorded.length === 0) return null;
      const statement = decided.size === 0 ? undefined : decided.get(pieces.flatMap(comparableWords).join(' '));
      if (statement !== undefined) return { statement, source: sources.get(statement) ?? null, match: 'decided' };
      const key = pieces.join('\u0000');
      let links = asked.get(key);
      if (links === undefined) {
        links = matches(pieces, recorded, postings);
        if (asked.size >= 4096) asked.clear();
        asked.set(key, links);
      }
      return links.find(link => speaker !== null && link.source === speaker) ?? (carriesMeaning(pieces) ? links[0] ?? null : null);
    },
  };
}

/** All links that the words allow, the equal ones first and then in the order of the ledger. */
function matches(pieces: readonly string[], recorded: readonly Recorded[], postings: ReadonlyMap<string, readonly Posting[]>): readonly StatementLink[] {
  const quoted = pieces.flatMap(piece => piece.split(LEFT_OUT)).map(comparableWords).filter(words => words.length > 0);
  if (quoted.length === 0) return [];
  const candidates = rarest(quoted.flat(), postings);
  const total = quoted.reduce((sum, words) => sum + words.length, 0);
  const links: StatementLink[] = [];
  for (const index of candidates) {
    const entry = recorded[index];
    if (entry === undefined || !holdsInOrder(entry.words, quoted)) continue;
    links.push({ statement: entry.statement.id, source: entry.statement.source, match: total === entry.words.length ? 'equal' : 'contained' });
  }
  return [...links.filter(link => link.match === 'equal'), ...links.filter(link => link.match === 'contained')];
}

/** The statements, in order, that hold the rarest of the words; none where a word is in no statement. */
function rarest(words: readonly string[], postings: ReadonlyMap<string, readonly Posting[]>): readonly number[] {
  let fewest: readonly Posting[] | null = null;
  for (const word of words) {
    const places = postings.get(word);
    if (places === undefined) return [];
    if (fewest === null || places.length < fewest.length) fewest = places;
  }
  return [...new Set((fewest ?? []).map(posting => posting.statement))];
}

/** True when each run of words stands unbroken in `words`, one after the other. */
function holdsInOrder(words: readonly string[], runs: readonly (readonly string[])[]): boolean {
  let from = 0;
  for (const run of runs) {
    const at = indexOfRun(words, run, from);
    if (at < 0) return false;
    from = at + run.length;
  }
  return true;
}

/** Where `run` begins in `words` at or after `from`, or -1; Knuth–Morris–Pratt, so linear whatever the words are. */
function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  const fallback = new Int32Array(run.length + 1);
  for (let i = 1, k = 0; i < run.length; i++) {
    while (k > 0 && run[i] !== run[k]) k = fallback[k] ?? 0;
    if (run[i] === run[k]) k++;
    fallback[i + 1] = k;
  }
  for (let i = from, k = 0; i < words.length; i++) {
    while (k > 0 && words[i] !== run[k]) k = fallback[k] ?? 0;
    if (words[i] === run[k]) k++;
    if (k === run.length) return i - k + 1;
  }
  return -1;
}

const carriesMeaning = (pieces: readonly string[]): boolean =>
  pieces.flatMap(comparableWords).filter(word => !FUNCTION_WORDS.has(word)).length >= FEWEST;
