import fc from 'fast-check';
import { externalIdOf } from '../../../domain/model/slo';
import { alertExternalIdOf, alertOfExternalId } from '../../../domain/model/burnTier';
import { entityOfSubject, isSubject, partsOfKey, placeKey, placeSubject, sloKey } from '../../../domain/model/sloKey';
import { hostileText } from '../queries/hostileText';
import { someTarget, withoutEntity } from '../slo/someTarget';

const named = hostileText.filter((text) => text !== '');
const place = fc.record({ accountId: named, region: named, cluster: named });

describe('the key of an SLO', () => {
  it('names the entity of a cluster that has one, and else its place', () => {
    expect(sloKey('cluster-cpu-time', someTarget())).toBe('cluster-cpu-time:CUSTOM_DEVICE-E360A9250EEF25BC');
    expect(sloKey('cluster-cpu-time', withoutEntity())).toBe('cluster-cpu-time:123456789012/eu-west-1/prod');
    expect(sloKey('service-cpu-time', { ...withoutEntity(), service: 'api' })).toBe(
      'service-cpu-time:123456789012/eu-west-1/prod:api',
    );
  });

  it('keeps the names that AWS allows as they are', () => {
    const target = withoutEntity(someTarget({ cluster: 'Team_A-prod-01' }));
    expect(sloKey('cluster-cpu-time', target)).toBe('cluster-cpu-time:123456789012/eu-west-1/Team_A-prod-01');
  });

  it('cannot be made to say another place by what a name is made of', () => {
    const slash = withoutEntity(someTarget({ region: 'eu-west-1/a', cluster: 'b' }));
    const other = withoutEntity(someTarget({ region: 'eu-west-1', cluster: 'a/b' }));
    expect(placeSubject(slash)).not.toBe(placeSubject(other));
    const colon = sloKey('cluster-cpu-time', withoutEntity(someTarget({ cluster: 'prod:api' })));
    expect(colon).not.toBe(sloKey('cluster-cpu-time', { ...withoutEntity(), service: 'api' }));
    expect(partsOfKey(colon).service).toBeNull();
  });

  it('reads back what it is about, whatever the names are', () => {
    fc.assert(
      fc.property(place, fc.option(named), (where, service) => {
        const key = placeKey('cluster-cpu-time.tier-1', { ...where, service });
        expect(partsOfKey(key)).toEqual({
          templateId: 'cluster-cpu-time.tier-1',
          subject: placeSubject(where),
          service,
        });
      }),
    );
  });

  it('differs for different places, whatever their names are', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(placeSubject(one) === placeSubject(other)).toBe(isSame);
      }),
    );
  });

  it('fits into what Dynatrace keeps, with the longest of everything', () => {
    const long = {
      accountId: '123456789012',
      region: 'us-gov-east-1',
      cluster: 'c'.repeat(255),
      service: 's'.repeat(255),
    };
    const key = placeKey(`cluster-worst-service-memory.${'t'.repeat(40)}`, long);
    expect(key.length).toBeLessThanOrEqual(450);
    expect(externalIdOf(key).length).toBeLessThanOrEqual(500);
    expect(alertExternalIdOf(key, 'budget-100').length).toBeLessThanOrEqual(500);
    const other = placeKey(`cluster-worst-service-memory.${'t'.repeat(40)}`, {
      ...long,
      cluster: `${'c'.repeat(254)}d`,
    });
    expect(other).not.toBe(key);
  });

  it('is found again in the external id of an alert', () => {
    const key = sloKey('service-cpu-time', { ...withoutEntity(), service: 'a:b' });
    expect(alertOfExternalId(alertExternalIdOf(key, 'fast'))).toEqual({ sloKey: key, tier: 'fast' });
  });
});

describe('what a key is about', () => {
  it('is a cluster by either of its names, and no other', () => {
    const cluster = someTarget();
    expect(isSubject('CUSTOM_DEVICE-E360A9250EEF25BC', cluster)).toBe(true);
    expect(isSubject('123456789012/eu-west-1/prod', cluster)).toBe(true);
    expect(isSubject('CUSTOM_DEVICE-E360A9250EEF25BC', withoutEntity())).toBe(false);
    expect(isSubject('123456789012/eu-west-1/dev', cluster)).toBe(false);
  });

  it('is an entity only where it looks like one', () => {
    expect(entityOfSubject('CUSTOM_DEVICE-E360A9250EEF25BC')).toBe('CUSTOM_DEVICE-E360A9250EEF25BC');
    expect(entityOfSubject('123456789012/eu-west-1/CUSTOM_DEVICE-E360A9250EEF25BC')).toBeNull();
    expect(entityOfSubject('')).toBeNull();
  });
});

it('is about an entity only where its subject is the whole id', () => {
  expect(entityOfSubject('CUSTOM_DEVICE-E360A9250EEF25BC')).toBe('CUSTOM_DEVICE-E360A9250EEF25BC');
  for (const text of [
    'xCUSTOM_DEVICE-E360A9250EEF25BC',
    'CUSTOM_DEVICE-E360A9250EEF25BCx',
    'CUSTOM_DEVICE-E360A9250EEF25B',
  ])
    expect(entityOfSubject(text)).toBeNull();
});
