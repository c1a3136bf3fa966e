import { align } from './alignment';
import { FUNCTION_WORDS } from './en/function-words';
import { isFaithful, type DecidedLink, type KnownStatement, type StatementLink } from './types';
import { wordIndex, type Range } from './word-index';
import { isNegation, spareOf, wordsOf } from './words';

/** The recorded statements, ready to be asked which of them holds quoted words. */
export interface StatementIndex {
  /**
   * The statement that a person has decided on for these words; else the one whose words are those of the pieces, or
   * contain each piece unbroken and in this order; else the one whose words are so like them that it must be meant.
   * @param pieces the quoted stretches of one quotation, as written
   * @param speaker id of the source that speaks, or null; its statements come first. So few words that anybody may
   * have said them (fewer than three that carry meaning) are only taken for the words of this source.
   * @param exact only statements with the very words
   * @param before what the draft says right before the first piece, outside of its marks: a “not” there is not left out
   */
  find(pieces: readonly string[], speaker: string | null, exact?: boolean, before?: string): StatementLink | null;
}

const FEWEST = 3;
/** Words as like as this are the recorded ones, changed: of the same source, or of anybody. */
const LIKE_OWN = 0.6;
const LIKE_ANY = 0.75;
/** So many answers are remembered: an editor asks again for each quotation after each key. */
const REMEMBERED = 4096;

type Answer = Omit<StatementLink, 'decided' | 'accepted'>;

/** The words as they are looked for: without what is no part of what was meant to be said. */
function keysOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const spare = spareOf(words, text.normalize('NFC'));
  return words.filter((_, i) => spare[i] !== true).map(({ key }) => key);
}

/** The stretches of quoted words between which words may be left out: at an ellipsis, and where an editor put some in. */
function stretchesOf(pieces: readonly string[]): readonly (readonly string[])[] {
  const stretches: string[][] = [];
  for (const piece of pieces) {
    const words = wordsOf(piece);
    const spare = spareOf(words, piece.normalize('NFC'));
    let broken = true;
    words.forEach((word, i) => {
      broken ||= word.gap !== null || word.bracketed;
      if (spare[i] === true) return;
      if (broken) stretches.push([word.key]);
      else stretches.at(-1)?.push(word.key);
      broken = false;
    });
  }
  return stretches;
}

/** Indexes statements by their words and pairs of words. A question costs the same, however many statements there are. */
export function indexStatements(statements: readonly KnownStatement[], decisions: readonly DecidedLink[] = []): StatementIndex {
  const bySource = new Map<string | null, KnownStatement[]>();
  for (const statement of statements) {
    const some = bySource.get(statement.source);
    if (some === undefined) bySource.set(statement.source, [statement]);
    else some.push(statement);
  }
  // The statements of one source stand together, so that a question about it goes to a range of the one index.
  const recorded = [...bySource.values()].flat();
  const ranges = new Map<string | null, Range>();
  let end = 0;
  for (const [source, some] of bySource) ranges.set(source, [end, end += some.length]);
  const everything: Range = [0, recorded.length];
  const index = wordIndex(recorded.map(({ verbatim }) => keysOf(verbatim)));
  const known = new Map(statements.map(statement => [statement.id, statement]));
  const decided = new Map(decisions.filter(({ statement }) => known.has(statement)).map(({ exact, statement, status }) => [keysOf(exact).join(' '), { statement, accepted: status === 'matches' || status === 'waived' }]));
  const asked = new Map<string, Answer | null>();

  function answer(pieces: readonly string[], speaker: string | null, exact: boolean): Answer | null {
    const stretches = stretchesOf(pieces);
    const telling = stretches.flat().filter(key => !FUNCTION_WORDS.has(key)).length >= FEWEST;
    const own = speaker === null ? undefined : ranges.get(speaker);
    const sides = [...own === undefined ? [] : [{ range: own, like: LIKE_OWN }], ...telling ? [{ range: everything, like: LIKE_ANY }] : []];
    for (const { range } of sides) {
      const found = index.holding(stretches, range).flatMap(at => recorded[at] ?? []).map(statement => linkTo(statement, pieces));
      // One may have a “not” right before these words, and another one none.
      const link = found.find(({ wording }) => isFaithful(wording)) ?? found[0];
      if (link !== undefined) return link;
    }
    if (exact) return null;
    const words = pieces.flatMap(wordsOf).filter(({ bracketed }) => !bracketed).map(({ key }) => key);
    if (new Set(words.filter(key => !FUNCTION_WORDS.has(key))).size < FEWEST) return null;
    for (const { range, like } of sides) {
      const found = mostLike(pieces, index.alike(words, range).flatMap(at => recorded[at] ?? []), like);
      if (found !== null) return found;
    }
    return null;
  }

  return {
    find(pieces, speaker, exact = false, before = '') {
      if (recorded.length === 0) return null;
      const decision = decided.size === 0 ? undefined : decided.get(pieces.flatMap(keysOf).join(' '));
      const statement = known.get(decision?.statement ?? '');
      if (decision !== undefined && statement !== undefined) return { ...linkTo(statement, pieces), decided: true, accepted: decision.accepted };
      const key = `${exact ? '=' : ''}${speaker ?? ''}\u0000${pieces.join('\u0000')}`;
      let link = asked.get(key);
      if (link === undefined) {
        link = answer(pieces, speaker, exact);
        if (asked.size >= REMEMBERED) asked.clear();
        asked.set(key, link);
      }
      return link === null ? null : { ...saidBefore(link, known.get(link.statement), pieces, before), decided: false, accepted: false };
    },
  };
}

/** So many words before a quotation may hold the “not” that belongs to it: “would not ‘tolerate it’”, “never really ‘tried’”. */
const BEFORE = 3;

/** A “not” that the draft says in front of the marks, in its own words, has not been left out. */
function saidBefore(link: Answer, statement: KnownStatement | undefined, [first = '', ...pieces]: readonly string[], before: string): Answer {
  const said = link.about.includes('negation') ? wordsOf(before).slice(-BEFORE) : [];
  const at = said.map(isNegation).lastIndexOf(true);
  if (at < 0 || statement === undefined) return link;
  const [negation = '', ...rest] = said.slice(at).map(({ text }) => text);
  const kept = [negation, 'not'].map(word => linkTo(statement, [[word, ...rest, first].join(' '), ...pieces])).find(({ wording }) => isFaithful(wording));
  return kept === undefined ? link : { ...kept, wording: kept.wording === 'equal' ? 'trimmed' : kept.wording };
}

function linkTo({ id, source, verbatim }: KnownStatement, pieces: readonly string[]): Answer {
  const found = align(pieces, verbatim);
  return { statement: id, source, wording: found?.wording ?? 'changed', about: found?.about ?? [] };
}

/** The statement whose words are most like the quoted ones, if they are like enough to be meant. */
function mostLike(pieces: readonly string[], statements: readonly KnownStatement[], least: number): Answer | null {
  const judged = statements.flatMap(({ id, source, verbatim }) => {
    const found = align(pieces, verbatim);
    return found === null || found.likeness < least ? [] : [{ likeness: found.likeness, link: { statement: id, source, wording: found.wording, about: found.about } satisfies Answer }];
  });
  return judged.sort((a, b) => b.likeness - a.likeness)[0]?.link ?? null;
}
