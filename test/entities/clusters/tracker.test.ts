import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeOut, Tracker, type Derived, type Input } from '../../../src/entities/clusters/tracker';

interface Cell extends Derived { readonly name: string }
const input = (): Input => ({ users: null });
const cell = (name: string): Cell => ({ name, users: null, reads: null });

/** Works out a value that reads others. */
function work(tracker: Tracker, derived: Derived, reads: readonly Input[]): void {
  const outer = tracker.start(derived);
  for (const one of reads) tracker.read(one);
  tracker.stop(outer);
}

suite('Tracker', () => {
  test('a change makes stale what was worked out from it, directly or not, and nothing else', () => {
    const tracker = new Tracker(() => undefined);
    const [a, b] = [input(), input()];
    const [one, two, three] = [cell('one'), cell('two'), cell('three')];
    work(tracker, one, [a]);
    work(tracker, two, [one, b]);
    work(tracker, three, [b]);
    const stale = new Set<Derived>();
    tracker.change(a, stale);
    assert.deepEqual(stale, new Set([one, two]));
  });

  test('what is stale has to be worked out again before it is stale again', () => {
    const tracker = new Tracker(() => undefined);
    const a = input();
    const one = cell('one');
    work(tracker, one, [a]);
    tracker.change(a, new Set());
    const stale = new Set<Derived>();
    tracker.change(a, stale);
    assert.equal(stale.size, 0);
  });

  test('it tells what nothing uses any more', () => {
    const unused: Input[] = [];
    const tracker = new Tracker(one => unused.push(one));
    const [a, b] = [input(), input()];
    const [one, two] = [cell('one'), cell('two')];
    work(tracker, one, [a, b]);
    work(tracker, two, [b]);
    tracker.release(one);
    assert.deepEqual(unused, [a]);
    tracker.release(two);
    assert.deepEqual(unused, [a, b]);
  });

  test('nothing is noted when nothing is worked out', () => {
    const tracker = new Tracker(() => undefined);
    const a = input();
    tracker.read(a);
    assert.equal(a.users, null);
  });

  test('takeOut takes out one, and no other', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(30)), fc.nat(30), (list, one) => {
      const left = [...list];
      takeOut(left, one);
      assert.deepEqual([...left].sort(), list.filter(other => other !== one).sort());
    }));
  });
});
