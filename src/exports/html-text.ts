const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as the content of an element: nothing in it is markup, and marks of direction, which could hide what is said, are shown as such. */
export const escapeHtml = (words: string): string => words.replace(/[&<>"'\u202a-\u202e\u2066-\u2069]/gu, character => ESCAPES[character] ?? '\ufffd');
/** Text as the value of an attribute in double quotation marks. */
export const attribute = escapeHtml;
