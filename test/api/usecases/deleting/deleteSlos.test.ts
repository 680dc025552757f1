import type { AlertObject } from '../../../../api/platform/settings/alertObjects';
import { deleteSlos } from '../../../../api/usecases/deleting/deleteSlos';
import type { DeleteSlosPayload } from '../../../../domain/contract/deleteSlos';
import { alertExternalIdOf } from '../../../../domain/model/burnTier';
import { aClassicSlo } from '../../aClassicSlo';
import { aPlatformSlo } from '../../aPlatformSlo';
import { fakePlatformSlos } from '../fakePlatformSlos';
import { failing, fakeSloObjects } from '../fakeSloObjects';

const stored = (key: string, externalId: string | null = `ecs-slo-launchpad:${key}`) => ({
  objectId: `id-${key}`,
  externalId,
  value: { ...aClassicSlo({ name: key, metricName: `ecs_${key}` }) },
});

const alert = (objectId: string, externalId: string | null, value: Record<string, unknown>): AlertObject => ({
  ...{ objectId, externalId, value, schemaId: 'builtin:anomaly-detection.metric-events' },
  modified: { at: null, by: null },
});

interface World {
  objects?: ReturnType<typeof fakeSloObjects>;
  platform?: ReturnType<typeof fakePlatformSlos>;
  alerts?: AlertObject[];
  /** Contents of dashboards of ours by id. */
  dashboards?: Record<string, unknown>;
  elapsed?: () => number;
}

function deleting(world: World) {
  const { objects = fakeSloObjects(), platform = fakePlatformSlos(), alerts = [], dashboards = {} } = world;
  const removedAlerts: string[] = [];
  const parts = {
    ...{ sloObjects: objects, platformSlos: platform, stopwatch: world.elapsed ?? (() => 0) },
    alertObjects: {
      all: async (schemaId: string) => alerts.filter((one) => one.schemaId === schemaId),
      remove: async (_: string, id: string) => void removedAlerts.push(id),
    },
    dashboards: {
      startingWith: async (prefix: string) =>
        Object.keys(dashboards).map((id) => ({ id: `${prefix}${id}`, name: `Dashboard ${id}` })),
      content: async (id: string) => JSON.stringify(dashboards[id.replace('ecs-slo-launchpad-', '')]),
    },
  };
  const remove = (keys: string[], options: Partial<DeleteSlosPayload> = {}) =>
    deleteSlos(parts)({ engine: 'classic', keys, ...options });
  return { remove, parts, removedAlerts };
}

describe('delete-slos', () => {
  it('deletes ours by key and calls the others absent', async () => {
    const objects = fakeSloObjects([stored('a'), stored('b'), stored('foreign', null)]);
    expect(await deleting({ objects }).remove(['a', 'foreign', 'nowhere'])).toEqual({
      results: [
        { key: 'a', outcome: 'deleted', failure: null },
        { key: 'foreign', outcome: 'absent', failure: null },
        { key: 'nowhere', outcome: 'absent', failure: null },
      ],
      ...{ remaining: [], references: [] },
    });
    expect(objects.removed).toEqual(['id-a']);
    expect([...objects.stored.values()].map(({ objectId }) => objectId)).toEqual(['id-b', 'id-foreign']);
  });

  it('calls one absent that somebody else deleted meanwhile', async () => {
    const objects = fakeSloObjects([stored('a')]);
    const gone = { ...objects, remove: () => Promise.reject(failing('NotFound')) };
    expect(await deleting({ objects: gone }).remove(['a'])).toMatchObject({ results: [{ outcome: 'absent' }] });
  });

  it('goes on after one that failed', async () => {
    const objects = fakeSloObjects([stored('a'), stored('b')]);
    const denying = {
      ...objects,
      remove: (id: string) => (id === 'id-a' ? Promise.reject(failing('MissingScope')) : objects.remove(id)),
    };
    expect(await deleting({ objects: denying }).remove(['a', 'b'])).toMatchObject({
      results: [
        { key: 'a', outcome: 'failed', failure: { code: 'MissingScope' } },
        { key: 'b', outcome: 'deleted', failure: null },
      ],
    });
  });

  it('hands back what a throttled API did not take, with the pause, and keeps what was done', async () => {
    const objects = fakeSloObjects(Array.from({ length: 20 }, (_, index) => stored(`k${index}`)));
    const keys = Array.from({ length: 20 }, (_, index) => `k${index}`);
    let count = 0;
    const throttling = {
      ...objects,
      remove: (id: string) =>
        (count += 1) > 5 ? Promise.reject(failing('Throttled', 'slow down', 60)) : objects.remove(id),
    };
    const { results, remaining, ...rest } = await deleting({ objects: throttling }).remove(keys);
    expect(results).toEqual(keys.slice(0, 5).map((key) => ({ key, outcome: 'deleted', failure: null })));
    expect({ remaining, ...rest }).toEqual({
      ...{ remaining: keys.slice(5), references: [], stoppedBy: 'throttled', retryAfterSeconds: 60 },
    });
  });

  it('hands everything back when it may not even read what exists for now', async () => {
    const objects = { ...fakeSloObjects(), all: () => Promise.reject(failing('Throttled', 'slow down', 600)) };
    expect(await deleting({ objects }).remove(['a', 'b'])).toEqual({
      ...{ results: [], remaining: ['a', 'b'], references: [], stoppedBy: 'throttled', retryAfterSeconds: 600 },
    });
  });

  it('gives up on a platform that does not answer, and hands back the rest', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
    const objects = fakeSloObjects(keys.map((key) => stored(key)));
    const down = { ...objects, remove: () => Promise.reject(failing('Unavailable')) };
    const { results, remaining, stoppedBy } = await deleting({ objects: down }).remove(keys);
    expect(results.length).toBeLessThanOrEqual(12);
    expect([...results.map(({ key }) => key), ...remaining]).toEqual(keys);
    expect(stoppedBy).toBe('unreachable');
  });

  it('hands back those it had no time for', async () => {
    const objects = fakeSloObjects([stored('a')]);
    let readings = 0;
    const late = () => (readings++ === 0 ? 0 : 100_000);
    expect(await deleting({ objects, elapsed: late }).remove(['a'])).toMatchObject({
      ...{ results: [], remaining: ['a'], stoppedBy: 'time' },
    });
    expect(objects.removed).toEqual([]);
  });

  it('deletes platform SLOs by the version that was read, and once more when it changed', async () => {
    const platform = fakePlatformSlos([{ id: 'p', ...aPlatformSlo('a') }]);
    const stale = { ...platform, all: async () => (await platform.all()).map((slo) => ({ ...slo, version: 'old' })) };
    expect(await deleting({ platform: stale }).remove(['a'], { engine: 'platform' })).toMatchObject({
      results: [{ key: 'a', outcome: 'deleted' }],
    });
    expect(platform.calls).toEqual(['list', 'remove p', 'read p', 'remove p']);
    expect(platform.names()).toEqual([]);
  });
});

