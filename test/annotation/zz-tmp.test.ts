import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotate, createAnnotator, createAnnotatorAsync } from '../../src/annotation';
import type { Annotation, AnnotateOptions, TextChange } from '../../src/annotation/types';
import { loadLedger } from '../../src/ledger';
import { relativeEdits, stretches, unbroken, type RelativeEdit } from './drafts';

const LEDGER = loadLedger(`sources:
  - { id: S-001, kind: person, name: Vera Thorne, aliases: [the harbour chief] }
  - { id: S-002, kind: organization, name: Harbour Trust, aliases: [HT] }
statements:
  - { id: Q-001, source: S-001, verbatim: We will not wait }
`).ledger;
const OTHER = loadLedger('sources:\n  - { id: S-007, kind: person, name: Oskar Thorne }\n').ledger;

const place = ({ at, length, text }: RelativeEdit, total: number): TextChange => {
  const start = Math.round(at * total);
  return { start, end: Math.min(total, start + length), text };
};

const applied = (text: string, { start, end, text: put }: TextChange): string => text.slice(0, start) + put + text.slice(end);

/** What an annotation says, without the ids that only hold within it: entities stand by name. */
function told({ turns, entities, mentions, quotations, findings }: Annotation): unknown {
  const name = (id: string | null): string | null => {
    const entity = entities.find(one => one.id === id);
    return entity === undefined ? id : `${entity.name}/${entity.type}/${entity.source ?? ''}`;
  };
  return {
    turns: turns.map(turn => ({ ...turn, speaker: name(turn.speaker) })),
    mentions: mentions.map(mention => ({ ...mention, entity: name(mention.entity) })),
    quotations: quotations.map(quotation => ({ ...quotation, speaker: name(quotation.speaker) })),
    findings,
  };
}

suite('annotation: incremental as from scratch', () => {
  const options: readonly (readonly [name: string, options: AnnotateOptions])[] = [
    ['without a ledger', {}], ['with a ledger', { ledger: LEDGER }], ['as a transcript', { class: 'transcript' }], ['as an article', { class: 'article', ledger: LEDGER }],
  ];
  /** Edits a text and compares what is kept up to date with a fresh annotation after every one. */
  function keepsUp(begin: string, edits: readonly RelativeEdit[], given: AnnotateOptions): void {
    const annotator = createAnnotator(begin, given);
    let text = begin;
    for (const edit of edits) {
      const change = place(edit, text.length);
      text = applied(text, change);
      const touched = annotator.edit([change]);
      assert.ok(touched.start >= 0 && touched.start <= touched.end && touched.end <= text.length, `touched ${JSON.stringify(touched)} of ${text.length}`);
      assert.equal(annotator.text(), text);
      assert.deepEqual(annotator.annotation(), annotate(text, given));
    }
  }

  for (const [name, given] of options) test(`after any edits, ${name}`, () => {
    fc.assert(fc.property(stretches(40), relativeEdits(6), (begin, edits) => { keepsUp(begin, edits, given); }), { numRuns: 150 });
  });

  for (const [name, given] of options.slice(0, 3)) test(`after any edits of a text that has lost its line breaks, ${name}`, () => {
    fc.assert(fc.property(unbroken(40), fc.oneof(relativeEdits(4), relativeEdits(4, unbroken)), (begin, edits) => { keepsUp(begin, edits, given); }), { numRuns: 2500 });
  });

  test('what an edit does not touch stays as it was', () => {
    fc.assert(fc.property(stretches(40), relativeEdits(1), (begin, [edit]) => {
      if (edit === undefined) return;
      const change = place(edit, begin.length);
      const annotator = createAnnotator(begin, {});
      const before = annotator.annotation();
      const touched = annotator.edit([change]);
      const ends = (one: { readonly contents: readonly (readonly [number, number])[] }): number => Math.max(...one.contents.map(([, end]) => end));
      const early = (annotation: Annotation): unknown => told({ ...annotation, turns: [], findings: [], mentions: annotation.mentions.filter(({ end }) => end <= touched.start), quotations: [] });
      assert.deepEqual(early(annotator.annotation()), early(before));
      const delta = change.text.length - (change.end - change.start);
      const late = (annotation: Annotation, from: number): number => annotation.quotations.filter(one => (one.contents[0]?.[0] ?? 0) >= from && ends(one) > from).length;
      assert.equal(late(annotator.annotation(), touched.end), late(before, touched.end - delta));
    }), { numRuns: 150 });
  });

  test('several changes at once, in any order', () => {
    fc.assert(fc.property(stretches(20), fc.array(fc.record({ at: fc.nat(), cut: fc.nat(20), text: stretches(2) }), { maxLength: 4 }), fc.boolean(), (begin, parts, backwards) => {
      const changes: TextChange[] = [];
      let from = 0;
      for (const { at, cut, text } of parts) {
        if (from > begin.length) break;
        const start = from + at % (begin.length - from + 1);
        const end = Math.min(begin.length, start + cut);
        changes.push({ start, end, text });
        from = end + 1;
      }
      const wanted = [...changes].reverse().reduce(applied, begin);
      const annotator = createAnnotator(begin);
      annotator.edit(backwards ? [...changes].reverse() : changes);
      assert.equal(annotator.text(), wanted);
      assert.deepEqual(annotator.annotation(), annotate(wanted));
    }), { numRuns: 150 });
  });

  test('another ledger, before and after edits', () => {
    fc.assert(fc.property(stretches(30), relativeEdits(2), (begin, edits) => {
      const annotator = createAnnotator(begin, { ledger: LEDGER });
      annotator.use(OTHER, { 'quote-unsourced': 'error' });
      let text = begin;
      for (const edit of edits) {
        const change = place(edit, text.length);
        text = applied(text, change);
        annotator.edit([change]);
      }
      assert.deepEqual(annotator.annotation(), annotate(text, { ledger: OTHER, levels: { 'quote-unsourced': 'error' } }));
      annotator.use(null);
      assert.deepEqual(annotator.annotation(), annotate(text));
    }), { numRuns: 2500 });
  });
});

