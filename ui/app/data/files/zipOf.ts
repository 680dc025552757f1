/** Table of CRC-32 as ZIP uses it (polynomial EDB88320). */
const table = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of 2 or 4 bytes, lowest byte first. */
function packed(...fields: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, size]) => Array.from({ length: size }, (_none, at) => (value >>> (8 * at)) & 0xff)),
  );
}

/** Names are UTF-8; nothing is compressed; every file is of 1980-01-01, the first day that a ZIP knows. */
const flags = 0x0800;
const stored = 0;
const firstDay = 0x21;

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Texts as one ZIP archive, uncompressed: enough for a browser to save many files at once.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipOf(files: readonly { path: string; text: string }[]): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const [name, bytes] = [utf8.encode(path), utf8.encode(text)];
    const facts = packed(
      [flags, 2],
      [stored, 2],
      [0, 2],
      [firstDay, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const header = joined([packed([0x04034b50, 4], [20, 2]), facts, name]);
    local.push(header, bytes);
    const place = packed([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    central.push(packed([0x02014b50, 4], [20, 2], [20, 2]), facts, place, name);
    offset += header.length + bytes.length;
  }
  const directory = joined(central);
  const count = files.length;
  const end = packed(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return joined([...local, directory, end]);
}
