import assert from 'node:assert/strict';
import { editCosts } from '../../tools/bench/edits';
import { FORMATS, type Maker } from '../../tools/bench/formats';
import { linkCosts, speechCosts } from '../../tools/bench/links';
import { nameSpeeds } from '../../tools/bench/names';
import { FILES, growthOf, recognitionCosts, turnsIn } from '../../tools/bench/recognition';
import { scaling } from '../../tools/bench/scaling';
import { median, quantile } from '../../tools/bench/statistics';
import { newsText } from '../../tools/bench/text';
import { WARM_UP, contestants, race } from '../../tools/bench/throughput';

/** A figure of time can be spoilt by other work on the machine: the best of three counts, and a slow engine fails all three. */
function bestOf(what: string, measure: () => number, good: (ratio: number) => boolean): void {
  const seen: number[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const ratio = measure();
    if (good(ratio)) return;
    seen.push(ratio);
  }
  assert.fail(`${what}: ${seen.map(ratio => ratio.toFixed(2)).join(', ')}`);
}

suite('bench: the made-up text', () => {
  test('is the same for the same seed, and another for another', () => {
    assert.equal(newsText(5000, 3), newsText(5000, 3));
    assert.notEqual(newsText(5000, 3), newsText(5000, 4));
  });

  test('is as long as wanted and ends with a paragraph', () => {
    for (const length of [1, 1000, 100_000]) {
      const text = newsText(length, 1);
      assert.ok(text.length >= length && text.length < length + 600, `${length}: ${text.length}`);
      assert.ok(text.endsWith('\n'), `${length}`);
    }
  });

  test('has no slot left and hardly a paragraph twice, so that no cache of paragraphs is flattered', () => {
    const text = newsText(300_000, 2);
    assert.doesNotMatch(text, /[{}]/);
    const paragraphs = text.trim().split('\n\n');
    assert.ok(new Set(paragraphs).size > 0.98 * paragraphs.length);
  });

  test('has the quotations of news: between a quarter and a half of the paragraphs', () => {
    const paragraphs = newsText(100_000, 5).trim().split('\n\n');
    const quoting = paragraphs.filter(paragraph => paragraph.includes('“')).length / paragraphs.length;
    assert.ok(quoting > 0.25 && quoting < 0.5, String(quoting));
  });
});

suite('bench: the made-up transcripts', () => {
  for (const [name, make] of Object.entries(FORMATS)) test(`${name}: about as long as wanted, and read to the end`, () => {
    const [short, long] = [make(20_000), make(80_000)];
    assert.ok(long.length > 70_000 && long.length < 100_000, String(long.length));
    const turns = turnsIn(short);
    assert.ok(turns > 2 && turnsIn(long) > 3 * turns, `${turns}, ${turnsIn(long)}`);
  });
});

suite('bench: statistics', () => {
  const cases: readonly (readonly [values: readonly number[], part: number, wanted: number])[] = [[[3, 1, 2], 0.5, 2], [[5], 0.95, 5], [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10], [[2, 1], 0, 1]];
  for (const [values, part, wanted] of cases) test(`quantile ${part} of ${values.join(' ')} is ${wanted}`, () => { assert.equal(quantile(values, part), wanted); });
  test('of nothing there is none', () => { assert.ok(Number.isNaN(median([]))); });
});

