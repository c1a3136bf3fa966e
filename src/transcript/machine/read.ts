import { readAssemblyAi } from './assemblyai';
import { readAws } from './aws';
import { readDeepgram } from './deepgram';
import { readGoogle } from './google';
import { readJson, type Json } from './json';
import { readKaldi } from './kaldi';
import { readOTranscribe } from './otranscribe';
import { SIGNS, TOP_KEYS, TTML_TITLE, type Sign } from './signs';
import { readTtml } from './ttml';
import type { MachineFormat, MachineProblem, MachineTranscript, Reading } from './types';
import { readWhisper } from './whisper';
import { readXml } from './xml';

/** How much of a file’s beginning may show what it is. */
const HEAD = 65_536;
const JSON_BEGINS = /^\ufeff?\s{0,200}\{\s{0,200}"/u;
/** The root of TTML, or a document type that says it. HTML has a `tt` too, but never first. */
const TTML = /^<(?:!DOCTYPE\s{1,9})?(?:[\w-]{1,20}:)?tt(?:[\s>]|$)/u;

const READERS: Readonly<Record<Sign['format'], (root: Json, file: string) => Reading>> = {
  whisper: readWhisper, aws: readAws, google: readGoogle, deepgram: readDeepgram, assemblyai: readAssemblyAi, kaldi: readKaldi, otranscribe: readOTranscribe,
};

export type MachineResult = { readonly ok: true; readonly transcript: MachineTranscript } | { readonly ok: false; readonly problem: MachineProblem };

/**
 * Reads what a machine, or a tool for transcribing, has written: the JSON of seven families and TTML. Null where the text
 * is none of these, which is told by its first characters. A file that is one of them and broken gives its problem, never an exception.
 */
export function readMachine(text: string): MachineResult | null {
  const head = text.slice(0, HEAD);
  if (JSON_BEGINS.test(head)) return TOP_KEYS.some(key => head.includes(`"${key}"`)) ? fromJson(text) : null;
  return TTML.test(afterProlog(head)) ? fromXml(text) : null;
}

/** What stands behind the declaration, instructions and comments that XML may begin with. */
function afterProlog(head: string): string {
  let rest = head.replace(/^\ufeff/u, '').trimStart();
  for (let closing = closingOf(rest); closing !== null; closing = closingOf(rest)) {
    const end = rest.indexOf(closing);
    if (end < 0) return '';
    rest = rest.slice(end + closing.length).trimStart();
  }
  return rest;
}

const closingOf = (text: string): string | null => text.startsWith('<?') ? '?>' : text.startsWith('<!--') ? '-->' : null;

function fromJson(text: string): MachineResult | null {
  const read = readJson(text);
  if (!read.ok) {
    const like = SIGNS.find(({ anyOf }) => anyOf.some(paths => paths.every(path => path.split('.').every(key => key === '*' || text.includes(`"${key}"`)))));
    return like === undefined ? null : { ok: false, problem: { ...read.problem, message: `This looks like a transcript of ${like.title}. ${read.problem.message}` } };
  }
  const sign = SIGNS.find(({ anyOf }) => anyOf.some(paths => paths.every(path => isAt(read.root, path))));
  return sign === undefined ? null : finished(sign.format, sign.title, READERS[sign.format](read.root, text), text);
}

function isAt(root: Json, path: string): boolean {
  let here: Json | undefined = root;
  for (const key of path.split('.')) here = key === '*' ? here?.first() : here?.at(key);
  return here !== undefined;
}

function fromXml(text: string): MachineResult | null {
  const read = readXml(text);
  if (!read.ok) return { ok: false, problem: read.problem };
  return read.root.name === 'tt' ? finished('ttml', TTML_TITLE, readTtml(read.root), text) : null;
}

function finished(format: MachineFormat, title: string, reading: Reading, text: string): MachineResult {
  if (reading.segments.length > 0) return { ok: true, transcript: { format, title, ...reading } };
  return { ok: false, problem: { code: 'empty', message: `This is a transcript of ${title}, but no words could be read in it.`, start: 0, end: text.length } };
}