suite('annotation: parts of a document', () => {
  test('a quotation behind the range belongs to it when its source is there', () => {
    const text = 'Oskar Dale: Good evening.\n\n(APPLAUSE)\n\n“We were told to leave,';
    const annotator = createAnnotator(text);
    assert.deepEqual(annotator.within(0, 1).quotations.length, annotator.annotation().quotations.length);
  });

  test('a range says what the whole says of it', () => {
    fc.assert(fc.property(stretches(40), fc.nat(), fc.nat(400), (text, at, length) => {
      const annotator = createAnnotator(text, { ledger: LEDGER });
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      const whole = annotator.annotation();
      const touches = (from: number, to: number): boolean => from < end && start < to;
      const wanted = {
        ...whole,
        turns: whole.turns.filter(({ label, text: words }) => touches(Math.min(label[0], words[0]), words[1])),
        mentions: whole.mentions.filter(mention => touches(mention.start, mention.end)),
        quotations: whole.quotations.filter(({ contents, cue, source }) => [...contents, ...cue, ...source].some(span => touches(...span))),
      };
      const part = annotator.within(start, end);
      const ofTurn = (annotation: Annotation): Annotation => ({ ...annotation, findings: [], quotations: annotation.recognition.class === 'transcript' ? [] : annotation.quotations });
      assert.deepEqual(told(ofTurn(part)), told(ofTurn(wanted)));
    }), { numRuns: 300 });
  });
});

suite('annotation: long first analyses', () => {
  const text = '“It is not safe,” Vera Thorne said. The Harbour Trust did not answer.\n\n'.repeat(4000);

  test('give way to others, and tell how far they are', async () => {
    const progress: number[] = [];
    let pauses = 0;
    const annotator = await createAnnotatorAsync(text, {}, { pause: () => { pauses++; return Promise.resolve(); }, cancelled: () => false, progress: done => progress.push(done) });
    assert.ok(pauses > 3, `${pauses} pauses`);
    assert.deepEqual(progress, [...progress].sort((a, b) => a - b));
    assert.ok(progress.every(done => done >= 0 && done <= 1));
    assert.deepEqual(annotator?.annotation(), annotate(text));
  });

  test('can be stopped', async () => {
    let pauses = 0;
    const annotator = await createAnnotatorAsync(text, {}, { pause: () => { pauses++; return Promise.resolve(); }, cancelled: () => pauses === 2 });
    assert.equal(annotator, null);
    assert.equal(pauses, 2);
  });
});
