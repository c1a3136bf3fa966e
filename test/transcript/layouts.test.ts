import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { SAMPLES } from './samples';

suite('layouts', () => {
  for (const sample of SAMPLES) {
    test(sample.title, () => {
      const { recognition, turns } = annotate(sample.text);
      assert.deepEqual([recognition.class, recognition.layout], [sample.class, sample.layout], JSON.stringify(recognition.because));
      if (sample.turns !== undefined) assert.deepEqual(turns.map(turn => sample.text.slice(...turn.label)), sample.turns);
      else assert.deepEqual(turns, []);
      for (const [label, name] of Object.entries(sample.names ?? {})) {
        const of = turns.filter(turn => sample.text.slice(...turn.label) === label);
        assert.ok(of.length > 0);
        for (const turn of of) assert.equal(turn.name, name);
      }
      if (sample.times !== undefined) assert.deepEqual(turns.map(turn => turn.start), sample.times);
    });
  }
});
