import assert from 'node:assert/strict';
import { shippedModels } from '../../tools/eval/model';
import { annotate } from '../../src/annotation';
import { firstLedger } from '../../src/annotation/first-ledger';
import type { Annotation } from '../../src/annotation/types';
import { loadLedger } from '../../src/ledger';

const nameOf = ({ entities }: Annotation, id: string | null): string => entities.find(entity => entity.id === id)?.name ?? '–';
const LEDGER = `sources:
  - { id: S-001, kind: person, name: Ada Merrow, aliases: [the harbour master] }
  - { id: S-002, kind: organization, name: Northmere Harbour Trust, aliases: [NHT], not_to_confuse_with: [Northmere Harbour Authority] }
  - { id: S-003, kind: person, agreed_description: an official, protection: { level: high } }
statements:
  - { id: Q-001, source: S-001, verbatim: "We will not wait for anybody, ever." }
  - { id: Q-002, source: S-002, verbatim: "The old pier is shut until the end of summer." }
  - { id: Q-003, source: S-003, verbatim: "It was known for a whole year." }
`;
const { ledger } = loadLedger(LEDGER);

suite('annotate: transcripts', () => {
  const turns = (text: string): readonly (readonly [label: string, speaker: string, words: string, start: number | null, end: number | null])[] => {
    const annotation = annotate(text);
    assert.equal(annotation.recognition.class, 'transcript');
    return annotation.turns.map(({ label, text: words, speaker, start, end }) => [text.slice(...label), nameOf(annotation, speaker), text.slice(...words), start, end]);
  };

  test('speakers’ labels: the surname later on is the same person', () => {
    assert.deepEqual(turns('ADA MERROW, HOST: Good evening to all of you.\n\nOSKAR DALE, CAPTAIN: Nobody told us anything.\n\n(APPLAUSE)\n\nMERROW: Who closed it?\n\nAnd why?\n'), [
      ['ADA MERROW, HOST', 'Ada Merrow', 'Good evening to all of you.', null, null], ['OSKAR DALE, CAPTAIN', 'Oskar Dale', 'Nobody told us anything.', null, null], ['MERROW', 'Ada Merrow', 'Who closed it?\n\nAnd why?', null, null],
    ]);
  });
  test('a press briefing: Q is nobody that is known', () => {
    assert.deepEqual(turns('MS. MERROW:  Good afternoon.\n\nQ    Thanks.  When will it open?\n\nMS. MERROW:  I have nothing on that.\n\nQ    And the boats?\n').map(([label, speaker]) => [label, speaker]), [['MS. MERROW', 'Merrow'], ['Q', '–'], ['MS. MERROW', 'Merrow'], ['Q', '–']]);
  });
  test('WebVTT: captions of one voice are one turn, with its times', () => {
    assert.deepEqual(turns('WEBVTT\n\nNOTE by hand\n\n00:01.000 --> 00:02.500\n<v Ada Merrow>We will not wait\n\n00:02.500 --> 00:04.000\n<v Ada Merrow>for anybody.</v>\n\n00:05.000 --> 00:06.000\n<v Oskar Dale>No.\n'), [
      ['Ada Merrow', 'Ada Merrow', 'We will not wait\n\n00:02.500 --> 00:04.000\n<v Ada Merrow>for anybody.', 1, 4], ['Oskar Dale', 'Oskar Dale', 'No.', 5, 6],
    ]);
  });
  test('SRT, with line ends of Windows', () => {
    assert.deepEqual(turns('1\r\n00:00:01,000 --> 00:00:02,000\r\nMERROW: Never.\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,500\r\nNot at all.\r\n').map(([label, speaker, , start, end]) => [label, speaker, start, end]), [['MERROW', 'Merrow', 1, 3.5]]);
  });
  test('each turn is a direct quotation, one content for each paragraph, and is found in the ledger', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ada Merrow>We will not wait\n\n00:02.500 --> 00:04.000\n<v Ada Merrow>for anybody, ever.\n';
    const [quotation] = annotate(text, { ledger }).quotations;
    assert.deepEqual([quotation?.kind, quotation?.contents.map(span => text.slice(...span)), quotation?.statement, quotation?.source.map(span => text.slice(...span))], ['direct', ['We will not wait', 'for anybody, ever.'], 'Q-001', ['Ada Merrow']]);
  });
});

