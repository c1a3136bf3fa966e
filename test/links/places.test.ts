import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf } from '../../src/links/anchors';
import { followUses, placeUses, type AnchoredUse } from '../../src/links/places';
import { applyChanges, type TextChange } from '../../src/text/changes';

const DRAFT = 'NORTHMERE — The quarry is shut.\n\n“We will not wait for the Northmere Harbour Board,” said Ada Merrow.\n\n“Nobody asked why the houses were lost,” said Oskar Dale, who was there.\n';
const use = (id: string, words: string): AnchoredUse => ({ id, anchor: anchorOf(DRAFT, [DRAFT.indexOf(words), DRAFT.indexOf(words) + words.length]) });
const USES = [use('U-1', '“We will not wait for the Northmere Harbour Board,”'), use('U-2', 'Nobody asked why the houses were lost')];
const follow = (text: string, changes: readonly TextChange[], before = placeUses(text, USES)): { readonly text: string; readonly uses: ReturnType<typeof placeUses> } => {
  const after = applyChanges(text, changes);
  return { text: after, uses: followUses(before, USES, changes, (start, end) => after.slice(start, end)) };
};
const told = ({ text, uses }: ReturnType<typeof follow>): readonly string[] => uses.map(({ id, state, start, end }) => `${id} ${state} ${text.slice(start, end)}`);
const change = (words: string, by: string): TextChange => ({ start: DRAFT.indexOf(words), end: DRAFT.indexOf(words) + words.length, text: by });

suite('uses, followed through changes', () => {
  const TABLE: readonly (readonly [title: string, changes: readonly TextChange[], expected: readonly string[]])[] = [
    ['text before them', [change('NORTHMERE', 'EXCLUSIVE: NORTHMERE')], ['U-1 found “We will not wait for the Northmere Harbour Board,”', 'U-2 found Nobody asked why the houses were lost']],
    ['right beside them', [{ start: DRAFT.indexOf('“We'), end: DRAFT.indexOf('“We'), text: 'No: ' }], ['U-1 found “We will not wait for the Northmere Harbour Board,”', 'U-2 found Nobody asked why the houses were lost']],
    ['a word within', [change('not wait', 'never wait')], ['U-1 drifted “We will never wait for the Northmere Harbour Board,”', 'U-2 found Nobody asked why the houses were lost']],
    ['a letter at the end', [change('lost,', 'lostx,')], ['U-1 found “We will not wait for the Northmere Harbour Board,”', 'U-2 drifted Nobody asked why the houses were lostx']],
    ['taken out', [change('“We will not wait for the Northmere Harbour Board,” ', '')], ['U-1 orphan ', 'U-2 found Nobody asked why the houses were lost']],
    ['moved in one go', [change('“We will not wait for the Northmere Harbour Board,” said Ada Merrow.\n\n', ''), { start: DRAFT.length, end: DRAFT.length, text: '\n“We will not wait for the Northmere Harbour Board,” said Ada Merrow.\n' }], ['U-1 found “We will not wait for the Northmere Harbour Board,”', 'U-2 found Nobody asked why the houses were lost']],
    ['all of it replaced', [{ start: 0, end: DRAFT.length, text: `New.\n\n${DRAFT.replace('the houses', 'our houses')}` }], ['U-1 found “We will not wait for the Northmere Harbour Board,”', 'U-2 drifted Nobody asked why our houses were lost']],
  ];
  for (const [title, changes, expected] of TABLE) test(title, () => { assert.deepEqual(told(follow(DRAFT, changes)), expected); });

  test('cut and pasted', () => {
    const cut = follow(DRAFT, [change('“We will not wait for the Northmere Harbour Board,” said Ada Merrow.\n\n', '')]);
    assert.equal(cut.uses[0]?.state, 'orphan');
    const pasted = follow(cut.text, [{ start: cut.text.length, end: cut.text.length, text: '\n“We will not wait for the Northmere Harbour Board,” said Ada Merrow.\n' }], cut.uses);
    assert.deepEqual(told(pasted)[0], 'U-1 found “We will not wait for the Northmere Harbour Board,”');
  });
  test('a change and its undoing', () => {
    const once = follow(DRAFT, [change('not wait', 'never wait')]);
    const back = follow(once.text, [{ start: once.text.indexOf('never wait'), end: once.text.indexOf('never wait') + 10, text: 'not wait' }], once.uses);
    assert.deepEqual(back.uses, placeUses(DRAFT, USES));
  });

  test('whatever is typed: what is found has the words, and the rest is told', () => {
    const edits = fc.array(fc.record({ at: fc.nat(200), length: fc.nat(6), text: fc.constantFrom('', 'x', ' and ', '\n\n', 'not ', '”') }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(edits, all => {
      let text = DRAFT;
      let uses = placeUses(text, USES);
      for (const { at, length, text: by } of all) {
        const start = at % (text.length + 1);
        ({ text, uses } = follow(text, [{ start, end: Math.min(text.length, start + length), text: by }], uses));
      }
      const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
      uses.forEach(({ state, start, end }, i) => {
        assert.ok(0 <= start && start <= end && end <= text.length);
        assert.equal(state === 'found', start < end && bare(text.slice(start, end)) === bare(USES[i]?.anchor.exact ?? '') && state !== 'drifted' && state !== 'orphan', `${state}: ${text.slice(start, end)}`);
      });
    }), { numRuns: 500 });
  });

  test('whatever is done: what nothing touches stays where it is, and a fresh search never finds another place', () => {
    const paragraphs = Array.from({ length: 12 }, (_, i) => `Paragraph ${i} tells what the board of the town did in the year ${1900 + i * 7}. “We will mend the wall ${'by and by '.repeat(i % 4)}for all,” said Ada Merrow.\n\n`);
    const draft = paragraphs.join('');
    const own = paragraphs.flatMap((paragraph, i) => {
      const start = paragraphs.slice(0, i).join('').length;
      return [[start + 12, start + 40], [start + paragraph.indexOf('“'), start + paragraph.indexOf('”') + 1]].map(([from = 0, to = 0], k): AnchoredUse => ({ id: `U-${i}-${k}`, anchor: anchorOf(draft, [from, to]) }));
    });
    const edits = fc.array(fc.record({ at: fc.nat(), length: fc.constantFrom(0, 0, 0, 1, 5, 30, 200), text: fc.constantFrom('', 'x', ' and he', 'not ', 'A new paragraph.\n\n', draft.slice(150, 290)) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(edits, all => {
      let text = draft;
      let uses = placeUses(text, own);
      let truth = own.map(({ anchor }): readonly [number, number] | null => [anchor.start ?? 0, anchor.end ?? 0]);
      for (const { at, length, text: by } of all) {
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const after = applyChanges(text, [{ start, end, text: by }]);
        uses = followUses(uses, own, [{ start, end, text: by }], (from, to) => after.slice(from, to));
        // What touches an end may make another word of the one there.
        truth = truth.map(span => span === null || (start <= span[1] && end >= span[0]) ? null : end < span[0] ? [span[0] + after.length - text.length, span[1] + after.length - text.length] : span);
        text = after;
      }
      const fresh = placeUses(text, own);
      uses.forEach(({ id, state, start, end }, i) => {
        const span = truth[i] ?? null;
        const again = fresh[i];
        if (span !== null) assert.deepEqual([id, state, start, end], [id, 'found', ...span]);
        if (span !== null && again?.state === 'found') assert.equal(text.slice(again.start, again.end), text.slice(...span));
      });
    }), { numRuns: 200 });
  });
});
