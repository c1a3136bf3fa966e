import fc from 'fast-check';
import type { Section } from '../../../src/ledger/types';

/** Text as reporters write it, and worse. */
export const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Ada Merrow', 'We will not wait', 'never: ever', "it's", 'say “no”', 'a # b', 'Zoë Lund', '- no', 'no', 'yes', '12:30', '2025-03-12', '+44 20 7946 0000', '0x1F', '1e3', '~', 'null', '[a', '{b', '@x', '%', '& a', '* b', '| c', 'x, y', '?', 'a: b', ': a', '! a', "'", '"', '\\', '😀', 'S-001', 'a\u2028b', '\ttab') },
  fc.string({ minLength: 1, maxLength: 12 }).filter(text => text.trim() !== ''),
);
const lines = fc.array(fc.constantFrom('We will not wait.', 'Never: ever', '# no comment', '- no item', "it's"), { minLength: 1, maxLength: 3 }).map(all => all.join('\n'));

/** How one value is written. */
type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';
interface Value { readonly text: string; readonly style: Style }
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ text: words, style: fc.constantFrom<Style>('plain', 'single', 'double') }),
  fc.record({ text: lines, style: fc.constantFrom<Style>('literal', 'double') }),
  fc.record({ text: fc.constantFrom('We will not wait.', 'It is so'), style: fc.constant<Style>('folded') }),
);

const SAFE = /^[A-Za-zë][A-Za-zë 0-9-]*$/u;
/** As it stands behind its key; plain only where that says the same. */
function written({ text, style }: Value, indent: string, inFlow: boolean): string {
  if (style === 'plain' && SAFE.test(text) && !/ $|^(?:no|yes|null)$/u.test(text)) return text;
  if (style === 'single' && !/[^ -~“”ë]/u.test(text)) return `'${text.replace(/'/gu, "''")}'`;
  if ((style === 'literal' || style === 'folded') && !inFlow) return `${style === 'literal' ? '|' : '>'}-\n${text.split('\n').map(line => `${indent}  ${line}`).join('\n')}`;
  return JSON.stringify(text).replace(/\u2028/gu, '\\u2028');
}

interface Entry { readonly flow: boolean; readonly comment: string; readonly above: string; readonly fields: readonly (readonly [string, Value | readonly Value[] | readonly (readonly [string, Value])[]])[]; readonly blockList: boolean }
const comment = fc.constantFrom('', '', ' # note', '   # “x”: - y');
const above = fc.constantFrom('', '', '# above', '\n# far above\n');

const FIELDS: Readonly<Record<'sources' | 'statements' | 'encounters', readonly string[]>> = { sources: ['pronouns', 'aliases', 'agreed_description', 'unknown'], statements: ['verbatim', 'locator', 'notes'], encounters: ['place', 'terms', 'date'] };
const entry = (section: keyof typeof FIELDS): fc.Arbitrary<Entry> => fc.record({
  flow: fc.boolean(), comment, above, blockList: fc.boolean(),
  fields: fc.shuffledSubarray([...FIELDS[section]]).chain(keys => fc.tuple(...keys.map(key =>
    key === 'aliases' ? fc.array(value, { maxLength: 3 }).map(list => [key, list] as const)
      : key === 'terms' ? fc.tuple(value, value).map(([label, other]) => [key, [['label', label], ['other', other]] as const] as const)
        : value.map(one => [key, one] as const)))),
});

function entryText(number: string, { flow, comment: note, above: over, fields, blockList }: Entry, indent: string): string {
  const quotes = flow ? '"' : '';
  const before = over === '' ? '' : `${over.split('\n').map(line => line === '' ? '' : indent + line).join('\n')}\n`;
  if (flow) return `${before}${indent}- { id: ${quotes}${number}${quotes}, ${fields.map(([key, one]) => `${key}: ${inner(one)}`).join(', ')}${fields.length > 0 ? ' ' : ''}}${note}\n`;
  const own = `${indent}  `;
  const parts = fields.map(([key, one]) => {
    if (!Array.isArray(one)) return `${own}${key}: ${withNote(written(one as Value, own, false), note)}\n`;
    const list = one as readonly (Value | readonly [string, Value])[];
    if (list.length === 0 || !blockList) return `${own}${key}: ${inner(list)}${note}\n`;
    return `${own}${key}:${note}\n${list.map(item => Array.isArray(item) ? `${own}  ${(item as [string, Value])[0]}: ${written((item as [string, Value])[1], `${own}  `, false)}\n` : `${own}  - ${written(item as Value, `${own}  `, false)}\n`).join('')}`;
  });
  return `${before}${indent}- id: ${number}${note}\n${parts.join('')}`;
}
const withNote = (text: string, note: string): string => /^[|>]/u.test(text) ? text.replace('\n', `${note}\n`) : text + note;
const inner = (one: unknown): string => !Array.isArray(one) ? written(one as Value, '', true)
  : one.length > 0 && Array.isArray(one[0]) ? `{ ${(one as [string, Value][]).map(([key, item]) => `${key}: ${written(item, '', true)}`).join(', ')} }` : `[${(one as Value[]).map(item => written(item, '', true)).join(', ')}]`;

/** Ledgers in every way of writing: entries over lines and on one, all styles of text, comments, CRLF, no last line end. */
export const ledgers: fc.Arbitrary<string> = fc.record({
  sources: fc.array(entry('sources'), { maxLength: 3 }), statements: fc.array(entry('statements'), { maxLength: 2 }), encounters: fc.array(entry('encounters'), { maxLength: 2 }),
  indent: fc.constantFrom('', '  ', '    '), eol: fc.constantFrom('\n', '\n', '\r\n'), end: fc.constantFrom('', '# the end\n', '\n\n', 'cut'), head: fc.constantFrom('', '# top\n', 'schema: 1\nstory: { slug: x } # a story\n', '---\nschema: 1\n', '\ufeff# mark\n'),
}).map(({ sources, statements, encounters, indent, eol, end, head }) => {
  const section = (name: string, letter: string, all: readonly Entry[]): string => all.length === 0 ? (head === '' ? '' : `${name}: []\n`) : `${name}:\n${all.map((one, i) => entryText(`${letter}-00${i + 1}`, one, indent)).join('')}`;
  const text = `${head}${section('sources', 'S', sources)}${section('statements', 'Q', statements)}${section('encounters', 'N', encounters)}`;
  return (end === 'cut' ? text.replace(/\n+$/u, '') : text + end).replace(/\r?\n/gu, eol);
});

/** A section that `ledgers` can have. */
export const section = fc.constantFrom<Section>('sources', 'statements', 'encounters', 'uses');
