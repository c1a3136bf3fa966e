/** Text as the content of an element: nothing in it is markup, and direction marks do not reach out of it. */
export const escapeHtml = (words: string): string => words.replace(/[&<>"'\u202a-\u202e\u2066-\u2069]/gu, character => ESCAPES[character] ?? `&#x${character.charCodeAt(0).toString(16)};`).replace(/&#x(?:202|206)[0-9a-f];/gu, '\ufffd');
/** Text as the value of an attribute in double quotation marks. */
export const attribute = escapeHtml;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
