import { stringify } from 'yaml';
import { SECTIONS, STORY } from '../../src/ledger/fields';
import type { Field, FieldClass, Shape } from '../../src/ledger/schema';

/** A marked word, and the field that it stands in. */
export interface Canary { readonly word: string; readonly field: string }

/** A draft that the ledger of canaries backs, changes and does not know, so that everything has something to say of it. */
export const CANARY_DRAFT = 'NORTHMERE, March 4 (Wire) — The quarry is shut.\n\n“We will not wait,” said Ada Merrow, the mayor.\n\n“The port was shut on Monday,” said an official at the port.\n\n“We will wait,” Ada Merrow said. “Nobody asked the council about it,” said Oskar Dale.\n';

/**
 * A ledger with a marked word in every field of these classes, made from the schema: a field that is added there is in it
 * by itself. One more source is protected, with a marked word in every field that it must not have.
 */
export function canaryLedger(classes: readonly FieldClass[]): { readonly text: string; readonly canaries: readonly Canary[] } {
  const canaries: Canary[] = [];
  const mark = (field: string): string => { const word = `zqcanary${canaries.length}xk`; canaries.push({ word, field }); return word; };
  const value = (field: Field, path: string, all: boolean): unknown => {
    const wanted = all || classes.includes(field.class);
    switch (field.type) {
      case 'text': return field.values?.[0] ?? (wanted && field.ref === undefined && !path.endsWith('.id') ? mark(path) : field.example);
      case 'texts': return wanted && field.ref === undefined ? [mark(path)] : field.example;
      case 'map': return map(field.fields, path, all);
      case 'maps': return [map(field.fields, path, all)];
      default: return field.example;
    }
  };
  const map = (shape: Shape, path: string, all = false, without: readonly string[] = []): Record<string, unknown> =>
    Object.fromEntries(Object.entries(shape).filter(([key]) => key !== 'conflicts' && key !== 'derives_from' && !without.includes(key)).map(([key, field]) => [key, value(field, `${path}.${key}`, all)]));
  const lists = Object.fromEntries(Object.entries(SECTIONS).map(([name, shape]) => [name, [map(shape as Shape, name, false, name === 'sources' ? ['protection', 'agreed_description'] : name === 'statements' ? ['source'] : [])]]));
  const told = { may_use: true, may_name: false };
  lists['sources']?.push(
    { id: 'S-002', kind: 'organization', name: 'Northmere Council' },
    { ...map(SECTIONS.sources, 'protected', true), id: 'S-003', kind: 'person', agreed_description: 'an official at the port', terms: told },
    { ...map(SECTIONS.sources, 'undescribed', true, ['agreed_description']), id: 'S-004', kind: 'person', terms: told },
  );
  lists['statements']?.push({ id: 'Q-002', source: 'S-003', verbatim: 'The port was shut on Monday.', notes: mark('statements.notes') });
  return { text: stringify({ schema: 1, story: map(STORY, 'story'), ...lists }, { aliasDuplicateObjects: false }), canaries };
}

/** The canaries that can be read in an output: as they are, in capitals, backwards, or encoded as links, mails and pages do it. */
export function leaks(output: string, canaries: readonly Canary[]): readonly Canary[] {
  const plain = [output, decodedPercent(output), output.replace(/&#x?([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16) % 0x110000))].join('\n').toLowerCase();
  return canaries.filter(({ word }) => plain.includes(word) || plain.includes(Array.from(word).reverse().join('')) || encodings(word).some(form => output.includes(form)));
}

const decodedPercent = (text: string): string => text.replace(/%([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Base64 at each of the three places where a word may begin, in small and capital letters, and hexadecimal. */
function encodings(word: string): readonly string[] {
  return [word, word.toUpperCase()].flatMap(form => [
    ...[0, 1, 2].flatMap(shift => {
      const coded = Buffer.from('\0'.repeat(shift) + form).toString('base64');
      // What depends on the letters before and behind is left out.
      const inner = coded.slice(shift === 0 ? 0 : 4, Math.floor((shift + form.length) / 3) * 4);
      return [inner, inner.replace(/\+/gu, '-').replace(/\//gu, '_')];
    }),
    Buffer.from(form).toString('hex'), Buffer.from(form).toString('hex').toUpperCase(),
  ]);
}
