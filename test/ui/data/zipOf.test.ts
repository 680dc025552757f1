import { crc32, inflateRawSync } from 'node:zlib';
import { zipOf } from '../../../ui/app/data/files/saveText';

/** Fields as in https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
describe('zipOf', () => {
  it('holds each file under its name, which is UTF-8, with its size and checksum', () => {
    const zip = Buffer.from(
      zipOf([
        { path: 'a.txt', text: '123456789' },
        { path: 'dir/ü.txt', text: 'x'.repeat(5000) },
      ]),
    );
    const end = zip.length - 22;
    expect(zip.readUInt32LE(end)).toBe(0x06054b50);
    expect(zip.readUInt16LE(end + 10)).toBe(2);
    const found: [string, string][] = [];
    let entry = zip.readUInt32LE(end + 16);
    for (let at = 0; at < 2; at++) {
      expect(zip.readUInt32LE(entry)).toBe(0x02014b50);
      const [packed, size, name] = [
        zip.readUInt32LE(entry + 20),
        zip.readUInt32LE(entry + 24),
        zip.readUInt16LE(entry + 28),
      ];
      const local = zip.readUInt32LE(entry + 42);
      const content = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = inflateRawSync(zip.subarray(content, content + packed));
      expect([bytes.length, crc32(bytes)]).toEqual([size, zip.readUInt32LE(entry + 16)]);
      found.push([zip.toString('utf8', entry + 46, entry + 46 + name), bytes.toString('utf8')]);
      entry += 46 + name + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
    }
    expect(found).toEqual([
      ['a.txt', '123456789'],
      ['dir/ü.txt', 'x'.repeat(5000)],
    ]);
    // CRC-32 of "123456789" is the check value that the polynomial is known by: CBF43926.
    expect(zip.readUInt32LE(14)).toBe(0xcbf43926);
    expect(zip.length).toBeLessThan(500);
  });

  it('is the same archive for the same files', () => {
    const files = [{ path: 'a.txt', text: 'a' }];
    expect(zipOf(files)).toEqual(zipOf(files));
  });
});
