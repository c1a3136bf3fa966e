import { marksOf } from '../../transcript/marks';
import { comparableWords } from '../../text/words';
import type { CheckedDocument } from '../document';
import { RECORDINGS } from '../en/records';
import { ALL_TRANSLATED, ALSO_CALLED, ENGLISH, LANGUAGES, SAID_IN, TRANSLATED } from '../en/languages';
import type { DocumentRule, Found } from '../rule';
import { usedIn, usedStatements } from '../used';

const LEDGER = (statement: string, more = ''): string => `sources:
- { id: S-001, kind: person, name: Ada Merrow }
encounters:
- { id: N-001, source: S-001, date: "2024-05-03", medium: telephone, evidence: [E-001] }
statements:
- { id: Q-001, ${statement} }
evidence:
- { id: E-001, kind: recording, path: tapes/merrow.wav }
${more}`;
const SAID = 'verbatim: "We will not send a boat to the northern pier before May."';
const DRAFT = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday.\n\n“We will not send a boat to the northern pier before May,” said Ada Merrow, who runs the trust.';
const ELSEWHERE = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday. Nobody was there to see it.';

/** Quoted words and the recordings and transcripts that they come from. */
export const TRANSCRIBED: readonly DocumentRule[] = [
  {
    id: 'timestamp-missing', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'Quoted words from a recording without the time at which they are heard',
    why: 'The Open Notebook asks for the time of each direct quotation; Factual hands back “see audio”.',
    speaks: [{ draft: DRAFT, ledger: LEDGER(`encounter: N-001, ${SAID}`), at: 'We will not send' }, { draft: DRAFT.replace('“We will not send a boat', 'It was too soon. “We will not send a boat'), ledger: LEDGER(`encounter: N-001, ${SAID}`), at: 'We will not send' }],
    silent: [{ draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:41", ${SAID}`) }, { draft: DRAFT, ledger: LEDGER(`encounter: N-001, ${SAID}`).replace('kind: recording', 'kind: notes') }],
    check: document => usedStatements(document).flatMap(({ known, statement, fields, span, quotation }): readonly Found[] => {
      const taped = (known.encounters.get(fields.encounter ?? '')?.evidence ?? []).some(id => RECORDINGS.has(known.evidence.get(id)?.kind?.trim().toLowerCase() ?? ''));
      return quotation === null || quotation.kind === 'indirect' || !taped || has(fields.start) || has(fields.locator) ? [] : [{ span, about: fields.encounter ?? '', message: `There is a recording of this, but the ledger does not say at what time of it these words are heard (${statement}).` }];
    }),
  },
  {
    id: 'timestamp-wrong', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'The time of recorded words cannot be right',
    why: 'Factual and The Open Notebook: a checker must find the words at the time that is given.',
    speaks: [{ draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:46", end: "00:12:41", ${SAID}`), at: 'We will not send' }, { draft: ELSEWHERE, ledger: LEDGER(`encounter: N-001, start: around noon, ${SAID}`) }],
    silent: [{ draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:41.200", end: "00:12:46.000", ${SAID}`) }, { draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "75:30", end: "1:16:02", ${SAID}`) }],
    check: wrongTimes,
  },
  {
    id: 'transcript-unsure', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'Quoted words of which the transcript was not sure',
    why: 'The BBC and court reporters: what is marked as not heard or spelt by ear is listened to again before it is quoted.',
    speaks: [
      { draft: DRAFT, ledger: LEDGER('encounter: N-001, start: "00:12:41", verbatim: "We will not send a boat to the northern (ph) pier before May."'), at: 'We will not send' },
      { draft: DRAFT, ledger: LEDGER('encounter: N-001, start: "00:12:41", verbatim: "We will not send a boat to the northern pier [inaudible] before May."'), at: 'We will not send' },
    ],
    silent: [
      { draft: DRAFT, ledger: LEDGER('encounter: N-001, start: "00:12:41", verbatim: "We will not send a boat to the northern pier before May. [inaudible] And Mr Tarr (ph) knows."') },
      { draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:41", ${SAID}`) },
    ],
    check: document => usedStatements(document).flatMap(({ statement, fields, span, quotation }): readonly Found[] => {
      const doubt = quotation === null || quotation.kind === 'indirect' ? null : doubtIn(fields.verbatim ?? '', quotation.contents.map(content => document.text.slice(...content)));
      if (doubt === null) return [];
      return [doubt === 'sic' ? { span, severity: 'info', about: statement, message: `The transcript marks a word here as said so (${statement}). Readers may take it for a slip of the draft.` } : { span, about: statement, message: `The transcript was not sure of a word here (${statement}). Listen again, or ask.` }];
    }),
  },
  {
    id: 'translation-unmarked', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'Quoted words were said in another language, and the draft does not say so',
    why: 'AP and Reuters: readers are told when somebody did not speak English, and through whom or in what language.',
    speaks: [{ draft: DRAFT, ledger: LEDGER(`encounter: N-001, language: nl, start: "00:12:41", ${SAID}`), at: 'We will not send' }, { draft: DRAFT, ledger: LEDGER(`encounter: N-001, language: Dutch, start: "00:12:41", ${SAID}`), at: 'We will not send' }],
    silent: [
      { draft: DRAFT.replace('who runs the trust', 'who runs the trust, speaking in Dutch'), ledger: LEDGER(`encounter: N-001, language: nl-BE, start: "00:12:41", ${SAID}`) },
      { draft: `${DRAFT}\n\nMerrow spoke through an interpreter. “Nobody will go there,” Merrow said.`, ledger: LEDGER(`encounter: N-001, language: nl, start: "00:12:41", ${SAID}`) },
      { draft: DRAFT, ledger: LEDGER(`encounter: N-001, language: en-GB, start: "00:12:41", ${SAID}`) },
    ],
    check: untranslated,
  },
];

const has = (words: string | undefined): boolean => words !== undefined && words.trim() !== '';

/** The seconds of a time in a recording: `00:12:41.200`, `12:41`, `761`, `12m41s`; null for what is none. */
export function recordedTime(written: string): number | null {
  const [, hours, minutes, seconds = ''] = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:[.,]\d{1,6})?)$/u.exec(written.trim()) ?? /^(?:(\d{1,3})\s?h\s?)?(?:(\d{1,3})\s?m(?:in)?\s?)?(?:(\d{1,6}(?:[.,]\d{1,6})?)\s?s(?:ec)?)?$/iu.exec(written.trim()) ?? [];
  if (hours === undefined && minutes === undefined && seconds === '') return null;
  const [h, m, s] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds === '' ? 0 : seconds.replace(',', '.'))];
  return hours !== undefined && m > 59 || minutes !== undefined && s >= 60 ? null : h * 3600 + m * 60 + s;
}

function wrongTimes(document: CheckedDocument): readonly Found[] {
  if (document.ledger === null || document.class !== 'article') return [];
  const places = new Map([...usedIn(document)].reverse().map(({ statement, span }) => [statement, span]));
  return document.ledger.sections.statements.flatMap(({ id, fields: { start, end } }): readonly Found[] => {
    const [from, to] = [start, end].map(time => !has(time) ? undefined : recordedTime(time ?? ''));
    const message = from === null || to === null ? 'has a time that is none; write it as 00:12:41' : from !== undefined && to !== undefined && from > to ? 'ends before it begins, as its times say' : null;
    return id === null || message === null ? [] : [{ span: places.get(id) ?? [0, 0], message: `${id} ${message}.` }];
  });
}

/** What a transcript was not sure of within quoted words: a word that was not heard or is spelt by ear, or one that was said so. */
function doubtIn(verbatim: string, quoted: readonly string[]): 'unsure' | 'sic' | null {
  const marks = marksOf(verbatim).filter(({ kind, start, end }) => kind === 'uncertain' && !/translat|interpret|spoken/iu.test(verbatim.slice(start, end)));
  if (marks.length === 0) return null;
  const words = quoted.map(piece => ` ${comparableWords(piece).join(' ')} `);
  const holds = (some: readonly string[]): boolean => some.length > 0 && words.some(piece => piece.includes(` ${some.join(' ')} `));
  const doubts = marks.flatMap(({ start, end }): readonly ('unsure' | 'sic')[] => {
    const mark = verbatim.slice(start, end);
    const before = comparableWords(verbatim.slice(0, start).replace(/[([][^()[\]]{0,40}[)\]]/gu, '')).slice(-2);
    const behind = comparableWords(verbatim.slice(end)).slice(0, 2);
    if (/^.(?:ph|\?|sic)/iu.test(mark)) return !holds(before) || quoted.some(piece => /\b(?:ph|sic)\b/u.test(piece)) ? [] : [/sic/iu.test(mark) ? 'sic' : 'unsure'];
    // A gap within the words, which the draft does not show.
    return holds(before) && holds(behind) && !quoted.some(piece => /…|\.\s?\.\s?\.|\[/u.test(piece)) ? ['unsure'] : [];
  });
  return doubts.includes('unsure') ? 'unsure' : doubts[0] ?? null;
}

/** Quotations in another language than English whose paragraphs, and others with words of the same source, say nothing of it. */
function untranslated(document: CheckedDocument): readonly Found[] {
  const foreign = usedStatements(document).flatMap(used => {
    const written = used.fields.language?.trim() ?? '';
    const code = written.toLowerCase().split(/[-_]/u)[0] ?? '';
    return code === '' || ENGLISH.has(code) || used.quotation === null || used.quotation.kind === 'indirect' ? [] : [{ ...used, language: LANGUAGES.get(code) ?? (/^\p{Lu}\p{Ll}{3,}$/u.test(written) ? written : null) }];
  });
  if (foreign.length === 0 || document.paragraphs.some(({ text }) => text.includes('ranslated') && ALL_TRANSLATED.test(text))) return [];
  const languages = new Map(foreign.map(({ source, language }) => [source, language]));
  const told = new Set(document.quotations.flatMap(({ speaker, contents: [first] }) => {
    const source = document.entities.get(speaker ?? '')?.source ?? null;
    const language = languages.get(source);
    return source !== null && first !== undefined && language !== undefined && saysSo(paragraphAt(document, first[0]), language) ? [source] : [];
  }));
  return foreign.flatMap(({ source, statement, span, language }): readonly Found[] => source !== null && told.has(source) || saysSo(paragraphAt(document, span[0]), language) ? [] : [{
    span, about: `${source ?? statement} ${language ?? ''}`, message: `${language === null ? 'These words were not said in English' : `These words were said in ${language}`}, and the draft does not say so. Add in what language, or who has translated.`,
  }]);
}

const saysSo = (paragraph: string, language: string | null): boolean => TRANSLATED.test(paragraph) || language !== null && [language, ...ALSO_CALLED.get(language) ?? []].some(name => new RegExp(`\\b${SAID_IN}(?: [\\p{L}’'-]{1,20}){0,2} ${name}(?![\\p{L}-])`, 'u').test(paragraph));

/** The words of the paragraph that holds an offset. */
function paragraphAt({ paragraphs }: CheckedDocument, offset: number): string {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low]?.text ?? '';
}
