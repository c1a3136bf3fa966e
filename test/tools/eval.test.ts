import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Annotation, Quotation } from '../../src/annotation/types';
import type { Span } from '../../src/text/span';
import { judge, locate, parseRows } from '../../tools/eval/draft';
import { nameMistakes, quotationMistakes, report } from '../../tools/eval/errors';
import { onlyKind } from '../../tools/eval/quotations';
import { agreement } from '../../tools/eval/recognition';
import { percent, shareScore } from '../../tools/eval/score';
import { loadScorers, ROOT, sharedFolder } from '../../tools/eval/shared';
import type { ScoredDocument, ScoredQuote } from '../../tools/eval/shared';
import { aligned, change, recording, table } from '../../tools/eval/table';

/** The span of `words` in `text`, which must hold them. */
function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `no "${words}" in "${text}"`);
  return [start, start + words.length];
}

suite('eval: figures and tables', () => {
  const changes: readonly (readonly [now: number, recorded: number | undefined, shown: string])[] = [
    [85, 84.2, '+0.8'], [84.2, 85, '−0.8'], [85, 85, '='], [85, 85.04, '='], [85, undefined, 'new'], [0, 0, '='],
  ];
  for (const [now, recorded, shown] of changes) test(`${now} after ${recorded} is shown as ${shown}`, () => { assert.equal(change(now, recorded), shown); });

  test('a share becomes a percentage with one decimal, and nothing judged is nothing right', () => {
    assert.deepEqual([percent(0.8456), percent(1), percent(0)], [84.6, 100, 0]);
    assert.deepEqual(shareScore('k', 't', 0, 0), { key: 'k', title: 't', value: 0, of: 0 });
    assert.equal(shareScore('k', 't', 3, 4).value, 75);
  });

  test('the first column stands left, the others right', () => {
    assert.equal(aligned([['name', 'n'], ['a', '100.0']]), 'name      n\na     100.0');
  });

  test('a row shows the figure, the recorded one, the change and what others reach', () => {
    const lines = table('Title', [{ key: 'a.b', title: 'found', value: 90, of: 12 }], { 'a.b': 88.5 }, { 'a.b': { goal: 85, people: 95 } }).split('\n');
    assert.match(lines[0] ?? '', /^Title +now +recorded +change +goal +simple +peer +people$/);
    assert.match(lines[1] ?? '', /^ {2}found \(12\) +90\.0 +88\.5 +\+1\.5 +85\.0 +95\.0$/);
  });

  test('recording keeps the figures that were not measured and sorts by key', () => {
    const recorded = recording({ 'b.x': 1, 'a.y': 2 }, [{ key: 'b.x', title: '', value: 3, of: 1 }, { key: 'a.a', title: '', value: 4, of: 1 }]);
    assert.equal(JSON.stringify(recorded), '{"a.a":4,"a.y":2,"b.x":3}');
  });
});

