/** A file within a zip archive: its name, and how many bytes it has there and unpacked. */
export interface ZipEntry { readonly name: string; readonly packed: number; readonly size: number }

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The files of a zip archive by its central directory (APPNOTE 4.3.12 and 4.3.16). Throws when it is no zip archive. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('not a zip archive');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the directory of the archive is damaged');
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true)) as [number, number, number];
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) });
    at += 46 + name + extra + comment;
  }
  return entries;
}
