import { describeWithFingerprint, fingerprintIn } from '../../../domain/dashboards/describeWithFingerprint';
import { fingerprint } from '../../../domain/dashboards/fingerprint';

describe('fingerprint', () => {
  it('is FNV-1a of the JSON with sorted keys', () => {
    // FNV-1a 64 of the two characters "{}", from an implementation in another language.
    expect(fingerprint({})).toBe('08f44b07b5901a25');
  });

  it('does not depend on the order of keys, nor on a trip through JSON', () => {
    const content = { b: [1, { y: 'ü', x: null }], a: 'text', gone: undefined };
    const again: unknown = JSON.parse(JSON.stringify({ a: 'text', b: [1, { x: null, y: 'ü' }] }));
    expect(fingerprint(content)).toBe(fingerprint(again));
  });

  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: 1 }, { b: 1 }],
    [{ a: { b: 1 } }, { a: { b: 1, c: null } }],
    [{ a: 'x","b":"y' }, { a: 'x', b: 'y' }],
    [[], {}],
    [null, 'null'],
  ])('tells %j from %j', (one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });
});

describe('a description with a fingerprint', () => {
  const mark = '0123456789abcdef';

  it('gives the fingerprint back', () => {
    const description = describeWithFingerprint('Made by ECS SLO Launchpad.', mark);
    expect(description).toBe('Made by ECS SLO Launchpad. [content 0123456789abcdef]');
    expect(fingerprintIn(description)).toBe(mark);
    expect(fingerprintIn(describeWithFingerprint('', mark))).toBe(mark);
  });

  it('stays within the 256 characters of the document service', () => {
    const description = describeWithFingerprint('x'.repeat(300), mark);
    expect(description).toHaveLength(256);
    expect(fingerprintIn(description)).toBe(mark);
  });

  it.each([null, undefined, '', 'my own words', '[content 123]', '[content 0123456789abcdef] and more'])(
    'is not seen in %j',
    (description) => {
      expect(fingerprintIn(description)).toBeNull();
    },
  );
});
