const KIND = String.raw`(?:(?:DIRECT|CROSS|REDIRECT|RE-DIRECT|RECROSS|RE-CROSS|FURTHER|CONTINUED|VOIR DIRE)[ -]){0,3}EXAMINATION(?:[ ,(][^\r\n]{0,60})?`;
const NUMBER = String.raw`[ \t]{0,80}(?:\d{1,2}[ \t]{2,80})?`;

/** A block that only says, in the record of a court, which examination begins, and below it by whom. */
export const EXAMINATION = new RegExp(String.raw`^${NUMBER}${KIND}[ \t]*(?:\r?\n${NUMBER}BY [^\r\n]{1,60}:[ \t]*)?$`, 'u');

/** A line by itself that begins a part of a record: an examination, or a heading of Markdown. Of the two groups the one that is there is its title. */
export const SECTION = new RegExp(String.raw`^${NUMBER}(?:(${KIND})|#{1,6}[ \t]+(\S[^\r\n]{0,200}))[ \t]*$`, 'gmu');

/** A line that only the record of a court or a deposition has; lines may be numbered. */
export const COURT = /^(?:[ \t]*\d{1,2}[ \t]{2,})?[ \t]*(?:BY (?:MR|MS|MRS)\.? \p{Lu}|(?:DIRECT|CROSS|REDIRECT|RECROSS)[ -]EXAMINATION|EXAMINATION[ \t]*$|\(Whereupon)/mu;