suite('eval: the check list of the sample draft', () => {
  const page = ['Words before.', '', '| Line | Type | Source (as written) | Cue | Content (start … end) | Trap |', '|---|---|---|---|---|---|',
    '| 1 | mixed | mayor Ada Bell | said | the bridge … “shut” | trap |', '| 3 | direct | he (→ Bell) | added | “Go home,” | |', '', '| 9 | not | of | this | table | |'].join('\n');
  const text = 'On Monday mayor Ada Bell said the bridge is “shut” for now, it’s said.\n\n“Go home,” he added.';

  test('rows end where the table ends', () => {
    assert.deepEqual(parseRows(page).map(row => [row.line, row.type, row.source, row.cue, row.content]), [[1, 'mixed', 'mayor Ada Bell', 'said', 'the bridge … “shut”'], [3, 'direct', 'he (→ Bell)', 'added', '“Go home,”']]);
    assert.deepEqual(parseRows('no table'), []);
  });

  test('a row is found at its line, its cue nearest to the content', () => {
    const [first, second] = parseRows(page).map(row => locate(text, row));
    assert.ok(first != null && second != null);
    assert.deepEqual(first.contentSpan, at(text, 'the bridge is “shut”'));
    assert.deepEqual(first.cueSpan, at(text, 'said'));
    assert.deepEqual(first.sourceSpan, at(text, 'mayor Ada Bell'));
    assert.deepEqual(second.contentSpan, at(text, '“Go home,”'));
    assert.deepEqual(second.sourceSpan, [text.lastIndexOf('he added'), text.lastIndexOf('he added') + 2]);
    assert.equal(locate(text, { line: 9, type: '', source: '', cue: '', content: 'x' }), null);
    assert.equal(locate(text, { line: 1, type: '', source: '', cue: '', content: 'words … never there' }), null);
  });

  const quotation = (content: Span, source: Span, cue: Span, speaker: string | null): Quotation => ({ kind: 'direct', contents: [content], source: [source], cue: [cue], speaker, anonymous: null, nested: [], confidence: 1, statement: null, wording: null });
  const annotation = (quotations: readonly Quotation[]): Annotation => ({
    id: '', recognition: { class: 'article', layout: 'news', envelope: 'plain', confidence: 1, because: [], dateline: null }, turns: [],
    entities: [{ id: 'e1', name: 'Ada Bell', type: 'person', source: null }, { id: 'e2', name: 'Tom Reed', type: 'person', source: null }], mentions: [], quotations, marked: [], findings: [],
  });
  const he: Span = [text.lastIndexOf('he added'), text.lastIndexOf('he added') + 2];
  const cases: readonly (readonly [what: string, quotations: readonly Quotation[], wanted: readonly boolean[]])[] = [
    ['all right', [quotation(at(text, '“Go home,”'), he, at(text, 'added'), 'e1')], [true, true, true, true, true]],
    ['marks and stops do not count', [quotation(at(text, 'Go home'), he, at(text, 'added'), 'e1')], [true, true, true, true, true]],
    ['another speaker', [quotation(at(text, '“Go home,”'), he, at(text, 'added'), 'e2')], [true, true, true, true, false]],
    ['another source', [quotation(at(text, '“Go home,”'), at(text, 'Ada Bell'), at(text, 'added'), null)], [true, true, false, true, false]],
    ['too short a piece', [quotation(at(text, 'Go'), he, at(text, 'added'), 'e1')], [false, false, false, false, false]],
    ['nothing', [], [false, false, false, false, false]],
  ];
  for (const [what, quotations, wanted] of cases) {
    test(`judged: ${what}`, () => {
      const row = parseRows(page).map(one => locate(text, one))[1];
      assert.ok(row);
      const result = judge(text, annotation(quotations), row);
      assert.deepEqual([result.quotation !== null, result.borders, result.source, result.cue, result.speaker], wanted);
    });
  }
});

