/** What a section of a file of weights holds. `keys` are rising 32-bit numbers, each written as its distance from the one before (LEB128). */
export type Kind = 'u8' | 'i8' | 'u16' | 'f32' | 'keys';
export type Column = Uint8Array | Int8Array | Uint16Array | Float32Array | Uint32Array;

/** A file of weights: a header of the trainer’s own, and named columns of numbers. */
export interface Container<H> { readonly header: H; column(name: string): Column }

const MAGIC = 0x4d4e4c53; // “SLNM”, little-endian

interface Section { readonly kind: Kind; readonly at: number; readonly bytes: number; readonly count: number }

/** Reads a file of weights; throws an error that says what is wrong with it. */
export function readContainer<H>(bytes: Uint8Array): Container<H> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC) throw new Error('this is no file of weights');
  const length = view.getUint32(4, true);
  const start = 8 + Math.ceil(length / 4) * 4;
  const { header, sections } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as { header: H; sections: Readonly<Record<string, Section>> };
  return {
    header,
    column(name) {
      const section = sections[name];
      if (section === undefined) throw new Error(`the file of weights has no ${name}`);
      const { kind, at, count } = section;
      if (start + at + section.bytes > bytes.length) throw new Error(`the file of weights ends within ${name}`);
      // A copy, so that it lies where numbers of its size may lie.
      const raw = new Uint8Array(bytes.subarray(start + at, start + at + section.bytes));
      switch (kind) {
        case 'u8': return raw;
        case 'i8': return new Int8Array(raw.buffer);
        case 'u16': return new Uint16Array(raw.buffer);
        case 'f32': return new Float32Array(raw.buffer);
        case 'keys': return readKeys(raw, count);
      }
    },
  };
}

function readKeys(raw: Uint8Array, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let at = 0;
  let key = 0;
  for (let i = 0; i < count; i++) {
    let scale = 1;
    for (;;) {
      const byte = raw[at++] ?? 0;
      key += (byte & 127) * scale;
      if (byte < 128) break;
      scale *= 128;
    }
    keys[i] = key;
  }
  return keys;
}

function writeKeys(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let rest = key - before;
    if (rest < 0) throw new Error('keys must rise');
    before = key;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(rest % 128 + 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

const kindOf = (column: Column): Kind => column instanceof Int8Array ? 'i8' : column instanceof Uint16Array ? 'u16' : column instanceof Float32Array ? 'f32' : column instanceof Uint32Array ? 'keys' : 'u8';

/** Writes a file of weights. Columns of 32-bit integers must rise. */
export function writeContainer(header: unknown, columns: Readonly<Record<string, Column>>): Uint8Array {
  let at = 0;
  const parts: Uint8Array[] = [];
  const sections: Record<string, Section> = {};
  for (const [name, column] of Object.entries(columns)) {
    const raw = column instanceof Uint32Array ? writeKeys(column) : new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    sections[name] = { kind: kindOf(column), at, bytes: raw.length, count: column.length };
    parts.push(raw);
    at += raw.length;
  }
  const head = new TextEncoder().encode(JSON.stringify({ header, sections }));
  const start = 8 + Math.ceil(head.length / 4) * 4;
  const file = new Uint8Array(start + at);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  file.set(head, 8);
  for (const [i, name] of Object.keys(columns).entries()) file.set(parts[i]!, start + sections[name]!.at);
  return file;
}
