import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beside } from '../../src/entities/beside';
import { rolesIn } from '../../src/entities/roles';
import type { EntityType, NameMention } from '../../src/entities/types';
import { passage } from '../../src/text/passage';
import { indexOf, mentioned } from './clusters/partition';

const NAMES: readonly (readonly [form: string, type: EntityType])[] = [
  ['Ada Merrow', 'person'], ['Lena Lund', 'person'], ['Oskar Dale', 'person'], ['Ozil', 'person'], ['ICB', 'organization'], ['International Court of Boats', 'organization'], ['Northmere', 'location'],
  ['Coastal Economic Union of Ports', 'organization'], ['CEUPO', 'organization'], ['Ferrywise', 'organization'], ['Boatbook', 'organization'], ['Marsh', 'person'],
];

/** The mentions of the names above in a text. */
function mentionsIn(text: string): readonly NameMention[] {
  const found = NAMES.flatMap(([form, type]) => [...text.matchAll(new RegExp(`\\b${form}\\b`, 'gu'))].map(({ index }): NameMention => ({ ...mentioned(form, type), start: index, end: index + form.length })));
  return found.filter(one => !found.some(other => other !== one && other.start <= one.start && other.end >= one.end && other.form.length > one.form.length)).sort((a, b) => a.start - b.start);
}

suite('rolesIn', () => {
  const TABLE: readonly (readonly [text: string, roles: readonly string[]])[] = [
    ['ICB prosecutor Ada Merrow spoke.', ['Ada Merrow: prosecutor']],
    ['The chief prosecutor, Ada Merrow, spoke.', ['Ada Merrow: chief prosecutor']],
    ['Ada Merrow, the ICB’s chief prosecutor, spoke.', ['Ada Merrow: chief prosecutor']],
    ['Ada Merrow, prosecutor of the ICB, spoke.', ['Ada Merrow: prosecutor']],
    ['Ada Merrow, 45, a farmer, spoke.', ['Ada Merrow: farmer']],
    ['Ada Merrow, the mayor of Northmere, met Lena Lund, a spokeswoman for the ICB.', ['Ada Merrow: mayor', 'Lena Lund: spokeswoman']],
    ['Former Deputy Prime Minister Ada Merrow spoke.', ['Ada Merrow: former deputy prime minister']],
    ['Sen. Ada Merrow and Rep. Lena Lund spoke.', ['Ada Merrow: senator', 'Lena Lund: representative']],
    ['Ada Merrow, minister of health, spoke.', ['Ada Merrow: health minister']],
    ['Vice-President Ada Merrow spoke.', ['Ada Merrow: vice president']],
    ['Attorney General Ada Merrow spoke.', ['Ada Merrow: attorney general']],
    ['“Never,” said Ada Merrow, a professor.', ['Ada Merrow: professor']],
    ['Mayor Ada Merrow, a former lawyer, spoke.', ['Ada Merrow: mayor', 'Ada Merrow: former lawyer']],
    ['Secretary of State Ada Merrow met the Mayor of Northmere Lena Lund and Minister of Health Oskar Dale.', ['Ada Merrow: state secretary', 'Lena Lund: mayor', 'Oskar Dale: health minister']],
    ['Ada Merrow is the chief prosecutor of the ICB.', ['Ada Merrow: chief prosecutor']],
    ['Ada Merrow, who is the ICB’s prosecutor, spoke.', ['Ada Merrow: prosecutor']],
    ['ICB head Ada Merrow and then-Prime Minister Lena Lund spoke.', ['Ada Merrow: head', 'Lena Lund: former prime minister']],
    // What is about somebody else, or about nobody.
    ['Ada Merrow is the one who told the mayor.', []],
    ['The mayor of Northmere, Ada Merrow said, was late.', []],
    ['The mayor of Northmere told Ada Merrow so.', []],
    ['Ada Merrow, the prosecutor said, was late.', []],
    ['She had told the prosecutor, Ada Merrow said.', []],
    ['The mayor told Ada Merrow that it was late.', []],
    ['Ada Merrow, Mayor Lena Lund and others spoke.', ['Lena Lund: mayor']],
    ['Ada Merrow, who met the president, spoke.', []],
    ['The prosecutor of the ICB spoke.', []],
    ['Ada Merrow spoke.', []],
  ];
  for (const [text, roles] of TABLE) {
    test(text, () => {
      const mentions = mentionsIn(text);
      assert.deepEqual(rolesIn(passage(text), mentions).map(({ mention, role }) => `${mentions[mention]!.form}: ${role}`), roles);
    });
  }

  test('a role has its place in the text, outside of the name', () => {
    const text = 'Prime Minister Ada Merrow met Lena Lund, minister of the interior.';
    assert.deepEqual(rolesIn(passage(text), mentionsIn(text)).map(({ start, end, role }) => [text.slice(start, end), role]), [['Prime Minister', 'prime minister'], ['minister of the interior', 'interior minister']]);
  });

  test('roles lie within the text, beside their mention and in order', () => {
    const words = fc.constantFrom('the', 'prosecutor', 'Ada Merrow', 'Lena Lund', ',', ', a', 'minister of health', 'former', 'Prime', 'Minister', 'ICB', 'said', '.', 'Sen.', '’s', 'Northmere', 'and');
    fc.assert(fc.property(fc.array(words, { maxLength: 14 }), list => {
      const text = list.join(' ');
      const mentions = mentionsIn(text);
      let last = 0;
      for (const { mention, start, end, role } of rolesIn(passage(text), mentions)) {
        const name = mentions[mention]!;
        assert.ok(mention >= last && start >= 0 && end <= text.length && start < end && role !== '' && role === role.toLowerCase());
        assert.ok(end <= name.start || start >= name.end, text);
        last = mention;
      }
    }));
  });
});

