import fc from 'fast-check';
import { SECTIONS, SECTION_NAMES, STORY } from '../../../src/ledger/fields';
import type { Field, Section, Shape } from '../../../src/ledger/schema';
import { words } from './ledgers';

/** What a ledger says. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const passage = fc.array(fc.constantFrom('We will not wait.', 'Never: ever', '# no comment', '- no item', "it's", '  set in', 'ends'), { minLength: 1, maxLength: 3 }).chain(all => fc.constantFrom('', '\n', '\n\n').map(end => all.join('\n') + end));
const textOf = (field: { readonly values?: readonly string[]; readonly example: unknown }): fc.Arbitrary<Value> =>
  field.values !== undefined ? fc.constantFrom(...field.values) : fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: passage }, { weight: 1, arbitrary: fc.constant(String(field.example)) });

/** A value that a field may hold. */
export function valueOf(field: Field): fc.Arbitrary<Value> {
  switch (field.type) {
    case 'text': return field.nullable === true ? fc.oneof(textOf(field), fc.constant(null)) : textOf(field);
    case 'flag': return fc.oneof(fc.boolean(), fc.constant(null));
    case 'number': return fc.oneof(fc.nat(5000), fc.constant(2.5));
    case 'texts': return fc.array(textOf({ example: field.example[0] }), { maxLength: 3 });
    case 'map': return recordOf(field.fields, 0);
    case 'maps': return fc.array(recordOf(field.fields, 1), { maxLength: 2 });
  }
}

/** Some of the fields of a shape, at least so many, and sometimes one that nobody knows. */
export function recordOf(shape: Shape, least: number, without: readonly string[] = []): fc.Arbitrary<Record<string, Value>> {
  const names = Object.keys(shape).filter(name => name !== 'conflicts' && !without.includes(name));
  return fc.shuffledSubarray(names, { minLength: least, maxLength: Math.min(5, names.length) }).chain(chosen => fc.tuple(
    fc.tuple(...chosen.map(name => valueOf(shape[name]!).map(value => [name, value] as const))),
    fc.constantFrom(...[null, null, null, null], 'unknown'),
  )).map(([pairs, unknown]) => Object.fromEntries([...pairs, ...unknown === null ? [] : [[unknown, 'kept'] as const]]));
}

const entriesOf = (name: Section): fc.Arbitrary<readonly Record<string, Value>[]> => fc.array(recordOf(SECTIONS[name], 1, ['id']), { maxLength: 3 })
  .map(all => 'id' in SECTIONS[name] ? all.map((fields, i) => ({ id: `${name.slice(0, 2)}.${i + 1}`, ...fields })) : all);

/** A ledger’s text with what it says. */
export interface WideLedger { readonly text: string; readonly says: Readonly<Record<string, Value>> }

const decisions = fc.array(fc.nat(999), { minLength: 60, maxLength: 60 });

/** Ledgers with all eight lists and every field, in all ways of writing that the tool has come by. */
export const wideLedgers: fc.Arbitrary<WideLedger> = fc.record({
  story: fc.option(recordOf(STORY, 1)), chosen: fc.shuffledSubarray(SECTION_NAMES, { minLength: 1, maxLength: 4 }), style: decisions,
}).chain(({ story, chosen, style }) => fc.tuple(...chosen.map(entriesOf)).map(all => {
  const says = { schema: 1, ...story !== null && { story }, ...Object.fromEntries(chosen.map((name, i) => [name, all[i]!])) };
  return { says, text: new Writer(style).ledger(says) };
}));

const PLAIN = /^[A-Za-zë][A-Za-zë 0-9-]*$/u;
const spaces = (count: number): string => ' '.repeat(count);
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isRecord = (value: Value): value is Readonly<Record<string, Value>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes values as YAML; each choice of form takes the next decision. */
class Writer {
  #at = 0;
  readonly #style: readonly number[];
  readonly #shift: number;
  readonly #gap: string;
  readonly #spaced: boolean;
  readonly #comments: boolean;
  constructor(style: readonly number[]) {
    this.#style = style;
    this.#shift = this.#one(0, 2, 2, 4);
    this.#gap = this.#one(' ', ' ', '   ');
    this.#spaced = this.#one(true, false);
    this.#comments = this.#one(true, false);
  }

  #one<T>(...choices: readonly T[]): T { return choices[this.#style[this.#at++ % this.#style.length]! % choices.length]!; }
  /** A comment at the end of a line, and lines of comment. */
  #note(): string { return this.#comments ? this.#one('', '', ' # note', '   # “x”: - y') : ''; }
  #lines(indent: string): string { return this.#comments ? this.#one('', '', '', `${indent}# above\n`, `${indent}# far\n\n`) : ''; }

