import { align, wordsOf } from './alignment';
import { FUNCTION_WORDS } from './en/function-words';
import { HESITATIONS } from './en/wording';
import type { DecidedLink, KnownStatement, StatementLink } from './types';

/** The recorded statements, ready to be asked which of them holds quoted words. */
export interface StatementIndex {
  /**
   * The statement that a person has decided on for these words; else the one whose words are those of the pieces, or
   * contain each piece unbroken and in this order; else the one whose words are so like them that it must be meant.
   * @param pieces the quoted stretches of one quotation, as written
   * @param speaker id of the source that speaks, or null; its statements come first. So few words that anybody may
   * have said them (fewer than three that carry meaning) are only taken for the words of this source.
   * @param exact only statements with the very words
   */
  find(pieces: readonly string[], speaker: string | null, exact?: boolean): StatementLink | null;
}

const FEWEST = 3;
/** An ellipsis in quoted words stands for words left out. */
const LEFT_OUT = /\[?(?:…|\.\s?\.\s?\.)\.?\]?/u;
/** Words as like as this are the recorded ones, changed: of the same source, or of anybody. */
const LIKE_OWN = 0.6;
const LIKE_ANY = 0.75;
/** A word that stands in more statements than this does not lead to one. */
const RARE = 400;
/** So many words of a quotation, the rarest, lead to the statements that are compared, and so many of those are. */
const LEADING = 12;
const COMPARED = 3;

interface Posting { readonly statement: number; readonly position: number }
interface Recorded { readonly statement: KnownStatement; readonly words: readonly string[] }
type Postings = ReadonlyMap<string, readonly Posting[]>;

const keysOf = (text: string): readonly string[] => wordsOf(text).map(({ key }) => key).filter(key => !HESITATIONS.has(key));

/** Indexes statements by their words. A question costs as many steps as its rarest words have places in the ledger. */
export function indexStatements(statements: readonly KnownStatement[], decisions: readonly DecidedLink[] = []): StatementIndex {
  const recorded: readonly Recorded[] = statements.map(statement => ({ statement, words: keysOf(statement.verbatim) }));
  const postings = new Map<string, Posting[]>();
  recorded.forEach(({ words }, statement) => {
    words.forEach((word, position) => {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [{ statement, position }]);
      else known.push({ statement, position });
    });
  });
  const known = new Map(statements.map(statement => [statement.id, statement]));
  const decided = new Map(decisions.filter(({ statement }) => known.has(statement)).map(({ exact, statement, status }) => [keysOf(exact).join(' '), { statement, accepted: status === 'matches' || status === 'waived' }]));
  const asked = new Map<string, readonly StatementLink[]>();

  return {
    find(pieces, speaker, exact = false) {
      if (recorded.length === 0) return null;
      const decision = decided.size === 0 ? undefined : decided.get(pieces.flatMap(keysOf).join(' '));
      const statement = known.get(decision?.statement ?? '');
      if (decision !== undefined && statement !== undefined) return { ...linkTo(statement, pieces), decided: true, accepted: decision.accepted };
      const key = `${exact ? '=' : speaker ?? ''}\u0000${pieces.join('\u0000')}`;
      let links = asked.get(key);
      if (links === undefined) {
        links = matches(pieces, recorded, postings);
        if (links.length === 0 && !exact) links = alike(pieces, speaker, recorded, postings);
        if (asked.size >= 4096) asked.clear();
        asked.set(key, links);
      }
      return links.find(link => speaker !== null && link.source === speaker) ?? (carriesMeaning(pieces) ? links[0] ?? null : null);
    },
  };
}

function linkTo({ id, source, verbatim }: KnownStatement, pieces: readonly string[]): Omit<StatementLink, 'decided' | 'accepted'> {
  const found = align(pieces, verbatim);
  return { statement: id, source, wording: found?.wording ?? 'changed', about: found?.about ?? [] };
}

/** All links that the words allow, the equal ones first and then in the order of the ledger. */
function matches(pieces: readonly string[], recorded: readonly Recorded[], postings: Postings): readonly StatementLink[] {
  const quoted = pieces.flatMap(piece => piece.split(LEFT_OUT)).map(keysOf).filter(words => words.length > 0);
  if (quoted.length === 0) return [];
  const candidates = rarest(quoted.flat(), postings);
  const total = quoted.reduce((sum, words) => sum + words.length, 0);
  const plain = !pieces.some(piece => piece.includes('[') || LEFT_OUT.test(piece));
  const links: StatementLink[] = [];
  for (const index of candidates) {
    const entry = recorded[index];
    if (entry === undefined || !holdsInOrder(entry.words, quoted)) continue;
    const { id, source } = entry.statement;
    if (plain) links.push({ statement: id, source, wording: total === entry.words.length ? 'equal' : 'trimmed', about: [], decided: false, accepted: false });
    else links.push({ ...linkTo(entry.statement, pieces), decided: false, accepted: false });
  }
  return [...links.filter(link => link.wording === 'equal'), ...links.filter(link => link.wording !== 'equal')];
}

/** The statement whose words are most like the quoted ones, if they are like enough to be meant. */
function alike(pieces: readonly string[], speaker: string | null, recorded: readonly Recorded[], postings: Postings): readonly StatementLink[] {
  const words = [...new Set(pieces.flatMap(wordsOf).filter(({ key, bracketed }) => !bracketed && !FUNCTION_WORDS.has(key)).map(({ key }) => key))];
  if (words.length < FEWEST) return [];
  const leading = words.map(word => postings.get(word) ?? []).filter(places => places.length > 0 && places.length <= RARE).sort((a, b) => a.length - b.length).slice(0, LEADING);
  const votes = new Map<number, number>();
  for (const places of leading) for (const statement of new Set(places.map(place => place.statement))) votes.set(statement, (votes.get(statement) ?? 0) + 1 + (speaker !== null && recorded[statement]?.statement.source === speaker ? 0.5 : 0));
  const best = [...votes].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);
  const judged = best.flatMap(([index]) => {
    const entry = recorded[index];
    const found = entry === undefined ? null : align(pieces, entry.statement.verbatim);
    if (entry === undefined || found === null) return [];
    const own = speaker !== null && entry.statement.source === speaker;
    return found.likeness >= (own ? LIKE_OWN : LIKE_ANY) ? [{ likeness: found.likeness + (own ? 0.1 : 0), link: { statement: entry.statement.id, source: entry.statement.source, wording: found.wording, about: found.about, decided: false, accepted: false } satisfies StatementLink }] : [];
  });
  return judged.sort((a, b) => b.likeness - a.likeness).map(({ link }) => link);
}

/** The statements, in order, that hold the rarest of the words; none where a word is in no statement. */
function rarest(words: readonly string[], postings: Postings): readonly number[] {
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
  pieces.flatMap(keysOf).filter(word => !FUNCTION_WORDS.has(word)).length >= FEWEST;
