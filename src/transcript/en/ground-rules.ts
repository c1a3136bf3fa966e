// Words with which people set the terms of a talk. Alternatives of regular expressions.

/** What terms are called. Definitions differ from house to house, so a label tells nothing but what was said. */
export type TermsLabel = 'off the record' | 'on background' | 'deep background' | 'not for attribution' | 'on the record' | 'Chatham House Rule';

/** How each label is said, the more exact first. */
export const LABELS: readonly (readonly [label: TermsLabel, words: string])[] = [
  ['deep background', '(?:on |for )?deep[- ]background(?: only)?'],
  ['not for attribution', 'not[- ]for[- ]attribution'],
  ['off the record', '(?:an )?off[- ]the[- ]record'],
  ['on the record', '(?:an )?on[- ]the[- ]record'],
  ['on background', '(?:(?:on|for)(?: your)? background(?: only| use| purposes)?|on a background basis|a background (?:call|briefing|session|conversation|interview|discussion)|background only)'],
  ['Chatham House Rule', '(?:(?:held |conducted )?under |on |by )?(?:the )?chatham house rules?'],
];

/** What is talked of as a whole, with the medium of the encounter. */
export const TALKS: ReadonlyMap<string, 'telephone' | 'briefing' | 'interview' | null> = new Map([
  ['call', 'telephone'], ['conference call', 'telephone'], ['press call', 'telephone'], ['teleconference', 'telephone'], ['briefing', 'briefing'], ['gaggle', 'briefing'], ['backgrounder', 'briefing'], ['interview', 'interview'],
  ['conversation', null], ['discussion', null], ['session', null], ['meeting', null], ['event', null], ['remarks', null], ['comments', null], ['presentation', null], ['portion', null], ['part', null], ['chat', null], ['q&a', null], ['questions', null], ['rest', null], ['contents', null], ['information', null],
]);

/** Who or what is under the terms: `this`, `today’s call`, `the contents of the call`, `everything we say`. */
export const SUBJECTS = `(?:(?:this|today['’]s|the|our|these|that|my|his|her|their)(?: [\\p{L}&'’-]{1,20}){0,4}? (?:${[...TALKS.keys()].join('|')})(?: (?:here|today|tonight|this (?:morning|afternoon|evening)|itself))?|this|it|all of this|all this|everything(?: (?:i|we|you|they|he|she)['’\\p{L}]{0,4}(?: \\p{L}{1,12}){0,4})?|we|i|that)`;
export const VERBS = "(?: is| are| am|['’]s|['’]re|['’]m| will(?: all)? be|['’]ll(?: all)? be| (?:has|have) to be| remains?| must be| should be)";
/** Of the past, where the page itself tells of its own talk: `This call was held on background`. */
export const WAS = ' (?:was|were)';
/** Between the verb and the label. */
export const FILLERS = '(?:,? (?:all|strictly|entirely|also|still|just|completely|now|being|held|done|conducted|going to be|speaking|talking|here|today|with you|to you|of course|as (?:always|usual|ever)|as well|again|both|on a call that is|a call that is|a briefing that is|a))';
/** Somebody proposes terms, or reminds of them. */
export const PROPOSALS = "(?:let['’]s|let us|we['’]ll|we will|i['’]d like to|i will|i['’]ll|we are going to|we['’]re going to|i['’]m going to) (?:go|keep (?:this|it)|do (?:this|it)|make (?:this|it)|speak|talk|stay|hold (?:this|it))(?: all)?|ground rules?\\b[^.?!]{0,80}?(?:are|is|:|,|that|—|–|-)(?: (?:that )?(?:we are|we['’]re|it is|it['’]s|this is))?|(?:as a|just a|a|quick) (?:quick |friendly )?reminder[^.?!]{0,40}?";
/** A second label in the same sentence. */
export const THEN = '(?:and|but)(?: (?:then|after that|afterwards))?(?:,? (?:we(?:[\'’]ll| will) )?(?:go|move|switch|be))?';

