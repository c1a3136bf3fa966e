import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { offersOf } from '../../src/annotation/told';
import { loadLedger } from '../../src/ledger';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();
const ARTICLE = 'By MARTA ORTEGA\n\nOSLO, May 17, 2024 (Wire) — The quay was shut on Thursday, Ana Reis said. “Nobody goes in,” said Ana Reis.\n\nNobody had told Luda Ross, who said that she heard it on the radio in the evening of the day before.\n';
const OPEN = `EMBARGOED until the end of the hearing\n\n${ARTICLE}`;
const CALL = 'LUDA ROSS: This call is on background, attributable to senior port officials.\n\nANA REIS: The quay is shut for the night.\n\nLUDA ROSS: Who shut it?\n\nANA REIS: The board did.\n';
const ALL = 'LUDA ROSS: All of this is off the record.\n\nANA REIS: The quay is shut for the night.\n\nLUDA ROSS: Who shut it?\n\nANA REIS: The board did.\n';
const SOURCES = 'sources:\n- { id: S-001, kind: person, name: Ana Reis }\n- { id: S-002, kind: person, name: Luda Ross }\n';

const offersIn = (text: string, ledger: string): ReturnType<typeof offersOf> => { const read = loadLedger(ledger).ledger; return offersOf(annotate(text, { ledger: read, models }), text, read); };
const told = (text: string, ledger: string): readonly string[] => offersIn(text, ledger).map(({ is, words, instead, span, write }) => `${is}: ${words}${instead === null ? '' : ` (not ${instead})`} at “${text.slice(...span).slice(0, 12)}”${write === null ? ', open' : ''}`);

suite('what a draft tells that its ledger does not say', () => {
  for (const [what, text, ledger, offers] of [
    ['all of it', ARTICLE, SOURCES, ['dateline: Oslo, 2024-05-17 at “OSLO, May 17”', 'authors: Marta Ortega at “By MARTA ORT”']],
    ['not what is there, or more', ARTICLE, 'story: { dateline: { place: Oslo, date: "2024-05-17", tz: "+02:00" }, authors: [Marta Ortega, Jo Hart] }\n', []],
    ['what is there otherwise', ARTICLE, 'story: { dateline: { place: Bergen, date: "2024-05-17" } }\n', ['dateline: Oslo, 2024-05-17 (not Bergen, 2024-05-17) at “OSLO, May 17”', 'authors: Marta Ortega at “By MARTA ORT”']],
    ['an embargo whose time is open, for a person to set', OPEN, 'story: { dateline: { place: Oslo, date: "2024-05-17" }, authors: [Marta Ortega] }\n', ['embargo: EMBARGOED until the end of the hearing at “EMBARGOED un”, open']],
    ['terms of those who are called so', CALL, SOURCES, ['terms: on background (senior port officials) at “This call is”']],
    ['no terms that are there', CALL, `${SOURCES}- { id: S-003, kind: person, agreed_description: a senior port official }\nencounters:\n- { id: N-001, source: S-003, terms: { label: on background } }\n`, []],
    ['terms of all who speak and have none', ALL, `${SOURCES}encounters:\n- { id: N-001, source: S-002, terms: { label: off the record } }\n`, ['terms: off the record (Ana Reis) at “All of this ”']],
    ['no terms by the words of an article', `${ARTICLE}\n“This is off the record,” Ana Reis said.\n`, 'story: { dateline: { place: Oslo, date: "2024-05-17" }, authors: [Marta Ortega] }\n', []],
    ['nothing of nothing', '', '', []],
  ] as const) {
    test(what, () => { assert.deepEqual(told(text, ledger), offers); });
  }

  test('is there once it is written, and nothing else has changed', () => {
    for (const [text, ledger] of [[ARTICLE, `# kept\n${SOURCES}`], [CALL, SOURCES], [ALL, SOURCES]] as const) {
      let written: string = ledger;
      for (const { write } of offersIn(text, ledger)) {
        const done = write?.(written);
        assert.ok(done?.ok);
        written = done.text;
      }
      assert.notEqual(written, ledger);
      assert.deepEqual(loadLedger(written).problems, []);
      assert.deepEqual(told(text, written), []);
      for (const line of ledger.trimEnd().split('\n')) assert.ok(written.includes(line), line);
    }
  });
});

suite('speakers that a person has named', () => {
  const TEXT = 'SPEAKER 1: The quay is shut, says Speaker 1.\n\nQ: Who shut it?\n\nSPEAKER 1: The board did.\n\nQ: When?\n\nSPEAKER 1: At four.\n';
  const speakers = (corrections: string, draft: string | null): readonly (string | null)[] => {
    const { turns, entities } = annotate(TEXT, { ledger: loadLedger(`sources:\n- { id: S-001, kind: person, name: Ana Reis }\n- { id: S-002, kind: person, agreed_description: an officer of the port }\ncorrections:\n${corrections}`).ledger, draft, models });
    return turns.slice(0, 2).map(({ speaker }) => { const found = entities.find(({ id }) => id === speaker); return found === undefined ? null : `${found.name} ${String(found.source)}`; });
  };
  for (const [what, corrections, draft, named] of [
    ['speak in all turns of the label', '- { text: Speaker 1, entity: S-001 }', null, ['Ana Reis S-001', null]],
    ['speak in their file alone', '- { text: Speaker 1, entity: S-001, draft: calls/a.txt }', '/x/calls/a.txt', ['Ana Reis S-001', null]],
    ['and not in another', '- { text: Speaker 1, entity: S-001, draft: calls/a.txt }', '/x/calls/b.txt', [null, null]],
    ['and not in a draft without a name', '- { text: Speaker 1, entity: S-001, draft: calls/a.txt }', null, [null, null]],
    ['may be protected', '- { text: SPEAKER 1, entity: S-002 }', null, ['an officer of the port S-002', null]],
    ['may ask', '- { text: Q, entity: S-001 }\n- { text: Speaker 1, entity: S-002 }', null, ['an officer of the port S-002', 'Ana Reis S-001']],
    ['must be in the ledger', '- { text: Speaker 1, entity: S-009 }', null, [null, null]],
  ] as const) {
    test(what, () => { assert.deepEqual(speakers(corrections, draft), named); });
  }

  test('give the words of the label no name elsewhere', () => {
    const { mentions } = annotate(TEXT, { ledger: loadLedger('sources:\n- { id: S-001, kind: person, name: Ana Reis }\ncorrections:\n- { text: Q, entity: S-001 }\n- { text: Speaker 1, entity: S-001 }\n').ledger, models });
    assert.deepEqual(mentions, []);
  });
});