const burnAlert = alert('alert-1', alertExternalIdOf('a', 'fast'), { summary: 'Fast burn of a' });

describe('delete-slos with alerts', () => {
  const alerts = [burnAlert, alert('alert-2', alertExternalIdOf('b', 'slow'), {}), alert('theirs', null, {})];

  it('deletes the alerts of ours on those SLOs, and no others', async () => {
    const { remove, removedAlerts } = deleting({ objects: fakeSloObjects([stored('a'), stored('b')]), alerts });
    expect((await remove(['a'], { withAlerts: true })).results).toMatchObject([{ outcome: 'deleted' }]);
    expect(removedAlerts).toEqual(['alert-1']);
  });

  it('leaves the alerts of the other engine alone: the same key can be in both', async () => {
    const theirs = alerts.map((alert) => ({ ...alert, schemaId: 'builtin:davis.anomaly-detectors' as const }));
    const { remove, removedAlerts } = deleting({ objects: fakeSloObjects([stored('a')]), alerts: theirs });
    await remove(['a'], { withAlerts: true });
    expect(removedAlerts).toEqual([]);
    expect((await remove(['a'], { preview: true })).references).toEqual([]);
  });

  it('leaves alerts alone without being asked', async () => {
    const { remove, removedAlerts } = deleting({ objects: fakeSloObjects([stored('a')]), alerts });
    await remove(['a']);
    expect(removedAlerts).toEqual([]);
  });

  it('keeps an SLO whose alert could not be deleted', async () => {
    const objects = fakeSloObjects([stored('a')]);
    const { parts } = deleting({ objects, alerts });
    const alertObjects = { ...parts.alertObjects, remove: () => Promise.reject(failing('Unavailable')) };
    const value = await deleteSlos({ ...parts, alertObjects })({ engine: 'classic', keys: ['a'], withAlerts: true });
    expect(value.results).toMatchObject([{ outcome: 'failed', failure: { code: 'Unavailable' } }]);
    expect(objects.removed).toEqual([]);
  });

  it('deletes alerts that outlived their SLO', async () => {
    const { remove, removedAlerts } = deleting({ alerts });
    expect((await remove(['a'], { withAlerts: true })).results).toMatchObject([{ outcome: 'absent' }]);
    expect(removedAlerts).toEqual(['alert-1']);
  });
});

