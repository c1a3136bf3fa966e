import assert from 'node:assert/strict';
import { bCubed, grouped, meetings, shared } from '../../tools/eval/clusters/bcubed';
import type { Clustered, Pair } from '../../tools/eval/clusters/bcubed';
import { labelled, readArticles, readLabels } from '../../tools/eval/clusters/labels';
import { clusterMistakes, faults } from '../../tools/eval/clusters/mistakes';
import { sharedFolder } from '../../tools/eval/shared';

/** Clusters written as words, each letter a mention at its place in the alphabet: `ab c` are two clusters. They are called `p0`, `p1`, … */
const side = (words: string): readonly Clustered[] =>
  words.split(' ').filter(word => word !== '').flatMap((word, at) => Array.from(word, letter => {
    const start = 10 * (letter.charCodeAt(0) - 97);
    return { start, end: start + 5, cluster: `p${at}` };
  }));
const pair = (gold: string, system: string): Pair => ({ gold: side(gold), system: side(system) });
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

suite('eval: B-cubed', () => {
  const cases: readonly (readonly [what: string, gold: string, system: string, precision: number, recall: number])[] = [
    ['all right', 'abc de f', 'abc de f', 1, 1],
    ['the order of clusters and mentions means nothing', 'abc de f', 'f ed cab', 1, 1],
    // Of 4 mentions each has half of its system cluster.
    ['two of two merged', 'ab cd', 'abcd', 1 / 2, 1],
    // Three have 3 of 4, one has 1 of 4: (3 · 3/4 + 1/4) / 4.
    ['one merged with three', 'abc d', 'abcd', 10 / 16, 1],
    ['one split from three', 'abcd', 'abc d', 1, 10 / 16],
    ['all apart', 'abcd', 'a b c d', 1, 1 / 4],
    // a and b: 2 of 3 and 2 of 2; c: 1 of 3 and 1 of 2; d: 1 of 1 and 1 of 2.
    ['one in the wrong cluster', 'ab cd', 'abc d', (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, (1 + 1 + 1 / 2 + 1 / 2) / 4],
    // The example of the paper: wrong links between small clusters cost less than those between large ones.
    ['the first answer of Bagga and Baldwin', 'abcde fg hijkl', 'abcde fghijkl', (5 + 2 * (2 / 7) + 5 * (5 / 7)) / 12, 1],
    ['the second answer of Bagga and Baldwin', 'abcde fg hijkl', 'abcdehijkl fg', 7 / 12, 1],
    // c is not found: a and b have 2 of 3, c has none.
    ['one not found', 'abc', 'ab', 1, (2 / 3 + 2 / 3) / 3],
    // x is no name: it has none, and a and b have 2 of 3.
    ['one that is none, within a cluster', 'ab', 'abx', (2 / 3 + 2 / 3) / 3, 1],
    ['one that is none, by itself', 'ab', 'ab x', 2 / 3, 1],
    ['a single one not found costs as much as any', 'ab c', 'ab', 1, 2 / 3],
    ['nothing found', 'ab c', '', 0, 0],
    ['nothing to find', '', 'ab', 0, 0],
  ];
  for (const [what, gold, system, precision, recall] of cases) {
    test(what, () => {
      const result = bCubed([pair(gold, system)]);
      assert.deepEqual([result.precision, result.recall].map(rounded), [precision, recall].map(rounded));
      const f1 = precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall);
      assert.equal(rounded(result.f1), rounded(f1));
      assert.deepEqual([result.gold, result.system], [gold, system].map(words => words.replaceAll(' ', '').length));
    });
  }

  test('precision and recall change places with gold and system', () => {
    const [one, other] = [bCubed([pair('abc de', 'abd cx')]), bCubed([pair('abd cx', 'abc de')])];
    assert.deepEqual([one.precision, one.recall].map(rounded), [other.recall, other.precision].map(rounded));
  });

  test('of several articles each mention has the same weight, and equal names of clusters mean nothing', () => {
    // Two mentions half right, two wholly.
    assert.equal(rounded(bCubed([pair('a b', 'ab'), pair('cd', 'cd')]).precision), 0.75);
    assert.equal(bCubed([]).f1, 0);
  });

  test('a mention is found only with exactly its span', () => {
    const gold = [{ start: 0, end: 5, cluster: 'p1' }];
    assert.equal(bCubed([{ gold, system: [{ start: 0, end: 6, cluster: 'e1' }] }]).f1, 0);
  });

  test('only what both have is left when the clustering alone is judged', () => {
    const common = shared(pair('abc de', 'ab cx ey'));
    assert.deepEqual(common.gold.map(({ start }) => start), [0, 10, 20, 40]);
    assert.deepEqual(common.system.map(({ start }) => start), [0, 10, 20, 40]);
    // a, b, c in one gold cluster, c apart: no precision lost, recall (2/3 + 2/3 + 1/3 + 1) / 4.
    const { precision, recall } = bCubed([common]);
    assert.deepEqual([precision, rounded(recall)], [1, rounded((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)]);
  });

  test('meetings hold the mentions of both, in the order of the gold', () => {
    assert.deepEqual(meetings(pair('ac b', 'bc a')).map(({ gold, system, mentions }) => [gold, system, mentions.map(({ start }) => start)]), [['p0', 'p1', [0]], ['p0', 'p0', [20]], ['p1', 'p0', [10]]]);
    assert.deepEqual([...grouped([3, 1, 13], value => String(value % 10))], [['3', [3, 13]], ['1', [1]]]);
  });
});

suite('eval: clusters that went wrong', () => {
  const text = 'Ada Merrow, Tom Merrow, Merrow, Harbour Board, Board.';
  const at = (words: string, cluster: string, from = 0): Clustered => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length, cluster });
  const gold = [at('Ada Merrow', 'p1'), at('Tom Merrow', 'p2'), at('Merrow', 'p1', 24), at('Harbour Board', 'o3'), at('Board', 'o3', 45)];

  test('nothing is wrong', () => {
    assert.deepEqual(clusterMistakes('d', text, { gold, system: gold }), []);
    assert.deepEqual(faults({ gold, system: gold }), { merged: [], split: [], clusters: 3, entities: 3 });
  });

  test('merged and split, each with its parts and the place of the smallest', () => {
    const system = gold.map(({ start, end }, index) => ({ start, end, cluster: ['e1', 'e2', 'e2', 'e3', 'e4'][index] ?? '' }));
    const { merged, split, clusters, entities } = faults({ gold, system });
    assert.deepEqual([merged.length, split.length, clusters, entities], [1, 2, 4, 3]);
    assert.deepEqual(clusterMistakes('d', text, { gold, system }).map(({ kind, detail }) => [kind, detail]), [
      ['person: merged', 'Tom Merrow | Merrow'], ['person: split', 'Ada Merrow | Merrow'], ['organization: split', 'Harbour Board | Board'],
    ]);
  });

  test('a person and an organization in one cluster are told as such, and equal names are counted', () => {
    const system = gold.map(({ start, end }) => ({ start, end, cluster: 'e1' }));
    const [mistake] = clusterMistakes('d', text, { gold: gold.map(mention => ({ ...mention, cluster: mention.cluster === 'p2' ? 'p1' : mention.cluster })), system });
    assert.deepEqual([mistake?.kind, mistake?.detail], ['organization and person: merged', 'Ada Merrow, Tom Merrow, Merrow | Harbour Board, Board']);
    const twice = 'Merrow, Merrow, Bell';
    const both = [{ start: 0, end: 6, cluster: 'p1' }, { start: 8, end: 14, cluster: 'p1' }, { start: 16, end: 20, cluster: 'p2' }];
    const [other] = clusterMistakes('d', twice, { gold: both, system: both.map(mention => ({ ...mention, cluster: 'e1' })) });
    assert.deepEqual([other?.detail, other?.span], ['Merrow ×2 | Bell', [16, 20]]);
  });
});

