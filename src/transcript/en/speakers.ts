// What speakers are called in English records of parliaments, courts and the White House: alternatives of regular expressions.

/** Before a surname. */
export const TITLES = 'Mr|Mrs|Ms|Miss|Dr|Sir|Messrs';

/** Who holds the chair, as the Congressional Record and the Public Papers write it. */
export const CHAIRS = 'President|Vice President|Speaker|Presiding Officer|Acting President|Chairman|Chairwoman|Chairperson|Chair|Clerk|Acting Chair|Chief Justice|Prime Minister|Moderator';

/** Offices before a full name, as the Public Papers write them. */
export const OFFICES = 'Press Secretary|Deputy Press Secretary|Secretary|President|Vice President|Prime Minister|Chancellor|Senator|Representative|Governor|Director|General|Ambassador|Attorney General|King|Queen';

/** Before a name on a line of its own (Hansard). */
export const HOUSE_TITLES = 'Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Earl|Madam|Rt Hon|Hon';

/** Offices that stand on a line of their own before the name in brackets (Hansard). */
export const HOUSE_OFFICES = 'Minister|Prime Minister|Secretary of State|Parliamentary Under-Secretary|Parliamentary Under-Secretary of State|Parliamentary Secretary|Chancellor|First Secretary|Attorney General|Solicitor General|Advocate General|Leader of the|Lord President|Lord Privy|Chief Secretary|Financial Secretary|Economic Secretary|Exchequer Secretary|Deputy Speaker|Comptroller|Treasurer';

/** In a briefing, somebody of the press. */
export const QUESTIONERS: ReadonlySet<string> = new Set(['q', 'question', 'reporter', 'press', 'journalist', 'question (retranslated)']);

/** Labels that only a court, or an examination under oath, has. */
export const COURT_LABELS = /^(?:THE (?:COURT|WITNESS|CLERK|REPORTER|COURT REPORTER|BAILIFF|VIDEOGRAPHER|DEPONENT|DEFENDANT|JURY)|(?:CHIEF )?JUSTICE \p{Lu}|BY (?:MR|MS|MRS)\b)/u;

/** People without a name in what was overheard, in jokes and in fiction: such labels alone are no transcript. */
export const NOBODIES: ReadonlySet<string> = new Set('guy girl boy man woman kid dad mom mum chick dude lady friend teacher student customer waiter cashier tourist father mother son daughter husband wife'.split(' '));
