import { sloIdOf } from '../../../../api/usecases/storedSlos/sloIdOf';

describe('sloIdOf', () => {
  it('reads the id of an SLO from object ids seen in public scripts', () => {
    const object = (key: string) =>
      `vu9U3hXa3q0AAAABABZidWlsdGluOm1vbml0b3Jpbmcuc2xvAAZ0ZW5hbnQABnRlbmFudAAk${key}vu9U3hXa3q0`;
    // The key stands there in base64: 36 characters are 48.
    expect(sloIdOf(object('OGMzZDVmNjUtNDRmNy0zMTRhLThlOTctZDVkNmUyMWViYWU3'))).toBe(
      '8c3d5f65-44f7-314a-8e97-d5d6e21ebae7',
    );
    expect(sloIdOf(object('NzViYjhkMmYtNDliOS0zYTMzLWJjMzMtMzA3MWE4MTk2MGZh'))).toBe(
      '75bb8d2f-49b9-3a33-bc33-3071a81960fa',
    );
  });

  it.each(['', 'object-1', 'not base64!', 'vu9U3hXa3q0AAAABABZidWls', 'vu9U3hXa3q0AAAAB'])(
    'cannot read %p, and says so with null',
    (objectId) => {
      expect(sloIdOf(objectId)).toBeNull();
    },
  );

  it('does not take a key for an id that does not look like one', () => {
    const bytes = Buffer.concat([Buffer.alloc(12), ...['a', 'b', 'c', 'key'].map(lengthPrefixed)]);
    expect(sloIdOf(bytes.toString('base64url'))).toBeNull();
  });
});

function lengthPrefixed(text: string): Buffer {
  return Buffer.concat([Buffer.from([0, text.length]), Buffer.from(text)]);
}