suite('beside: which names a block says to be the same', () => {
  const TABLE: readonly (readonly [text: string, same: readonly string[]])[] = [
    ['The International Court of Boats (ICB) spoke.', ['ICB = International Court of Boats']],
    ['ICB (the International Court of Boats) spoke.', ['International Court of Boats = ICB']],
    ['The Coastal Economic Union of Ports (CEUPO), a club, spoke.', ['CEUPO = Coastal Economic Union of Ports']],
    ['Ada Merrow, known as Ozil, spoke.', ['Ozil = Ada Merrow']],
    ['Ada Merrow, also known as “Ozil”, spoke.', ['Ozil = Ada Merrow']],
    ['Ada Merrow (a.k.a. Ozil) spoke.', ['Ozil = Ada Merrow']],
    ['Ada Merrow is better known as Ozil.', ['Ozil = Ada Merrow']],
    ['Ada Merrow, nicknamed Ozil, spoke.', ['Ozil = Ada Merrow']],
    ['Ferrywise, formerly Boatbook, spoke.', ['Boatbook = Ferrywise']],
    ['Ferrywise (formerly known as Boatbook) spoke.', ['Boatbook = Ferrywise']],
    // What says nothing of the kind.
    ['Ada Merrow called Ozil a liar.', []],
    ['Ada Merrow nicknamed Ozil yesterday.', []],
    ['Ada Merrow (Ozil) spoke.', []],
    ['Ferrywise (ICB) spoke.', []],
    ['Ada Merrow, known as Boatbook, spoke.', []],
    ['Ada Merrow and Ozil spoke.', []],
    ['Ada Merrow is known. Ozil spoke.', []],
  ];
  for (const [text, same] of TABLE) {
    test(text, () => {
      assert.deepEqual(beside(passage(text), mentionsIn(text)).flatMap(({ form, sameAs }) => sameAs === undefined ? [] : [`${form} = ${sameAs}`]), same);
    });
  }

  test('what the text says goes before what names tell', () => {
    const said = mentioned('Ozil', 'person', { sameAs: 'Ada Merrow' });
    const index = indexOf([said, mentioned('Ada Merrow'), mentioned('Lena Ozil'), mentioned('Merrow')]);
    assert.equal(index.identity('Ozil').key, index.identity('Merrow').key);
  });

  test('letters that the text explains in two ways stay alone', () => {
    const index = indexOf([mentioned('AMA', 'organization', { sameAs: 'American Mooring Alliance' }), mentioned('AMA', 'organization', { sameAs: 'Association of Marine Artists' }), mentioned('American Mooring Alliance', 'organization'), mentioned('Association of Marine Artists', 'organization')]);
    assert.equal(index.identity('AMA').name, 'AMA');
  });

  test('a name that is gone explains nothing', () => {
    const index = indexOf([mentioned('Ozil', 'person', { sameAs: 'Ada Merrow' })]);
    assert.equal(index.identity('Ozil').name, 'Ozil');
    assert.ok(index.update([], [mentioned('Ada Merrow')]).has('Ozil'));
    assert.equal(index.identity('Ozil').name, 'Ada Merrow');
  });
});