suite('eval: the labelled articles', () => {
  const labels = readLabels();

  test('are 13 and 7, each once, with places in order, none within another, and clusters numbered as they come', () => {
    assert.deepEqual(['worldwide', 'polnear'].map(corpus => labels.filter(one => one.corpus === corpus).length), [13, 7]);
    assert.equal(new Set(labels.map(({ sha256 }) => sha256)).size, 20);
    for (const { corpus, line, mentions } of labels) {
      mentions.forEach(([start, end, cluster], index) => {
        assert.ok(start < end && (mentions[index - 1]?.[1] ?? 0) <= start, `${corpus} ${line}: ${start}`);
        assert.match(cluster, /^[op]\d+$/u);
      });
      const numbers = [...new Set(mentions.map(([, , cluster]) => cluster))].map(cluster => Number(cluster.slice(1)));
      assert.deepEqual(numbers, numbers.map((_, index) => index + 1), `${corpus} ${line}`);
    }
  });

  test('a text that is not the labelled one is refused with its place and what to do', () => {
    const label = { corpus: 'worldwide', line: 1, sha256: '0123456789abcdef', mentions: [] };
    assert.throws(() => labelled([label], 'worldwide', [{ id: 'd', text: 'Another text.' }]), /line 1 of worldwide\.dev\.jsonl is not the text that was labelled \(hash [\da-f]{16}, labelled 0123456789abcdef\)/u);
    assert.throws(() => labelled([label], 'worldwide', []), /hash none/u);
    assert.deepEqual(labelled([label], 'polnear', []), []);
  });

  test('stand on the texts of the corpora, from a letter to a letter or a stop', function () {
    const folder = sharedFolder();
    if (folder === null) {
      console.log('      skipped: no shared folder');
      return this.skip();
    }
    const articles = readArticles(folder);
    assert.equal(articles.length, 20);
    for (const { document: { id, text }, gold } of articles) {
      const odd = gold.filter(({ start, end }) => !/^\p{L}.*[\p{L}\p{N}.)]$/su.test(text.slice(start, end)) || /[\p{L}\p{N}]/u.test(text[start - 1] ?? ''));
      assert.deepEqual(odd.map(({ start }) => `${id} ${start}`), []);
    }
  });
});
