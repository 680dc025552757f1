import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { destinationOf } from '../../../ui/app/pages/Intent/destinationOf';

const to = (id: string, payload: Record<string, unknown>) => destinationOf({ id, payload });

describe('where an intent leads', () => {
  it('is the page of a cluster, by the fields of either family', () => {
    const place = { 'aws.account.id': '123456789012', 'aws.region': 'eu-west-1' };
    const there = { kind: 'address', to: '/clusters/123456789012/eu-west-1/prod' };
    expect(to('view-cluster', { clustername: 'prod', ...place })).toEqual(there);
    expect(to('view-polled-cluster', { ClusterName: 'prod', ...place })).toEqual(there);
  });

  it('stays below the address of clusters whatever the name is', () => {
    const place = { 'aws.account.id': '..', 'aws.region': '/' };
    expect(to('view-cluster', { clustername: '../../settings?x#y', ...place })).toEqual({
      kind: 'address',
      to: '/clusters/~002e~002e/~002f/~002e~002e~002f~002e~002e~002fsettings~003fx~0023y',
    });
  });

  it('is looked for where not the whole place was sent', () => {
    expect(to('view-cluster', { clustername: 'prod', 'aws.region': 'eu-west-1' })).toEqual({
      ...{ kind: 'cluster', name: 'prod', accountId: null, region: 'eu-west-1' },
    });
  });

  it('is the page of an SLO; without its engine the SLO is looked for', () => {
    expect(to('view-slo', { 'slo.id': 'a/b', 'slo.engine': 'platform' })).toEqual({
      ...{ kind: 'address', to: '/slos/platform/a%2Fb' },
    });
    expect(to('view-slo', { 'slo.id': 'x', 'slo.engine': 'other' })).toEqual({ kind: 'slo', id: 'x' });
  });

  it.each([
    ['view-cluster', {}, 'clustername'],
    ['view-cluster', { clustername: { name: 'prod' } }, 'clustername'],
    ['view-cluster', { clustername: 'x'.repeat(256) }, 'clustername'],
    ['view-polled-cluster', { clustername: 'prod' }, 'ClusterName'],
    ['view-slo', { 'slo.id': ' ' }, 'slo.id'],
    ['view-everything', { clustername: 'prod' }, 'view-everything'],
  ])('is nowhere for %s with %j, and says what is missing', (id, payload, what) => {
    const destination = to(id, payload);
    expect(destination).toMatchObject({ kind: 'unreadable', why: expect.stringContaining(what) as unknown });
  });

  it('is known for each intent of the manifest by what that requires', () => {
    const { app } = JSON.parse(readFileSync(join(__dirname, '../../../app.config.json'), 'utf8')) as {
      app: { intents: Record<string, { properties: Record<string, { required: boolean }> }> };
    };
    for (const [id, { properties }] of Object.entries(app.intents)) {
      const required = Object.keys(properties).filter((name) => properties[name]?.required);
      expect(to(id, Object.fromEntries(required.map((name) => [name, 'x']))).kind).not.toBe('unreadable');
      expect(to(id, {})).toMatchObject({ why: expect.stringContaining(required[0] ?? '?') as unknown });
    }
  });
});
