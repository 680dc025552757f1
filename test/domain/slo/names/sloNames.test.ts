import fc from 'fast-check';
import { oneLine, sloMetricName, sloName } from '../../../../domain/slo/names/sloNames';
import { hostileText } from '../../queries/hostileText';
import { nthTarget, someTarget } from '../someTarget';

const target = fc.record({
  cluster: hostileText.filter((text) => text !== ''),
  accountId: fc.oneof(fc.string({ minLength: 12, maxLength: 12 }), hostileText),
  region: fc.oneof(fc.constantFrom('eu-west-1', 'us-east-1'), hostileText),
});

describe('sloName', () => {
  it('keeps an ordinary name as it is', () => {
    expect(sloName(someTarget({ cluster: 'my_cluster-1' }), 'CPU headroom', 'cluster-cpu-headroom')).toBe(
      '[ECS] my_cluster-1 CPU headroom (123456789012 eu-west-1)',
    );
  });

  it('fits any target into one line of at most 200 characters', () => {
    fc.assert(
      fc.property(target, (place) => {
        const name = sloName(someTarget(place), 'peak memory below 99.9999 %', `cluster-memory-time.${'x'.repeat(40)}`);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('differs whenever cluster, account or region differ', () => {
    fc.assert(
      fc.property(target, target, (one, other) => {
        const same = one.cluster === other.cluster && one.accountId === other.accountId && one.region === other.region;
        const [first, second] = [one, other].map((place) => sloName(someTarget(place), 'CPU', 'cluster-cpu-time'));
        expect(first === second).toBe(same);
      }),
    );
  });

  it('tells long clusters apart that differ in the last character', () => {
    const [one, other] = ['a', 'b'].map((end) =>
      sloName(someTarget({ cluster: 'x'.repeat(254) + end }), 'CPU headroom', 'cluster-cpu-headroom'),
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
  const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';

  it('is that of earlier versions for clusters, because it cannot change', () => {
    expect(sloMetricName('cluster-cpu-time', { entityId })).toBe('ecs_cluster_cpu_time_custom_device_e360a9250eef25bc');
  });

  it('names plain services and saved templates as they are, and marks what it had to change', () => {
    expect(sloMetricName('service-cpu-time', { entityId, service: 'checkout_2' })).toBe(
      'ecs_service_cpu_time_custom_device_e360a9250eef25bc_checkout_2',
    );
    expect(sloMetricName('service-cpu-time', { entityId, service: 'Checkout-Svc' })).toMatch(
      /^ecs_service_cpu_time_custom_device_e360a9250eef25bc_checkout_svc__[0-9a-f]{16}$/,
    );
    expect(sloMetricName('service-cpu-time.tier1', { entityId, service: 'api' })).toBe(
      'ecs_service_cpu_time_t_tier1_custom_device_e360a9250eef25bc_api',
    );
  });

  it('is of letters, digits and underscores, at most 220, and another one for every other key', () => {
    const own = fc.constantFrom('', 'a-b', 'a_b', 'a--b', 'a', 'x_custom_device_0000000000000001', 'tier-1');
    const service = fc.oneof(
      hostileText,
      fc.constantFrom('a-b', 'a_b', 'a.b', 'A_B', 'custom_device_0000000000000001_a', 'b', 'x'.repeat(255)),
    );
    const key = fc
      .record({ own, n: fc.integer({ min: 0, max: 2 }), service: fc.option(service, { nil: undefined }) })
      .map(({ own: name, n, service: named }) => ({
        templateId: `service-cpu-time${name === '' ? '' : `.${name}`}`,
        target: { entityId: nthTarget(n).entityId, service: named },
      }));
    fc.assert(
      fc.property(key, key, (one, other) => {
        const [first, second] = [one, other].map(({ templateId, target }) => sloMetricName(templateId, target));
        expect(first).toMatch(/^[a-z0-9_]{1,220}$/);
        expect(first === second).toBe(
          one.templateId === other.templateId &&
            one.target.entityId === other.target.entityId &&
            one.target.service === other.target.service,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not let a saved template’s name or a service pose as the entity between them', () => {
    const [first, second] = [1, 2].map((n) => nthTarget(n).entityId.replace('-', '_').toLowerCase());
    const one = sloMetricName('service-cpu-time.x', { entityId: nthTarget(1).entityId, service: `${second}_y` });
    const other = sloMetricName(`service-cpu-time.x_${first}`, { entityId: nthTarget(2).entityId, service: 'y' });
    expect(one).not.toBe(other);
  });

  it('refuses what is no entity id', () => {
    expect(() => sloMetricName('cluster-cpu-time', { entityId: 'prod' })).toThrow('target.entityId');
  });
});