suite('eval: mistakes to look at', () => {
  const text = 'Ada Bell said “one two three” and “four” in Rome. Tom Reed said five six.';
  const quote = (kind: string, content: string, source: string): ScoredQuote => ({ kind, contents: [at(text, content)], source: source === '' ? [] : [at(text, source)], cue: [] });
  const one = (quotes: readonly ScoredQuote[]): readonly ScoredDocument[] => [{ id: 'd', text, quotes }];
  const cases: readonly (readonly [what: string, gold: readonly ScoredQuote[], pred: readonly ScoredQuote[], kinds: readonly string[]])[] = [
    ['the same but for marks', [quote('direct', '“one two three”', 'Ada Bell')], [quote('direct', 'one two three', 'Bell')], []],
    ['missed', [quote('indirect', 'five six', 'Tom Reed')], [], ['indirect: missed']],
    ['spurious', [], [quote('direct', '“four”', '')], ['direct: spurious']],
    ['borders', [quote('direct', '“one two three”', 'Ada Bell')], [quote('direct', 'two three', 'Ada Bell')], ['direct: borders']],
    ['kind and source', [quote('direct', '“one two three”', 'Ada Bell')], [quote('mixed', '“one two three”', 'Tom Reed')], ['direct: taken for mixed', 'direct: wrong source']],
  ];
  for (const [what, gold, pred, kinds] of cases) test(`quotations: ${what}`, () => { assert.deepEqual(quotationMistakes(one(gold), one(pred)).map(mistake => mistake.kind), kinds); });

  test('names: missed, borders, type, spurious', () => {
    const name = (words: string, type: string): { start: number; end: number; type: string } => ({ start: at(text, words)[0], end: at(text, words)[1], type });
    const gold = [{ id: 'd', text, entities: [name('Ada Bell', 'person'), name('Rome', 'location'), name('Tom Reed', 'person')] }];
    const pred = [{ id: 'd', text, entities: [name('Bell', 'person'), name('Rome', 'person'), name('five', 'person')] }];
    assert.deepEqual(nameMistakes(gold, pred).map(mistake => mistake.kind), ['person: borders', 'location: taken for person', 'person: missed', 'person: spurious']);
  });

  test('the report counts all of a kind and shows as many as wanted', () => {
    const shown = report(quotationMistakes(one([]), one([quote('direct', '“four”', ''), quote('direct', '“one two three”', ''), quote('indirect', 'five six', '')])), new Map([['d', text]]), 1);
    assert.match(shown, /^direct: spurious: 2\n/);
    assert.match(shown, /\n\nindirect: spurious: 1\n/);
    assert.equal(shown.match(/⟦/g)?.length, 2);
  });

  test('one kind alone goes to the scorer under the name that it gives exact figures for', () => {
    const kept = onlyKind(one([quote('mixed', '“four”', ''), quote('direct', '“one two three”', '')]), 'mixed');
    assert.deepEqual(kept[0]?.quotes?.map(({ kind, contents }) => [kind, contents]), [['direct', [at(text, '“four”')]]]);
  });

  test('labels agree without regard to case, colon and blanks', () => {
    assert.deepEqual(agreement(['Ada  Bell:', 'Q'], ['ADA BELL', 'MODERATOR']), { both: 1, found: 2, wanted: 2 });
  });
});

suite('eval: the shared folder', () => {
  test('where it is absent, one line says so and the exit code is 2', function () {
    this.timeout(60_000);
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const run = spawnSync(process.execPath, [tsx, join(ROOT, 'tools', 'eval', 'main.ts')], { encoding: 'utf8', env: { ...process.env, SOURCE_LEDGER_SHARED: join(ROOT, 'no-such-folder') } });
    assert.equal(run.status, 2, run.stderr);
    assert.equal(run.stdout, '');
    assert.match(run.stderr, /^eval: not run, because the corpora are not here[^\n]*\n$/);
  });

  test('the scorers give full marks to the gold itself', async function () {
    const shared = sharedFolder();
    if (shared === null) {
      console.log('      skipped: no shared folder');
      return this.skip();
    }
    const scorers = await loadScorers(shared);
    const text = '“We are late,” said Ada Bell.';
    const gold: readonly ScoredDocument[] = [{ id: 'd', text, entities: [{ start: 20, end: 28, type: 'PERSON' }], quotes: [{ kind: 'direct', contents: [[0, 14]], source: [[20, 28]], cue: [[15, 19]] }] }];
    const quotes = scorers.quotes(gold, gold);
    assert.deepEqual([quotes.direct.exact.f1, quotes.quoted.exact.f1, quotes.attribution['direct']?.accuracy, scorers.names(gold, gold, '3').exact.f1], [1, 1, 1, 1]);
    const converted = scorers.fromAnnotation({ id: 'd', text, mentions: [{ start: 20, end: 28, type: 'person', entity: 'e1' }], quotations: [] });
    assert.deepEqual(converted.entities, gold[0]?.entities);
  });
});
