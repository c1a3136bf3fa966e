/** In brackets behind a name: how it was heard or said, not who it is. */
export const NOTES = /^(?:through |via |by |as )?(?:an? )?(?:translator|interpreter|translated|telephone|phone|videotape|video|satellite|skype|zoom|teleprompter)\b|^(?:spoke|speaking|translated) (?:in|from) |^(?:voice-?over|on camera|off camera|off-mike|singing|ph|sic|inaudible|retranslated|continuing|live|archive|recorded|\?\??)$|^(?:in|from) [A-Z][a-z]+(?: translation)?$/iu;

/** Broadcasters and agencies before a role: `CNN ANCHOR`. */
export const OUTLETS: ReadonlySet<string> = new Set('CNN MSNBC NBC ABC CBS FOX BBC PBS NPR ITV ITN SKY AP AFP CNBC C-SPAN CSPAN CTV CBC RTE'.split(' '));

/** Titles before a name, which tell nothing of who it is. */
export const BEFORE_NAME = /^(?:the )?(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|hon|rt hon|rep|sen|gov|gen|col|lt|sgt|capt|prof|rev|chairman|chairwoman|chairperson|justice|chief justice|judge|senator|representative|congressman|congresswoman|secretary|president|vice president|governor|mayor|commissioner|councilor|councillor|speaker|pastor|cm)\.?\s+(?=\S)/iu;

/** Labels of people whose names are not known; each may be somebody else. */
export const UNNAMED = /^(?:q|question|questions?|reporter|press|journalist|moderator|operator|host|interviewer|respondent|audience(?: member)?|crowd|unidentified\b.*|unknown\b.*|voices?|man|woman|male|female|protesters?|others?|all|both|remark|speaker[ _]?\w{1,3}|[mf]_s\d+|participant ?\d*|caller(?: ?#?\d+)?|a)$/iu;

/** What is heard or seen beside the words, and what the writer was not sure of. */
export const EVENT = /[([](?:laugh(?:s|ter|ing)?|applause|cheers?(?: and applause)?|cheering|booing|boos?|crosstalk|overlapping|music|theme music|pause|silence|sigh(?:s|ing)?|crying|coughs?|sneezes|commercial break|break|recess|begin video (?:clip|tape)|begin videotape|end video (?:clip|tape)|end videotape|begin audio clip|end audio clip|soundbite of [^()[\]\n]{1,80}|interruption|translation|indicating|off-mike|off the record|end of (?:track|interview)[^()[\]\n]{0,40}|whereupon[^()[\]\n]{0,120}|beifall[^()[\]\n]{0,60}|zuruf[^()[\]\n]{0,60}|the sitting [^()[\]\n]{1,80})\.?[)\]]/giu;
export const UNCERTAIN = /[([](?:ph|sic|\?{1,3}|inaudible|unintelligible|indiscernible|unclear|redacted|(?:inaudible|unintelligible|crosstalk|indiscernible)[ ,]\s?(?:at )?\d{1,2}(?::\d{2}){1,2}|through (?:an? )?(?:translator|interpreter)|as translated|spoken in [^()[\]\n]{1,30})[)\]]/giu;