/** Before the label in the same sentence, these take it back. */
export const TAKEN_BACK = "\\b(?:not|never|nothing|none|no|nobody|no longer|whether|if|unless|until|when|thought|think|assume|assumed|said|says|told|asked|wish|hope|would|could|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|won['’]t|don['’]t|doesn['’]t|didn['’]t)\\b";

/** Before the words for those who may be named as speakers. */
export const ATTRIBUTED = "attribut(?:able|ed|e|ion)\\b(?:(?!\\bto\\b)[^.;]){0,40}\\bto(?: be)?|attribution (?:is|will be|should be)(?: as)?|(?:refer(?:red)? to|identif(?:y|ied)|quoted?|cited?|described?|sourced?|known)(?: [^.;,]{1,40}?)? as|sourced? to";
/** Nobody by these words. */
export const NO_ATTRIBUTION = "^(?:me|him|her|us|them|it|name|any(?:body|one|thing)?|nobody|no one|the (?:following|speakers?|record|individuals?)|you|that|this|what|whom?|by)\\b";
/** Where those words end. */
export const AFTER_ATTRIBUTION = "[.,;:()\"”“?!\\n]|['’](?=\\s|$)|\\s(?:--?|–|—)|\\s(?:and|but|so) (?:is|are|will|the|under|embargoed|we|it|that|this|not|no|then|you|please|there|i)\\b|\\s(?:throughout|only|unless|during|please|for (?:the (?:duration|purposes?)|planning|this|today)|with (?:no|the|an) embargo|under (?:embargo|an embargo))\\b";
/** A talk is under embargo until some time or event. */
export const SPOKEN_EMBARGO = '(?:(?:is |are |be |,|and )\\s?(?:also |strictly |all )*embargoed|under (?:an |a strict |strict )?embargo|embargo(?: (?:is|lifts|will lift|will be lifted|will be|on|for)[^.;]{0,50}?)?) (?:until|till|til|at)';

/** What the words themselves forbid or allow, of the fields of the ledger’s terms. */
export const PERMISSIONS: readonly (readonly [field: 'may_use' | 'may_name' | 'may_quote' | 'may_paraphrase', value: boolean, words: string])[] = [
  ['may_quote', false, "\\bno (?:direct )?quot(?:es|ing|ations?)\\b|\\bnot (?:for (?:direct )?quotation|to be (?:directly )?quoted|(?:for )?quotable)|\\b(?:do not|don['’]t|cannot|can['’]t|may not|must not) (?:directly )?quote\\b"],
  ['may_quote', true, '\\b(?:you|reporters|everyone) (?:can|may|are free to) (?:directly )?quote\\b'],
  ['may_name', false, "\\bno names\\b|\\bnot to be named\\b|\\b(?:do not|don['’]t|cannot|can['’]t|may not|must not) (?:be named|use (?:our|his|her|their|my|the speakers?['’]?|any) names?|name (?:me|us|him|her|them|the speakers?|anyone)|identify (?:me|us|him|her|them|the speakers?) by name)\\b"],
  ['may_use', false, "\\bnot for (?:publication|reporting|use)\\b(?! (?:before|until|till))|\\b(?:cannot|can['’]t|may not|must not) be (?:used|reported|published)\\b(?! (?:before|until|till))|\\b(?:do not|don['’]t) (?:use|report|publish) (?:it|this|any of (?:this|it))\\b(?! (?:before|until|till))"],
  ['may_paraphrase', true, '\\b(?:you|reporters|everyone) (?:can|may|are free to) paraphrase\\b|\\bfor paraphrase only\\b'],
];

/** A page calls a talk by its terms in the title: `Background Press Call by Senior Administration Officials on …`. */
export const TITLED = '(?:(?:press )?transcript (?:of|:) )?(?:an? )?(?<terms>deep background|background|on-the-record|off-the-record)(?: (?:press|news|conference))? (?<talk>call|briefing|teleconference|gaggle|interview)(?: (?:by|with) (?<who>.{3,100}))?';
/** Where the names of the speakers end in such a title. */
export const AFTER_TITLED = "\\s(?:on|about|regarding|ahead|previewing|previews|to|in|at|for|following|en route)\\b|[,:–—|(]|\\s-\\s";
