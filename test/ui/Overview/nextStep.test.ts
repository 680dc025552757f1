import type { SloRow } from '../../../domain/contract/listSlos';
import type { Cluster } from '../../../domain/model/cluster';
import { coverageOf } from '../../../ui/app/pages/Overview/coverageOf';
import { nextStep, type Situation } from '../../../ui/app/pages/Overview/nextStep';
import { aConnection, aStream } from '../Connect/situations';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';

const aCluster = (overrides: Partial<Cluster> = {}): Cluster => ({
  entityId,
  name: 'checkout',
  accountId: '123456789012',
  region: 'eu-west-1',
  capacity: 'ec2',
  services: ['web'],
  cpu: 40,
  memory: 50,
  lastDataAt: null,
  families: [],
  ...overrides,
});

const anSlo = (overrides: Partial<SloRow> = {}): SloRow => ({
  key: `cluster-cpu-time:${entityId}`,
  id: '1',
  name: 'checkout cpu',
  engine: 'classic',
  status: 'SUCCESS',
  value: 99.95,
  target: 99.9,
  warning: 99.95,
  window: '-7d',
  errorBudget: 50,
  burnRate: null,
  coverage: null,
  foreign: false,
  pending: false,
  message: null,
  exhaustedInHours: null,
  modified: null,
  ...overrides,
});

const whenAllIsWell: Situation = {
  connections: [aConnection()],
  streams: [aStream()],
  extension: { state: 'active', name: null, version: null },
  clusters: [aCluster()],
  slos: [anSlo()],
};

const pathWhen = (changed: Partial<Situation>) => nextStep({ ...whenAllIsWell, ...changed }).to;

describe('nextStep', () => {
  it('does not say that every cluster has an SLO while some can have none', () => {
    const clusters = [aCluster(), aCluster({ name: 'batch', entityId: null, accountId: 'unknown' })];
    expect(nextStep({ ...whenAllIsWell, clusters })).toEqual({
      label: 'See the clusters',
      to: '/clusters',
      why: '1 cluster of which nothing tells the place, so without an SLO.',
    });
  });

  it('is to connect when nothing is there', () => {
    expect(pathWhen({ connections: [], streams: [], clusters: [], slos: [] })).toBe('/connect');
  });

  it('is not to connect again when clusters are known by other means', () => {
    expect(pathWhen({ connections: [], streams: [] })).toBe('/slos');
  });

  it.each(['missing', 'installed'] as const)('is to enable an extension that is %s', (state) => {
    const extension = { state, name: null, version: null };
    expect(pathWhen({ extension, streams: [aStream({ state: 'no-entities' })] })).toBe('/pipelines');
    // Platform SLOs need no entities, and an environment may have none any more.
    expect(pathWhen({ extension })).toBe('/slos');
  });

  it('does not ask for an extension that it cannot see', () => {
    expect(pathWhen({ extension: { state: 'unknown', name: null, version: null } })).toBe('/slos');
  });

  it('names what is breaching before what is missing', () => {
    const step = nextStep({
      ...whenAllIsWell,
      clusters: [aCluster({ entityId: 'CUSTOM_DEVICE-0000000000000001' })],
      slos: [anSlo({ status: 'FAILURE' })],
    });
    expect(step).toEqual({ label: 'See what is breaching', to: '/slos', why: '1 SLO below target.' });
  });

  it('leaves out breaches of SLOs that are not ours', () => {
    expect(
      nextStep({ ...whenAllIsWell, slos: [anSlo(), anSlo({ key: null, foreign: true, status: 'FAILURE' })] }).label,
    ).toBe('See the SLOs');
  });

  it('is to verify a connection that is not flowing', () => {
    expect(pathWhen({ streams: [aStream({ state: 'silent' })] })).toBe('/pipelines');
    expect(pathWhen({ streams: [] })).toBe('/pipelines');
  });

  it('is to create SLOs while a cluster has none', () => {
    expect(nextStep({ ...whenAllIsWell, slos: [] })).toEqual({
      label: 'Create SLOs',
      to: '/slos/new',
      why: '1 cluster without an SLO.',
    });
  });
});

describe('coverageOf', () => {
  it('counts an SLO of a service for its cluster', () => {
    const { covered } = coverageOf([aCluster()], [anSlo({ key: `service-cpu-time:${entityId}:web` })]);
    expect(covered).toHaveLength(1);
  });

  it('does not count a cluster without entity and place as one that merely lacks an SLO', () => {
    const lost = aCluster({ entityId: null, accountId: 'unknown' });
    const found = coverageOf([lost], [anSlo({ key: null, foreign: true })]);
    expect(found).toMatchObject({ covered: [], uncovered: [] });
    expect(found.withoutEntity).toHaveLength(1);
  });

  it('counts a cluster without entity as covered by an SLO on its place, whichever key that has', () => {
    const bare = aCluster({ entityId: null });
    const { accountId, region, name: cluster } = bare;
    const key = `cluster-cpu-time:${accountId}/${region}/${cluster}`;
    const place = { accountId, region, cluster };
    expect(coverageOf([bare], [anSlo({ key })]).covered).toHaveLength(1);
    expect(coverageOf([bare], [anSlo({ place })]).covered).toHaveLength(1);
    expect(coverageOf([aCluster()], [anSlo({ key })]).covered).toHaveLength(1);
    expect(coverageOf([bare], [anSlo()])).toMatchObject({ covered: [], uncovered: [bare] });
  });
});
