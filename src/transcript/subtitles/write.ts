import type { Span } from '../../text/span';
import { plainText } from './plain';
import { changeAt, namedAt } from './speaker';
import { stampOf } from './times';
import type { Cue, SubtitleFile, SubtitleFormat, Voice } from './types';
import { voicesOf } from './voices';

/** In SubRip only what would be read as something else is written as a reference: players show the others as they stand. */
const READ_AS_REFERENCE = /&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|(?:amp|lt|gt|nbsp|lrm|rlm);)/gu;
const READ_AS_TAG = /<(?=[/a-zA-Z\d])/gu;
const COORDINATES = /^(?:[XY][12]:\d{1,6}[ \t]*){1,8}$/u;

/**
 * The file as WebVTT or SubRip, with line feeds as line ends. What is read from it has the same times, speakers and
 * words. Header, ids, settings, notes, styles and regions stay when WebVTT is written as WebVTT; SubRip is numbered
 * anew. Tags other than voices are left out. SubRip knows speakers by convention only (`Name:`): a name that does not
 * look like one is written all the same, and then read as words.
 */
export function writeSubtitles(file: SubtitleFile, format: SubtitleFormat): string {
  if (format === 'srt') return file.cues.map((cue, index) => `${index + 1}\n${timesLine(cue, ',', COORDINATES.test(cue.settings) ? cue.settings : '')}\n${conventional(file, cue)}\n`).join('\n');
  const blocks = file.format === 'vtt' ? file.others.map(({ span }) => ({ at: span[0], text: `${verbatim(file.text, span)}\n` })) : [];
  const cues = file.cues.map(cue => ({ at: cue.body[0], text: `${file.format === 'vtt' ? idAndTimes(cue) : timesLine(cue, '.', '')}\n${saidIn(file.text, cue.voices).map(tagged).join('\n')}\n` }));
  const header = file.format === 'vtt' && file.header !== null ? verbatim(file.text, file.header) : 'WEBVTT';
  return [`${header}\n`, ...[...blocks, ...cues].sort((a, b) => a.at - b.at).map(({ text }) => text)].join('\n');
}

const timesLine = ({ start, end }: Cue, mark: '.' | ',', settings: string): string => `${stampOf(start, mark)} --> ${stampOf(end, mark)}${settings === '' ? '' : ` ${settings}`}`;
const idAndTimes = (cue: Cue): string => `${cue.id === null ? '' : `${cue.id}\n`}${timesLine(cue, '.', cue.settings)}`;
const verbatim = (text: string, span: Span): string => text.slice(...span).replace(/\r\n?/gu, '\n');

/** What one voice says, as words. */
interface Said { readonly name: string | null; readonly words: string; readonly change: boolean }
const saidIn = (text: string, voices: readonly Voice[]): readonly Said[] =>
  voices.map(({ name, text: words, change }) => ({ name: name === null ? null : plainText(text, name), words: plainText(text, words), change }));

/** The lines of a cue by the conventions of SubRip. SubRip that has voice tags keeps them where the conventions would be read as something else. */
function conventional({ format, text }: SubtitleFile, { voices }: Cue): string {
  const said = saidIn(text, voices);
  const body = said.map((one, index) => spoken(one, index === 0)).join('\n');
  return format === 'vtt' || sameVoices(saidIn(body, voicesOf(body, [0, body.length])), said) ? body : said.map(tagged).join('\n');
}

const sameVoices = (some: readonly Said[], others: readonly Said[]): boolean =>
  some.length === others.length && some.every(({ name, words, change }, i) => { const other = others[i]; return name === other?.name && words === other.words && (name !== null || change === other.change); });

const escaped = (words: string): string => words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

function tagged({ name, words, change }: Said): string {
  if (name !== null) return `<v ${escaped(name)}>${escaped(words)}</v>`;
  return `${change ? '- ' : ''}${escaped(words)}`;
}

/** `Name: words`, `[Name]: words` or, below the first line of a cue, `- Name: words`: what is read as that name. */
function spoken({ name, words, change }: Said, first: boolean): string {
  const dash = change ? '- ' : '';
  if (name === null) return safe(`${dash}${words}`);
  const forms = [`${dash}${name}: ${words}`, ...first ? [] : [`- ${name}: ${words}`], `${dash}[${name}]: ${words}`];
  return safe((forms.find(form => readsAs(form, first, name, words)) ?? `${dash}${name}: ${words}`).trimEnd());
}

/** True when the line is read as this name and these words. */
function readsAs(form: string, first: boolean, name: string, words: string): boolean {
  const dash = changeAt(form);
  const line = form.slice(dash);
  const found = namedAt(line.slice(0, 300));
  return found !== null && (first || dash > 0 || found.sure) && line.slice(...found.label) === name && line.slice(found.body).trim() === words;
}

const safe = (words: string): string => words.replace(READ_AS_REFERENCE, '&amp;').replace(READ_AS_TAG, '&lt;').replace(/\{(?=\\)/gu, '&#123;').replace(/-->/gu, '--&gt;');