  ledger(says: Readonly<Record<string, Value>>): string {
    const eol = this.#one('\n', '\n', '\r\n');
    const head = this.#one('', '', '# top\n\n', '---\n', '\ufeff', '\ufeff# top\n', '%YAML 1.2\n---\n');
    const sections = Object.entries(says).map(([key, value]) => this.#lines('') + this.#pair(key, value, '', isList(value) && value.length > 0)).join(this.#spaced ? '\n' : '');
    const end = this.#one('', '', '\n', '# end\n', '\n\n# end\n', '...\n', '... # over\n', '  # set in\n');
    const text = head + sections + end;
    return (this.#one(true, false, false) ? text.replace(/\n+$/u, '') : text).replace(/\n/gu, eol);
  }

  /** A key with its value as whole lines. */
  #pair(key: string, value: Value, indent: string, block = false): string {
    const name = this.#one(key, key, key, `"${key}"`);
    const note = this.#note();
    if (value === null) return `${indent}${name}:${this.#one('', ' null', ' ~')}${note}\n`;
    if (!isList(value) && !isRecord(value)) return `${indent}${name}:${this.#behind(value, indent, note)}\n`;
    const empty = isList(value) ? value.length === 0 : Object.keys(value).length === 0;
    if (empty || !(block || this.#one(true, false))) return `${indent}${name}: ${this.#one(true, true, false) || empty ? this.#flow(value) : this.#tall(value, indent)}${note}\n`;
    const inner = isList(value) ? indent + spaces(this.#shift) : indent + spaces(this.#one(2, 2, 4));
    return `${indent}${name}:${note}\n${this.#lines(inner)}${this.#block(value, inner)}`;
  }

  #block(value: Value, indent: string): string {
    if (isRecord(value)) return Object.entries(value).map(([key, one]) => this.#pair(key, one, indent)).join('');
    return (value as readonly Value[]).map(item => {
      const above = this.#lines(indent);
      if (isRecord(item) && Object.keys(item).length > 0) {
        if (this.#one(true, false, false)) return `${above}${indent}-${this.#gap}${this.#one(true, true, false) ? this.#flow(item) : this.#tall(item, indent)}${this.#note()}\n`;
        const own = indent + spaces(1 + this.#gap.length);
        if (this.#one(true, false, false, false, false, false)) return `${above}${indent}-${this.#note()}\n${this.#block(item, own)}`;
        return `${above}${indent}-${this.#gap}${this.#block(item, own).slice(own.length)}`;
      }
      return `${above}${indent}-${isRecord(item) || isList(item) ? ` ${this.#flow(item)}${this.#note()}` : this.#behind(item, indent, this.#note()).replace(/^ /u, this.#gap)}\n`;
    }).join(this.#spaced && (value as readonly Value[]).some(isRecord) ? '\n' : '');
  }

  /** What stands behind the colon or the dash, the first character a blank or a line end. */
  #behind(value: Value, indent: string, note: string): string {
    if (typeof value !== 'string') return ` ${JSON.stringify(value)}${note}`;
    const inner = indent + spaces(this.#one(2, 2, 4));
    const style = this.#one('flow', 'flow', 'block', 'below', 'lines');
    if (style === 'block' && /^[^\n\r\t\u2028]*[^\s]/u.test(value) && !/[^\n -~ë“”]|[ ]$|^\n/mu.test(value) && !value.startsWith(' ')) {
      const body = value.replace(/\n+$/u, '');
      const ends = value.length - body.length;
      const folded = !/\n| {2}/u.test(body) && this.#one(true, false);
      const digit = this.#one(false, false, true) ? String(inner.length - indent.length) : '';
      const keep = `${folded ? '>' : '|'}${digit}${ends === 0 ? '-' : ends === 1 ? '' : '+'}`;
      return ` ${keep}${note}\n${body.split('\n').map(line => line === '' ? '' : inner + line).join('\n')}${'\n'.repeat(Math.max(0, ends - 1))}`;
    }
    if (style === 'below') return `${note}\n${inner}${this.#scalar(value)}`;
    if (style === 'lines' && /^[A-Za-z]+ [A-Za-z]+$/u.test(value)) {
      const mark = this.#one('', '"', "'");
      return ` ${mark}${value.replace(' ', `\n${inner}`)}${mark}${note}`;
    }
    return ` ${this.#scalar(value)}${note}`;
  }

  #scalar(value: Value): string {
    if (typeof value !== 'string') return JSON.stringify(value);
    const style = this.#one('plain', 'single', 'double');
    if (style === 'plain' && PLAIN.test(value) && !/ $|^(?:no|yes|null|true|false)$/u.test(value)) return value;
    if (style === 'single' && !/[^ -~“”ë]/u.test(value)) return `'${value.replace(/'/gu, "''")}'`;
    return JSON.stringify(value).replace(/[\u2028\u007f-\u009f\ufeff]/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }

  #flow(value: Value): string {
    const inner = this.#one(' ', '');
    if (isList(value)) return value.length === 0 ? this.#one('[]', '[ ]') : `[${inner}${value.map(item => this.#flow(item)).join(', ')}${inner}]`;
    if (isRecord(value)) return Object.keys(value).length === 0 ? '{}' : `{${inner}${Object.entries(value).map(([key, one]) => `${key}: ${this.#flow(one)}`).join(', ')}${inner}}`;
    return this.#scalar(value);
  }

  /** Brackets over lines. */
  #tall(value: Value, indent: string): string {
    const own = `${indent}    `;
    const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
    const items = isList(value) ? value.map(item => this.#flow(item)) : Object.entries(value as Readonly<Record<string, Value>>).map(([key, one]) => `${key}: ${this.#flow(one)}`);
    const trailing = this.#one(',', '');
    if (this.#one(true, false, false)) return `${open} ${items.join(`,\n${own}`)} ${close}`;
    return `${open}\n${items.map((item, i) => `${own}${item}${i === items.length - 1 ? trailing : ','}${this.#note()}\n`).join('')}${indent}  ${close}`;
  }
}
