/**
 * Text that others wrote (a draft, a ledger) for a place where Markdown is read: it comes out as it is, and can make no
 * link, picture, heading, HTML or icon. CommonMark 0.31 section 2.4: a backslash before ASCII punctuation makes it
 * literal; that also takes addresses and e-mails from the automatic links of GitHub's dialect. Line ends become blanks.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(INVISIBLE, character => `\u27E8U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}\u27E9`).replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

/** Characters that turn the direction of what follows, or have no width: they can make one text look like another, so they are shown by number. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Text for a label in which `$(name)` would become an icon. */
export const withoutIcons = (label: string): string => label.replace(/\$\(/gu, '$ (');

/** The text cut after about `length` code units, at a blank if there is one near, with an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > length / 2 ? cut.slice(0, blank) : cut).replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…`;
}

/** An address that may be opened: http or https, without a name and password in it. Null for anything else. */
export function safeLink(url: string): string | null {
  if (!/^https?:\/\/[^\s/@\\]+(?:[/?#][^\s\\]*)?$/iu.test(url)) return null;
  return url.replace(/[()<>[\]"'`|*_~]/gu, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
