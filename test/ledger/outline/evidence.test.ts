import assert from 'node:assert/strict';
import { evidencePlaces, loadLedger } from '../../../src/ledger';

const placesIn = (text: string): readonly string[] => evidencePlaces(text, loadLedger(text).ledger).map(({ span, evidence, statement }) => `${text.slice(...span)} ${evidence} ${String(statement)}`);
const HEAD = 'sources:\n- { id: S-1, kind: person, name: A }\nencounters:\n- { id: N-1, source: S-1, evidence: [E-1, E-2] }\n- { id: N-2, source: S-1 }\n';

suite('places of evidence in a ledger', () => {
  for (const [what, text, places] of [
    ['the paths of files and the times of statements, of a recording first', `${HEAD}statements:\n- { id: Q-1, encounter: N-1, verbatim: "start: 00:01", start: "00:01" }\n- id: Q-2\n  encounter: N-1\n  verbatim: x\n  start: '00:02:03.5'\nevidence:\n- { id: E-1, kind: document, path: notes/a.pdf }\n- id: E-2\n  kind: recording\n  url: https://example.org/a.mp3\n`, ['00:01 E-2 Q-1', '00:02:03.5 E-2 Q-2', 'notes/a.pdf E-1 null']],
    ['no time where nothing can be opened', `${HEAD}statements:\n- { id: Q-1, encounter: N-1, verbatim: x, start: "00:01" }\n- { id: Q-2, encounter: N-2, verbatim: x, start: "00:01" }\n- { id: Q-3, source: S-1, verbatim: x, start: "00:01" }\nevidence:\n- { id: E-1, kind: recording, title: t }\n`, []],
    ['nothing in an empty ledger', '', []],
  ] as const) {
    test(what, () => { assert.deepEqual(placesIn(text), places); });
  }
});
