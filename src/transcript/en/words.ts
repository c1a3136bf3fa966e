const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words in lower case that may stand inside of a speaker’s label. */
export const CONNECTORS: ReadonlySet<string> = words('of the de la van von der den del al el bin ibn di da do dos du le y e and for pro tempore on in from at to');

/** What stands before a colon at the beginning of a line without being a speaker. */
export const NO_SPEAKERS: ReadonlySet<string> = words(`
  note notes correction corrections clarification source sources update updated photo photos picture image video watch read related
  also see warning example examples step chapter part section subject from to cc bcc date title author authors by language url link
  links tags tag newsgroups message-id lines version copyright re ref reference references summary abstract contact phone tel fax email
  e-mail address website web http https ftp file files path archive-name reply-to organization sender distribution xref keywords
  category categories ingredients servings yield time when where what who why how price cost rating pros cons result results total
  todo fixme usage options option default name format type status id key value fact claim question-mark ps p.s important tip caution
  background context headline deck byline dateline embargo location venue place event
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  here there this that these those it first second third finally next then but and or so yet still however meanwhile moreover
  release published posted written filed modified created article story transcript recorded aired duration length channel upload
  model confidence extracted method isbn issn doi`);

/** What ends the name of a list or of a header: `Main Participants:`, `Text Length:`. */
export const HEADER_ENDS: ReadonlySet<string> = words('participants attendees present length date title format size count panel transcript agenda topics speakers guests summary contents notes editors contact credits');

/** Words of address, and sounds of a hall: what is said to listeners begins and goes on with them. */
export const ADDRESS: readonly string[] = ['fellow citizens', 'fellow americans', 'ladies and gentlemen', 'mr. speaker', 'mr. president', 'mr. chairman', 'madam speaker', 'madam president', 'thank you', 'distinguished', '(applause', '(laughter', '[applause', '[laughter', 'good morning', 'good evening', 'good afternoon', 'god bless'];

/** Words of the first and second person. */
export const SELF: ReadonlySet<string> = words("i i'm i've i'll i'd we we're we've we'll we'd you you're you've you'll you'd my our your us me");

/** Past and present forms that reports give words with. */
export const REPORTING: ReadonlySet<string> = words('said says told added according announced reported warned argued insisted denied wrote tweeted asked confirmed spokesman spokeswoman spokesperson officials');

/** The months as datelines write them. */
export const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December';