suite('bench: ratios', () => {
  test('names alone are found at least 12 times as fast as compromise finds them where the words are known, and at least twice as fast from cold', function () {
    this.timeout(120_000);
    const texts = Array.from({ length: WARM_UP + 5 }, (_, round) => newsText(20_000, 60 + round));
    // Both of the same run, and as many runs for the one as for the other.
    const reached = (): number => {
      const { warm, cold, compromise } = nameSpeeds(texts);
      return Math.min(warm / compromise / 12, cold / compromise / 2);
    };
    bestOf('names, as a share of 12 times, and of twice from cold', reached, share => share >= 1);
  });

  // With both networks it is 2.5 to 3 times on a machine at rest; 5 is what it should be.
  test('annotate reads faster than compromise finds names', function () {
    this.timeout(120_000);
    const texts = Array.from({ length: WARM_UP + 5 }, (_, round) => newsText(20_000, 40 + round));
    const ours = (): number => {
      const [first, second] = race(texts, contestants().slice(0, 2));
      return (first?.speed ?? 0) / (second?.speed ?? Infinity);
    };
    bestOf('times as fast', ours, ratio => ratio >= 1.2);
  });

  test('the cost of a text grows with its length and no faster', function () {
    this.timeout(120_000);
    const growth = (): number => {
      const [small, large] = scaling([20_000, 400_000], 2);
      return (large?.perThousand ?? Infinity) / (small?.perThousand ?? 0);
    };
    bestOf('400 KB to 20 KB, per KB', growth, ratio => ratio <= 2);
  });

  test('a keystroke in a megabyte costs at most 3 times that in ten kilobytes', function () {
    this.timeout(120_000);
    const rate = (): number => {
      const [small, large] = editCosts([10_000, 1_000_000], 1, false);
      return (large?.visible.median ?? Infinity) / (small?.visible.median ?? 0);
    };
    bestOf('1 MB to 10 KB, per keystroke', rate, ratio => ratio <= 3);
  });

  test('linking a draft with 10,000 statements costs at most 4 times what it does with 1,000 (a scan: 10 times), even if they share nearly all words', function () {
    this.timeout(120_000);
    for (const kind of ['news', 'alike'] as const) {
      const rate = (): number => {
        const [small, large] = linkCosts([1000, 10_000], 3, kind);
        assert.ok((large?.linked ?? 0) > 0.8, `${kind}: ${large?.linked} linked`);
        return (large?.draft ?? Infinity) / (small?.draft ?? 0);
      };
      bestOf(`10,000 to 1,000 statements (${kind}), per draft`, rate, ratio => ratio <= 4);
    }
  });

  test('an index of statements grows with them and no faster, a draft with its quotations, a quotation with its words', function () {
    this.timeout(120_000);
    bestOf('10,000 to 1,000 statements, per statement', () => { const [small, large] = linkCosts([1000, 10_000], 3); return (large?.index ?? Infinity) / (small?.index ?? 0) / 10; }, ratio => ratio <= 2);
    bestOf('20,000 words to 5,000, per word', () => (linkCosts([1000], 3, 'news', 20_000)[0]?.draft ?? Infinity) / (linkCosts([1000], 3, 'news', 5000)[0]?.draft ?? 0) / 4, ratio => ratio <= 2);
    bestOf('a speech of 6,000 words to one of 1,500, per word', () => { const [small, large] = speechCosts([1500, 6000], 3); return (large?.cost ?? Infinity) / (small?.cost ?? 0) / 4; }, ratio => ratio <= 2);
  });

  // On a machine at rest it is an eleventh to a fourteenth of the time, and less without line breaks; 10 is what it should be (`npm run bench`); beside other work the small pieces of it suffer more.
  test('what a text is, is told in a small part of the time that its annotation takes', function () {
    this.timeout(120_000);
    const least = (): number => Math.min(...recognitionCosts(100_000, 3).map(({ recognition, annotation }) => annotation / recognition));
    bestOf('times as long, the annotation', least, ratio => ratio >= 4);
  });

  // Both are longer than one block may be, from where on a text is cut in another way. Eight times as long: eight times, or a little more where less of it is at hand; 64 times where every place asks for all others.
  test('the cost of a file of any format, and of one made to be slow, grows with its length and no faster', function () {
    this.timeout(120_000);
    const growth = (what: string, make: Maker): number => growthOf({ [what]: make }, 20_000, 3, 8)[0]?.ratio ?? Infinity;
    for (const [what, make] of Object.entries(FILES)) bestOf(`${what}: eight times as long`, () => growth(what, make), ratio => ratio <= 30);
    bestOf('a file that grows with the square of what is asked for', () => growth('square', length => FORMATS['labels']?.(length ** 2 / 40_000) ?? ''), ratio => ratio > 30);
  });
});