suite('annotate: links and findings', () => {
  const rows = (text: string): readonly (readonly [words: string, statement: string | null])[] => annotate(text, { ledger }).quotations.filter(({ kind }) => kind !== 'indirect').map(({ contents, statement }) => [contents.map(span => text.slice(...span)).join(' | '), statement]);
  const LINKS: readonly (readonly [title: string, text: string, statement: string | null])[] = [
    ['equal words', '“We will not wait for anybody, ever,” said Ada Merrow.', 'Q-001'], ['a part of the words', '“We will not wait,” said Ada Merrow.', 'Q-001'],
    ['other capitals and marks', '"we will not wait for anybody – EVER!" said Merrow.', 'Q-001'], ['in two pieces', '“We will not wait,” said Merrow, “for anybody, ever.”', 'Q-001'],
    ['other words', '“We shall not wait for anybody,” said Ada Merrow.', null], ['a protected source', '“It was known for a whole year,” an official said.', 'Q-003'],
  ];
  for (const [title, text, statement] of LINKS) test(title, () => { assert.deepEqual(rows(text).map(row => row[1]), [statement]); });

  test('names: in full, by surname, alias, letters and with a possessive', () => {
    const text = 'Ada Merrow of the Northmere Harbour Trust waited. Merrow’s boat and the NHT’s pier are old, said the harbour master. The Northmere Harbour Authority is another.';
    const annotation = annotate(text, { ledger });
    const source = new Map(annotation.entities.map(({ id, source: of }) => [id, of]));
    assert.deepEqual(annotation.mentions.map(({ start, end, entity }) => [text.slice(start, end), source.get(entity)]), [['Ada Merrow', 'S-001'], ['Northmere Harbour Trust', 'S-002'], ['Merrow', 'S-001'], ['NHT', 'S-002'], ['the harbour master', 'S-001'], ['Northmere Harbour Authority', null]]);
  });

  test('findings are in order and have their levels', () => {
    const text = '“The old pier is shut until the end of summer,” said Ada Merrow.\n\n“We shall not wait for anybody,” said Oskar Dale.\n\nIt was late. “Nobody ever came to the pier.”\n';
    const findings = (levels = {}): readonly (readonly [string, string])[] => annotate(text, { ledger, levels, class: 'article' }).findings.filter(({ rule }) => rule.startsWith('quote-') || rule === 'speaker-mismatch').map(({ rule, severity }) => [rule, severity]);
    assert.deepEqual(findings(), [['speaker-mismatch', 'error'], ['quote-unsourced', 'warning'], ['quote-unsourced', 'warning']]);
    assert.deepEqual(findings({ 'quote-unsourced': 'off', 'speaker-mismatch': 'info' }), [['speaker-mismatch', 'info']]);
  });

  test('no name of a protected source is known to the recogniser', () => {
    const { ledger: guarded } = loadLedger('sources:\n  - { id: S-001, kind: person, name: xanthippe quill, agreed_description: an official }\n');
    const annotation = annotate('xanthippe quill waved. Xanthippe Quill left.', { ledger: guarded });
    assert.deepEqual(annotation.entities.filter(({ source }) => source !== null), []);
    assert.deepEqual(annotation.mentions.map(({ start }) => start), [23]);
  });
});

suite('firstLedger', () => {
  test('has who is quoted first, then who is named again', () => {
    const text = 'Lena Lund met Oskar Dale at the Ferry Board. “No,” said Ada Merrow. Lund left with Lund Nilsen. The Ferry Board paid.';
    const { ledger: made, problems } = loadLedger(firstLedger(annotate(text), 'pier'));
    assert.deepEqual([problems, made.sections.sources.map(({ id, fields }) => [id, fields.name, fields.kind])], [[], [['S-001', 'Ada Merrow', 'person'], ['S-002', 'Lena Lund', 'person'], ['S-003', 'Ferry Board', 'organization']]]);
  });
});

suite('a report behind its dateline', () => {
  const SAID = 'The northern quay has been closed since Thursday, the harbor master said.\n\n“Nobody did, and that was wrong,” Lucia Brandt said when she was asked who had told the ferries.\n';
  for (const dateline of ['ZADAR, May 5, 2023 (Wire) — ', 'ZADAR, May 5 (Wire) - ', '  ZADAR, Croatia (Wire) — ', 'Zadar, 5 May 2023 – ', 'ZADAR – ', '']) {
    test(`“${dateline}” is nobody’s words`, () => {
      const text = dateline + SAID;
      const { quotations } = annotate(text, { models: shippedModels() });
      assert.deepEqual(quotations.map(({ contents: [first = [0, 0]] }) => text.slice(...first)), ['The northern quay has been closed since Thursday', '“Nobody did, and that was wrong,”']);
    });
  }
});
