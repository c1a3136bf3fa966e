const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
/** `of: the a` is “the of” and “a of”. */
const before = (list: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const pairs = new Map<string, Set<string>>();
  for (const line of list.trim().split(/;\s*/u)) { const [second = '', firsts = ''] = line.split(/:\s*/u); pairs.set(second, new Set([...pairs.get(second) ?? [], ...firsts.split(' ')])); }
  return pairs;
};

/**
 * Small words that never stand twice in a row. Those that may are left out: “had had”, “that that”, “gave her her money”, “came in in
 * May”, “goes on on Monday”, “without it it fails”.
 */
export const NEVER_TWICE: ReadonlySet<string> = words(`
the a an and or but nor of to at for from with without by as than into onto upon toward towards between against among during before after since because while if although unless
be been being has have were his their our my your its they we he she i which whose these those not also both each every`);

/** Words that are said twice for their weight, or in a name of something: “very very”, “tut tut”, “so so”. */
export const MAY_STAND_TWICE: ReadonlySet<string> = words(`
again all any bad big bye far good great had hear help high ha hard here high hot just knock less like little long look more most much many never new night no now off old on out over
own part please quite real really round run same she so sorry still sure tell thank that there time too truly up us very wait well what who why wow yeah yes you it her is was do did done him in one two half right small walk talk war win`);

/** “What it is is a shame”: where one of these stands before, “is is” may be right. */
export const BEFORE_IS_IS: ReadonlySet<string> = words('what it this there he she all problem thing issue point question truth answer');

/**
 * Two small words that do not follow one another in English, as machine translation and hasty cuts leave them: “against of”; the first
 * ones by the second. None of them stood in 1.1 million words of news other than as a slip.
 */
export const IMPOSSIBLE_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = before(`
of: the a an against despite during between from into at among toward towards would could should their our my its your despite;
from: the a an during despite;
and: the an; is: the a an my our your; are: the a an my our; was: the a an my our; were: the an my our;
the: a an his their our my your its; a: the an their our my your its; an: the a their our my your its;
his: the a an their our; their: the a an his our; its: the a an their; our: the a an their; these: the a an; those: the a an; have: the an my our; has: the a an; been: the a an is are was were;
to: during despite between the; but: the an; for: an; with: an despite; which: the a an; if: the an`);

/** What makes a phrase of its own with “of”: “of course”. */
export const AFTER_OF: ReadonlySet<string> = words('course late');
