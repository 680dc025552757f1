import fc from 'fast-check';
import { oneLine, sloMetricName, sloName } from '../../../domain/slo/sloNames';
import { hostileText } from '../queries/hostileText';
import { nthTarget, someTarget } from './someTarget';

const target = fc.record({
  cluster: hostileText.filter((text) => text !== ''),
  accountId: fc.oneof(fc.string({ minLength: 12, maxLength: 12 }), hostileText),
  region: fc.oneof(fc.constantFrom('eu-west-1', 'us-east-1'), hostileText),
});

describe('sloName', () => {
  it('keeps an ordinary name as it is', () => {
    expect(sloName(someTarget({ cluster: 'my_cluster-1' }), 'CPU headroom')).toBe(
      '[ECS] my_cluster-1 CPU headroom (123456789012 eu-west-1)',
    );
  });

  it('fits any target into one line of at most 200 characters', () => {
    fc.assert(
      fc.property(target, (place) => {
        const name = sloName(someTarget(place), 'peak memory below 99.9999 %');
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('differs whenever cluster, account or region differ', () => {
    fc.assert(
      fc.property(target, target, (one, other) => {
        const same = one.cluster === other.cluster && one.accountId === other.accountId && one.region === other.region;
        expect(sloName(someTarget(one), 'CPU') === sloName(someTarget(other), 'CPU')).toBe(same);
      }),
    );
  });

  it('tells long clusters apart that differ in the last character', () => {
    const [one, other] = ['a', 'b'].map((end) =>
      sloName(someTarget({ cluster: 'x'.repeat(254) + end }), 'CPU headroom'),
    );
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\[ECS\] x+~[0-9a-f]{16} CPU headroom \(123456789012 eu-west-1\)$/);
    expect(one).toHaveLength(200);
  });
});

describe('oneLine', () => {
  it('marks what it had to change, so that different texts stay different', () => {
    expect(oneLine('a b', 20)).toBe('a b');
    expect(oneLine('a\nb', 20)).toMatch(/^a b~[0-9a-f]{16}$/);
    expect(oneLine('a\nb', 20)).not.toBe(oneLine('a\tb', 20));
  });

  it('does not cut a character in two', () => {
    expect(oneLine('😀'.repeat(20), 20)).toMatch(/^😀~[0-9a-f]{16}$/u);
  });
});

describe('sloMetricName', () => {
  it('holds letters, digits and underscores, and differs per template and entity', () => {
    const names = [1, 2].flatMap((n) =>
      (['cluster-cpu-headroom', 'cluster-cpu-time'] as const).map((id) => sloMetricName(id, nthTarget(n).entityId)),
    );
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_]{1,220}$/);
  });

  it('refuses what is no entity id', () => {
    expect(() => sloMetricName('cluster-cpu-time', 'prod')).toThrow('target.entityId');
  });
});
