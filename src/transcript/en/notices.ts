// Words of what stands around a text: bylines, credits, embargoes, and when it appeared. Alternatives of regular expressions.

export const WEEKDAYS: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Days of the week, long and short, as they stand before a date. */
export const WEEKDAY_WORDS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|thu|fri|sat|sun';
/** The months by the first three letters. */
export const MONTH_KEYS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Days counted from the one that the text is of. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([['today', 0], ['tonight', 0], ['this morning', 0], ['this afternoon', 0], ['this evening', 0], ['tomorrow', 1]]);

/** Before the day that a report appeared. */
export const PUBLISHED = '(?:(?:first|last|originally) )?(?:published|posted|updated|released|issued|date|dated|filed)(?: on| at)?|release date|for (?:immediate )?release|immediate release';
/** Before the day that a programme was broadcast. */
export const AIRED = '(?:(?:first|originally) )?(?:aired|broadcast|air date|heard)(?: on)?';
/** What may go on behind the day without making it a sentence. */
export const GOES_ON = 'at|by|in|on|and updated|updated|last updated';

/** Before the names of those who wrote. */
export const BY = '(?:(?:written|reported|story|words|text|report|reporting and writing) )?by';
/** What a contributor did, and as what the credit counts. */
export const ROLES: ReadonlyMap<string, 'reporting' | 'editing' | 'writing' | 'additional'> = new Map([
  ['additional reporting', 'additional'], ['additional writing', 'additional'], ['reporting and writing', 'reporting'], ['writing and reporting', 'reporting'], ['writing and editing', 'writing'],
  ['reporting', 'reporting'], ['writing', 'writing'], ['written', 'writing'], ['editing', 'editing'], ['edited', 'editing'], ['reported', 'reporting'],
]);
/** Below a report: others who helped with it. */
export const CONTRIBUTED = 'contributed (?:to this (?:report|story|article|piece|post|dispatch)|(?:additional )?reporting)';
/** Behind the name of one who is on the air next. */
export const REPORTS = 'reports|reporting|has the story|has more|has this report';

/** In no name of a person: what a byline says besides, and what else begins with “by”. In small letters. */
export const NO_AUTHORS: ReadonlySet<string> = new Set(`
  staff reporter reporters correspondent correspondents press agency agencies news reuters editor editors writer writers desk team bureau
  service online special post times herald contributor contributors associated international watch network wire newspaper magazine journal
  popular default land sea air night day morning evening noon dawn dusk design law order request the a an our their his her its this that these those and in of on at
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december
  north south east west united new st saint political business sports chief senior city national columnist analyst producer photographer video
  photo photos photography published updated posted follow share read`.trim().split(/\s+/u));
/** Small words inside of names. */
export const PARTICLES = 'de|la|le|du|da|dos|das|di|del|della|van|von|der|den|ter|bin|bint|ibn|al|el|y|e|af|av|zu|zur';
/** Where the names of a byline end. */
export const AFTER_AUTHORS = String.raw`\s*(?:[|•·@(<[/:;]|[–—]|\s-|,\s|\.?\s*$)|\s+(?:in|for|at|from|of|is|with|published|updated|posted|on)\b|\s+(?=\d)|\s{2,}`;

/** A text that must not be used before some time says so with these words at the beginning of a line. */
export const EMBARGO = '(?:(?:strictly|strict|press release|news release|media release|press|media|news|checked)(?:\\s*[:–—-])? )?(?:under )?(?:an? )?(?:strict )?(?:strictly )?embargo(?:ed)?(?: (?:copy|material|release|news|press release|notice|time))?';
export const NOT_BEFORE = 'not for (?:publication|release|use|broadcast|transmission|distribution)(?:[ ,]+(?:or|and|broadcast|publication|online|use|on|air|web|the|distribution|release|in any form|print)){0,8} (?:before|until|till)|hold for release(?: until| on| at)?|for release(?: on| at| after)?|release (?:time|date and time)';
/** Between that and the time. */
export const UNTIL = '(?:(?:for (?:release|publication|use|broadcast|media use)|not for (?:publication|release|use|broadcast)|to|until|till|til|for|before|at|on|after|lifts|ends|ends at|is|the|and) ){0,6}';
/** Something that the page itself holds is under embargo. */
export const IS_EMBARGOED = '\\b(?:this|these|the|all|transmission of)\\b[^.\\n]{0,80}?\\b(?:is|are|remains?) (?:strictly )?(?:under (?:strict )?embargo|embargoed) (?:until|till|for release (?:at|until)|to)';
/** At once. */
export const IMMEDIATE = 'for immediate (?:release|use|publication)|immediate release|for release:? immediate(?:ly)?|no embargo';
/** `until now` tells what has been, not what will be. */
export const UNTIL_PAST = '(?:now|then|recently|last|this (?:week|month|year))';

/** Agencies and broadcasters that stand in brackets behind a place, also without a dash. */
export const AGENCIES: ReadonlySet<string> = new Set(`AP|Reuters|REUTERS|AFP|UPI|CNN|dpa|DPA|Xinhua|TASS|Interfax|ANSA|EFE|IPS|PA|PTI|ANI|IANS|Kyodo|Yonhap|Bloomberg|CP|AAP|NPR|BBC|The Canadian Press|Associated Press|RIA|RIA Novosti|Ukrinform|WAFA|SPA|KUNA|MENA|Anadolu|AA|ANP|STT|APA|LUSA|Lusa|PAP|CTK|MTI|BTA|Tanjug|HINA|Hina|NAN|GNA|APP|BSS|UNB|VNA|Antara|Bernama|PNA|MONTSAME`.split('|'));
/** In capitals before a dash, and no place. */
export const NO_PLACES = /^(?:AP|AFP|UPI|CNN|BBC|REUTERS|EX|EXCLUSIVE|ANALYSIS|OPINION|BREAKING|UPDATED?|EDITORIAL|COMMENT|LIVE|WATCH|VIDEO|PHOTOS?|INTERVIEW|TRANSCRIPT|SPECIAL|EMBARGO(?:ED)?|NEWS|(?:PRESS|NEWS|MEDIA) RELEASE|STRICTLY EMBARGOED|(?:INT|EXT)\b.*|\p{Lu}\.?)$/u;
