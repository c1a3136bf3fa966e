const words = (list: string): readonly string[] => list.trim().split(/\s+/u);
const set = (list: string): ReadonlySet<string> => new Set(words(list));
/** `a=1 b=2` as a map. */
const numbered = (list: string): ReadonlyMap<string, number> => new Map(words(list).map(pair => { const [word = '', number] = pair.split('='); return [word, Number(number)] as const; }));
/** The words by their place in the list, counted from 1. */
const counted = (list: string): ReadonlyMap<string, number> => new Map(words(list).map((word, at) => [word, at + 1] as const));

/** The months by their full names; 1 to 12. All words here are in lower case. */
export const MONTHS = counted('january february march april may june july august september october november december');
/** The months as datelines and tables shorten them: only a month where a day or a year stands beside it. */
export const SHORT_MONTHS = numbered('jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12');
/** Months that are also ordinary words: in small letters or all in capitals they need a preposition, a day or a year. */
export const WORDY_MONTHS = set('march may august');
/** Months that are also given names or surnames. */
export const NAMED_MONTHS = set('april june august may march');
/** Behind one of these names a person spoke or did something: `June says`. */
export const AFTER_PERSONS = set('said says told tells adds added asked asks would will has had did does warned');
/** `the March on the capital`: what people march for. */
export const AFTER_MARCHES = set('for on against of through');
/** What stands before a month that is one without doubt. */
export const BEFORE_MONTHS = set('in since until till by from of last next this early late mid between during through before after every each end past');

/** The days of the week as in ISO 8601: Monday is 1. */
export const WEEKDAYS = counted('monday tuesday wednesday thursday friday saturday sunday');
export const WEEKDAYS_MANY = counted('mondays tuesdays wednesdays thursdays fridays saturdays sundays');
/** Only a day of the week where a date follows. */
export const SHORT_WEEKDAYS = numbered('mon=1 tue=2 tues=2 wed=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7');
/** `Black Friday`, `Sunday Times`: what makes a name of a day of the week. */
export const BEFORE_NAMED_DAYS = set('black good ash palm holy super cyber bloody sheffield giving maundy shrove');
export const AFTER_NAMED_DAYS = set('times telegraph mirror mail express herald independent post standard star sun school mass prayers nation world');

/** Parts of a day: with one of them a day of the week is a time rather than a date. */
export const DAY_PARTS = set('morning mornings afternoon afternoons evening evenings night nights noon midday midnight lunchtime');

/** Days counted from that of the report. */
export const NEAR_DAYS = numbered('today=0 tonight=0 yesterday=-1 tomorrow=1');
/** Which one is meant, counted from that of the report. */
export const POINTERS = numbered('last=-1 past=-1 previous=-1 this=0 current=0 next=1 coming=1 upcoming=1');
/** Of these, those that say which one; the others tell of a length of time. */
export const EXACT_POINTERS = set('last this current next');

/** The same of a day that is told from another day, so that nobody knows which: only behind `the`. */
export const TELLING_POINTERS = set('previous preceding following coming upcoming');
/** `every Friday`: no certain one. */
export const BEFORE_ANY_DAY = set('every each any');

/** Units of the calendar, one and many. */
export const UNITS: ReadonlyMap<string, 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'> = new Map([
  ['day', 'day'], ['days', 'day'], ['week', 'week'], ['weeks', 'week'], ['weekend', 'weekend'], ['weekends', 'weekend'], ['month', 'month'], ['months', 'month'],
  ['quarter', 'quarter'], ['quarters', 'quarter'], ['year', 'year'], ['years', 'year'], ['decade', 'decade'], ['decades', 'decade'], ['century', 'century'], ['centuries', 'century'],
]);
/** Numbers that are no numbers: `a few weeks ago`. */
export const VAGUE_COUNTS = set('few several couple many some half dozen');
/** What stands before a number that is not exact, or is a count and no year. */
export const HEDGES = set('than more less fewer about around nearly almost over roughly some approximately least most under up only');

/** Seasons by their numbers in ISO 8601-2 (EDTF), which hold for both hemispheres. */
export const SEASONS = numbered('spring=21 summer=22 autumn=23 fall=23 winter=24');
/** `first quarter`: by number; quarters are 33 to 36 and halves 40 and 41 in ISO 8601-2. */
export const ORDINALS = numbered('first=1 second=2 third=3 fourth=4 final=4 last=4 1st=1 2nd=2 3rd=3 4th=4');
export const SHORT_PARTS = numbered('q1=33 q2=34 q3=35 q4=36 h1=40 h2=41');
export const CENTURIES = numbered('fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 twenty-first=21');
/** Decades of the last century; `twenties` may be of this one. */
export const DECADES = numbered('thirties=193 forties=194 fifties=195 sixties=196 seventies=197 eighties=198 nineties=199');
/** `in his 60s`: an age, and no decade. */
export const OWNERS = set('his her their my your our its');

/** What joins the two ends of a span of time, or two days of one month. */
export const RANGE_WORDS = set('to - – — / and or & through thru until till');
/** Of these, those that say that all between is meant. */
export const THROUGH_WORDS = set('to - – — through thru until till');
/** Of these, those that hold the two ends together as one date: `May to July`. */
export const JOINING_WORDS = set('to - – — through thru');
/** `from March to June`: then each end is a date of its own. */
export const RANGE_OPENERS = set('from between');
/** What may stand before part of a word that is a date: `mid-February`, `post-2020`. */
export const DATE_PREFIXES = set('mid early late end pre post since ex');

/** A number of four digits before one of these counts something, and is no year. */
export const COUNTED_THINGS = set(`
people persons men women children students teachers workers employees jobs families households homes houses villas troops soldiers officers police fighters rebels protesters protestors demonstrators residents villagers refugees migrants patients prisoners voters votes
members delegates fans spectators passengers victims deaths cases miles mile km kilometers kilometres meters metres m feet ft square sq acres hectares tons tonnes kg kilograms pounds lbs litres liters gallons barrels megawatts mw kw watts degrees
hours hour hrs gmt utc ist est edt pst minutes seconds times years years-old days weeks months percent per % copies words pages seats beds units vehicles cars trucks cattle goats sheep trees schools villages shops stores companies firms gigabytes mb gb
hundred thousand million billion trillion crore lakh lakhs crores dollars dollar rupees euros pounds yen yuan naira shillings pesos baht rand rs usd us$ cedis won dirhams riyals dinars francs cents calories`);
/** A number of four digits behind one of these numbers a thing, and is no year. */
export const NUMBERED_THINGS = set('no number nos room route flight highway page pages section article model unit lot gate channel channels resolution apartment suite building case');
/** Words with a capital that stand before a year without being part of its name. */
export const BEFORE_YEARS = set(`
in since by until till from to of and or the a an between before after during for with as at on this last early late mid around about circa c through than over under but while when where that which his her its their our financial fiscal fy academic school tax year spring summer autumn fall winter`);
/** `fiscal 2022`: a year that begins when its keeper says. */
export const FISCAL = set('fiscal financial fy academic school tax');