describe('a preview of delete-slos', () => {
  const slo = (input: string) => ({ tiles: { 0: { type: 'slo', title: 'x', input } } });
  const sli = (title: string) => ({ tiles: { 0: { type: 'data', title, query: '' } } });

  it('deletes nothing and names what else refers to the SLOs', async () => {
    const objects = fakeSloObjects([stored('a'), stored('b')]);
    const metricSelector = '(func:slo.errorBudgetBurnRate.ecs_a:splitBy())';
    const alerts = [
      burnAlert,
      alert('event-1', null, { summary: 'Theirs', queryDefinition: { metricSelector } }),
      alert('event-2', null, { summary: 'Other', queryDefinition: { metricSelector: 'func:slo.ecs_ab' } }),
    ];
    const dashboards = { one: sli('SLI over 7d (target 99.9 %): a'), two: sli('SLI over 7d (target 99.9 %): ab') };
    expect(await deleting({ objects, alerts, dashboards }).remove(['a', 'c'], { preview: true })).toEqual({
      ...{ results: [], remaining: [], warnings: [] },
      references: [
        { key: 'a', kind: 'burn-alert', id: 'alert-1', name: 'Fast burn of a' },
        { key: 'a', kind: 'metric-event', id: 'event-1', name: 'Theirs' },
        { key: 'a', kind: 'dashboard', id: 'ecs-slo-launchpad-one', name: 'Dashboard one' },
      ],
    });
    expect(objects.removed).toEqual([]);
  });

  it('finds the tiles of platform SLOs by their id', async () => {
    const platform = fakePlatformSlos([{ id: 'p', ...aPlatformSlo('a') }]);
    const { remove } = deleting({ platform, dashboards: { one: slo('p'), two: slo('q') } });
    expect((await remove(['a'], { engine: 'platform', preview: true })).references.map(({ id }) => id)).toEqual([
      'ecs-slo-launchpad-one',
    ]);
  });

  it('says what it did not look at: too many dashboards, or no permission', async () => {
    const objects = fakeSloObjects([stored('a')]);
    const dashboards = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`d${index}`, slo('x')]));
    const { parts, remove } = deleting({ objects, dashboards });
    expect((await remove(['a'], { preview: true })).warnings).toEqual([
      { code: 'dashboards-not-all-read', message: 'Only 50 of 60 dashboards of this app were looked at.' },
    ]);
    const denied = {
      ...parts,
      dashboards: { ...parts.dashboards, startingWith: () => Promise.reject(failing('MissingScope', 'missing x')) },
    };
    expect((await deleteSlos(denied)({ engine: 'classic', keys: ['a'], preview: true })).warnings).toEqual([
      { code: 'dashboards-not-read', message: 'missing x' },
    ]);
  });
});

describe('delete-slos, of classic SLOs that others made', () => {
  const theirs = stored('theirs', null);
  const foreign = [{ id: 'id-theirs', successor: 'cluster-cpu-headroom.ecs-theirs:111122223333/eu-west-1/shop' }];
  const successor = (key = foreign[0]?.successor ?? '') => fakePlatformSlos([{ id: 'p', ...aPlatformSlo(key) }]);

  it('deletes one that a platform SLO stands for, by its id', async () => {
    const objects = fakeSloObjects([theirs, stored('a')]);
    const { remove } = deleting({ objects, platform: successor() });
    expect((await remove([], { foreign })).results).toEqual([{ key: 'id-theirs', outcome: 'deleted', failure: null }]);
    expect(objects.removed).toEqual(['id-theirs']);
    // Once more: it is gone, and that is no fault.
    expect((await remove([], { foreign })).results).toMatchObject([{ key: 'id-theirs', outcome: 'absent' }]);
  });

  it.each([
    ['no platform SLO of that key', fakePlatformSlos(), foreign],
    [
      'one that was made for another',
      successor('cluster-cpu-headroom.ecs-other:x'),
      [{ id: 'id-theirs', successor: 'cluster-cpu-headroom.ecs-other:x' }],
    ],
    [
      'one of ours, which stands for none of others',
      successor('cluster-cpu-headroom:CUSTOM_DEVICE-1'),
      [{ id: 'id-theirs', successor: 'cluster-cpu-headroom:CUSTOM_DEVICE-1' }],
    ],
  ])('refuses it with %s, and deletes nothing of what was named beside it', async (_, platform, named) => {
    const objects = fakeSloObjects([theirs, stored('a')]);
    const { remove } = deleting({ objects, platform });
    for (const preview of [true, false])
      await expect(remove(['a'], { foreign: named, preview })).rejects.toMatchObject({
        ...{ code: 'InvalidInput', whose: 'user' },
        message: 'foreign: id-theirs was not made by this app, and no platform SLO stands for it',
      });
    expect(objects.removed).toEqual([]);
  });

  it('refuses one of ours that is named as one of others', async () => {
    const objects = fakeSloObjects([stored('theirs')]);
    const { remove } = deleting({ objects, platform: successor() });
    await expect(remove([], { foreign })).rejects.toMatchObject({ code: 'InvalidInput' });
    expect(objects.removed).toEqual([]);
  });
});