suite('entityOfRole', () => {
  const TABLE: readonly (readonly [title: string, mentions: readonly NameMention[], role: string, name: string | null])[] = [
    ['the only one', [mentioned('Ada Merrow', 'person', { roles: ['prosecutor'] }), mentioned('Lena Lund')], 'the prosecutor', 'Ada Merrow'],
    ['by the last word', [mentioned('Ada Merrow', 'person', { roles: ['chief prosecutor'] })], 'prosecutor', 'Ada Merrow'],
    ['in full', [mentioned('Ada Merrow', 'person', { roles: ['chief prosecutor'] })], 'Chief Prosecutor', 'Ada Merrow'],
    ['said of two', [mentioned('Ada Merrow', 'person', { roles: ['prosecutor'] }), mentioned('Lena Lund', 'person', { roles: ['prosecutor'] })], 'prosecutor', null],
    ['said of two forms of one', [mentioned('Ada Merrow', 'person', { roles: ['prosecutor'] }), mentioned('Merrow', 'person', { roles: ['chief prosecutor'] })], 'prosecutor', 'Ada Merrow'],
    ['said of nobody', [mentioned('Ada Merrow')], 'prosecutor', null],
    ['a deputy is no minister', [mentioned('Ada Merrow', 'person', { roles: ['deputy minister'] })], 'minister', null],
    ['nor is who was one', [mentioned('Ada Merrow', 'person', { roles: ['former minister'] })], 'minister', null],
    ['a prime minister is no minister', [mentioned('Ada Merrow', 'person', { roles: ['prime minister'] }), mentioned('Lena Lund', 'person', { roles: ['health minister'] })], 'minister', 'Lena Lund'],
    ['an institution', [mentioned('Ministry of Health', 'organization'), mentioned('Health Ministry', 'organization')], 'the ministry', 'Ministry of Health'],
    ['two institutions', [mentioned('Ministry of Health', 'organization'), mentioned('Ministry of Finance', 'organization')], 'the ministry', null],
  ];
  for (const [title, mentions, role, name] of TABLE) {
    test(title, () => {
      const index = indexOf(mentions);
      const key = index.entityOfRole(role);
      assert.equal(key === null ? null : index.entity(key)?.name, name);
    });
  }

  test('who has it may change, and that is told', () => {
    const index = indexOf([mentioned('Ada Merrow', 'person', { roles: ['prosecutor'] })]);
    const other = mentioned('Lena Lund', 'person', { roles: ['prosecutor'] });
    assert.ok(index.update([], [other]).has('the prosecutor'));
    assert.equal(index.entityOfRole('prosecutor'), null);
    assert.ok(index.update([other], []).has('the prosecutor'));
    assert.equal(index.entityOfRole('prosecutor'), index.identity('Ada Merrow').key);
  });
});
