import { zipOf } from '../../../ui/app/data/files/zipOf';

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

describe('zipOf', () => {
  it('stores each file as it is, with its size and checksum, and lists it at the end', () => {
    // CRC-32 of "123456789" is the check value that the polynomial is known by: CBF43926.
    const zip = zipOf([
      { path: 'a.txt', text: '123456789' },
      { path: 'dir/ü.txt', text: '' },
    ]);
    const data = view(zip);
    expect(data.getUint32(0, true)).toBe(0x04034b50);
    expect(data.getUint32(14, true)).toBe(0xcbf43926);
    expect([data.getUint32(18, true), data.getUint32(22, true)]).toEqual([9, 9]);
    expect(new TextDecoder().decode(zip.slice(30, 44))).toBe('a.txt123456789');
    const end = zip.length - 22;
    expect(data.getUint32(end, true)).toBe(0x06054b50);
    expect([data.getUint16(end + 8, true), data.getUint16(end + 10, true)]).toEqual([2, 2]);
    const directory = data.getUint32(end + 16, true);
    expect(data.getUint32(directory, true)).toBe(0x02014b50);
    expect(directory + data.getUint32(end + 12, true)).toBe(end);
    // The second file begins where the first ends: header of 30, name of 5, content of 9 bytes.
    expect(data.getUint32(directory + 46 + 5 + 42, true)).toBe(44);
  });

  it('is a valid archive without files', () => {
    expect(zipOf([])).toHaveLength(22);
  });
});
