import type { Maker } from './formats';

/** The same characters again and again. */
const filled = (unit: string, length: number): string => unit.repeat(Math.max(1, Math.floor(length / unit.length)));
/** With the number of the time in it. */
const numbered = (unit: (at: number) => string, length: number): string => {
  const count = Math.max(1, Math.floor(length / unit(1000).length));
  return Array.from({ length: count }, (_, at) => unit(at)).join('');
};

const CUE = '00:00:01.000 --> 00:00:02.000\n';
const TT = '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>';

/** Files that nobody would write unless to make a reader slow, by what is wrong with them. */
export const HOSTILE: Readonly<Record<string, Maker>> = {
  'a line of colons': length => filled(':', length),
  'a line of names and colons': length => filled('Ada Bell: ', length),
  'a line of titles': length => filled('No. Mr ', length),
  'a line of brackets': length => filled('A. Ada ((', length),
  'another speaker in every turn': length => numbered(at => `ADA BELL-${at.toString(36).toUpperCase()}: No.\n\n`, length),
  'line ends alone': length => filled('\n', length),
  'lines of one letter': length => filled('a\n', length),
  'WebVTT, tags not closed': length => `WEBVTT\n\n${CUE}${filled('<', length)}`,
  'WebVTT, voices within voices': length => `WEBVTT\n\n${CUE}${filled('<v Ada>', length)}`,
  'WebVTT, names not closed': length => `WEBVTT\n\n${CUE}${filled('<v Ada ', length)}`,
  'WebVTT, references not closed': length => `WEBVTT\n\n${CUE}${filled('&amp', length)}`,
  'WebVTT, one cue of many lines': length => `WEBVTT\n\n${CUE}${filled('- No.\n', length)}`,
  'WebVTT, no blank line': length => `WEBVTT\n\n${filled(`${CUE}No.\n`, length)}`,
  'WebVTT, arrows without times': length => `WEBVTT\n\n${filled('-->\n', length)}`,
  'WebVTT, arrows on one line': length => `WEBVTT\n\n${filled('-->', length)}`,
  'SubRip, arrows without times': length => `1\n${CUE.replace(/\./gu, ',')}${filled('\n\n-->', length)}`,
  'SubRip, blank lines in a cue': length => `1\n${CUE.replace(/\./gu, ',')}No.${filled('\n\nNo.', length)}`,
  'SubRip, overrides not closed': length => `1\n${CUE.replace(/\./gu, ',')}${filled('{\\an8', length)}`,
  'JSON, a list not closed': length => `{"segments": [${filled('{"start": 1, "text": "No."},', length)}`,
  'JSON, a string not closed': length => `{"segments": [{"start": 1, "text": "${filled('No. ', length)}`,
  'JSON, escapes': length => `{"segments": [{"start": 1, "text": "${filled('\\u0041\\n', length)}"}]}`,
  'JSON, lists within lists': length => `{"segments": ${filled('[', length)}`,
  'JSON, one key again and again': length => `{${filled('"segments": [{"start": 1, "text": "No."}],', length)}"a": 1}`,
  'JSON, many keys': length => `{${numbered(at => `"key ${at}": {"words": 1},`, length)}"segments": [{"start": 1, "text": "No."}]}`,
  'oTranscribe, tags not closed': length => JSON.stringify({ 'text': filled('<a ', length), 'media-time': 0 }),
  'oTranscribe, comments not closed': length => JSON.stringify({ 'text': filled('<!--', length), 'media-time': 0 }),
  'oTranscribe, scripts not closed': length => JSON.stringify({ 'text': filled('<script>', length), 'media-time': 0 }),
  'oTranscribe, times not closed': length => JSON.stringify({ 'text': filled('<span data-timestamp="1">No. ', length), 'media-time': 0 }),
  'oTranscribe, lines': length => JSON.stringify({ 'text': filled('<p>', length), 'media-time': 0 }),
  'TTML, tags not closed': length => `${TT}${filled('<', length)}`,
  'TTML, attributes': length => `${TT}<p ${numbered(at => `a${at}="1" `, length)}>No.</p></div></body></tt>`,
  'TTML, elements within elements': length => `${TT}${filled('<div>', length)}`,
  'TTML, one paragraph of two speakers': length => `${TT}<p>${filled('<span agent="a">No.</span><span agent="b">Yes.</span>', length)}</p></div></body></tt>`,
  'TTML, references': length => `${TT}<p>${filled('&#65;', length)}</p></div></body></tt>`,
  'TTML, comments': length => `${filled('<!---->', length)}${TT}<p>No.</p></div></body></tt>`,
};
