import type { Dashboard, Dashboards } from '../../../../api/platform/dashboards';
import { createDashboard } from '../../../../api/usecases/dashboards/createDashboard';
import { upgradeDashboards } from '../../../../api/usecases/dashboards/upgradeDashboards';
import type { UpgradeDashboardsPayload } from '../../../../domain/contract/upgradeDashboards';
import { aClassicSlo } from '../../aClassicSlo';
import { aPlatformSlo } from '../../aPlatformSlo';
import { rejection } from '../../platform/answering';
import { fakePlatformSlos } from '../fakePlatformSlos';
import { failing, fakeSloObjects } from '../fakeSloObjects';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const key = `cluster-cpu-time:${entityId}`;
const target = { entityId, cluster: 'demo', accountId: '111111111111', region: 'us-east-1' };
const classic = (name: string, of = key) => ({
  ...{ objectId: `object of ${of}`, externalId: `ecs-slo-launchpad:${of}` },
  value: { ...aClassicSlo({ name }) },
});
const successor = { id: 'slo-1', ...aPlatformSlo(key, { name: 'CPU on Grail' }) };
const pairs = [{ key, successor: key }];

/** One dashboard with a tile of the classic SLO, one without, and the platform SLO made after both. */
async function world(slos = [classic('CPU of demo')]) {
  const stored = new Map<string, Dashboard>();
  const sent: string[] = [];
  const dashboards: Dashboards = {
    startingWith: async (prefix) => [...stored.values()].filter(({ id }) => id.startsWith(prefix)),
    content: async (id) => stored.get(id)?.content ?? null,
    read: async (id) => stored.get(id) ?? null,
    create: async (draft) => void stored.set(draft.id, { ...draft, version: '1' }),
    update: async (draft, version) => {
      if (stored.get(draft.id)?.version !== version) throw failing('Conflict');
      sent.push(draft.name);
      stored.set(draft.id, { ...draft, version: `${Number(version) + 1}` });
    },
  };
  const stores = { dashboards, sloObjects: fakeSloObjects(slos), urlOf: (id: string) => `https://env/${id}` };
  const before = { ...stores, platformSlos: fakePlatformSlos() };
  const shop = await createDashboard(before)({ title: 'Shop', targets: [target], sloKeys: [key] });
  await createDashboard(before)({ title: 'Usage', targets: [target], sloKeys: [] });
  const parts = { ...stores, platformSlos: fakePlatformSlos([successor]), stopwatch: () => 0 };
  const upgrade = (more: Partial<UpgradeDashboardsPayload> = {}) => upgradeDashboards(parts)({ pairs, ...more });
  const edit = (change: (one: Dashboard) => Dashboard) =>
    stored.set(shop.documentId, change(stored.get(shop.documentId) as Dashboard));
  const tiles = (): unknown[] => {
    const { tiles } = JSON.parse(stored.get(shop.documentId)?.content ?? '') as { tiles: Record<string, unknown> };
    return Object.values(tiles);
  };
  return { parts, stored, sent, shop: shop.documentId, upgrade, edit, tiles };
}

const moved = [{ from: 'CPU of demo', to: 'CPU on Grail', outcome: 'replaced' }];
const successorTile = { type: 'slo', title: 'CPU on Grail', input: 'slo-1' };

describe('upgrade-dashboards', () => {
  it('shows what would move, and writes nothing', async () => {
    const { upgrade, sent, shop } = await world();
    expect(await upgrade({ dryRun: true })).toEqual({
      ...{ dryRun: true, read: 2, remaining: [] },
      boards: [
        {
          id: shop,
          name: 'Shop',
          url: `https://env/${shop}`,
          outcome: 'updated',
          tiles: moved,
          isWhole: true,
          failure: null,
        },
      ],
    });
    expect(sent).toEqual([]);
  });

  it('writes once what it showed, and nothing the second time', async () => {
    const { upgrade, sent, tiles } = await world();
    const count = tiles().length;
    expect(tiles()).not.toContainEqual(successorTile);
    expect((await upgrade()).boards).toMatchObject([{ name: 'Shop', outcome: 'updated', tiles: moved }]);
    expect(tiles()).toContainEqual(successorTile);
    expect(tiles()).toHaveLength(count);
    expect(await upgrade()).toMatchObject({ boards: [], read: 2, remaining: [] });
    expect(sent).toEqual(['Shop']);
  });

  it('leaves a dashboard that this app keeps up to date: made again, it is unchanged', async () => {
    const { parts, upgrade } = await world();
    await upgrade();
    const tag = 'ecs-slo-upgraded:2026-11-19T12:03Z';
    const upgraded = { ...successor, tags: [...successor.tags, tag] };
    const again = createDashboard({ ...parts, platformSlos: fakePlatformSlos([upgraded]) });
    expect(await again({ title: 'Shop', targets: [target], sloKeys: [key] })).toMatchObject({ outcome: 'unchanged' });
  });

  it('leaves a dashboard alone that somebody edited, and says so', async () => {
    const { upgrade, edit, sent, stored, shop } = await world();
    edit((one) => ({ ...one, content: one.content.replace('"version":21', '"version":21,"mine":true') }));
    const before = stored.get(shop);
    for (const dryRun of [true, false])
      expect((await upgrade({ dryRun })).boards).toMatchObject([{ outcome: 'edited-by-user', tiles: moved }]);
    expect(sent).toEqual([]);
    expect(stored.get(shop)).toEqual(before);
  });

  it('finds nothing on one that somebody made unreadable', async () => {
    const { upgrade, edit, sent } = await world();
    edit((one) => ({ ...one, content: 'no JSON' }));
    expect(await upgrade()).toMatchObject({ boards: [], read: 2 });
    expect(sent).toEqual([]);
  });

  it('moves no tile where two classic SLOs have its name: nobody knows whose it is', async () => {
    const { upgrade, sent } = await world([
      classic('CPU of demo'),
      classic('CPU of demo', 'cluster-memory-time:CUSTOM_DEVICE-E360A9250EEF25BC'),
    ]);
    expect((await upgrade()).boards).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('moves nothing for a classic SLO that is gone, and refuses a successor that is not there', async () => {
    const { upgrade, sent } = await world();
    expect((await upgrade({ pairs: [{ key: 'cluster-cpu-time:gone', successor: key }] })).boards).toEqual([]);
    expect(await rejection(upgrade({ pairs: [{ key, successor: 'cluster-cpu-time:nowhere' }] }))).toMatchObject({
      code: 'InvalidInput',
      message: 'pairs: cluster-cpu-time:nowhere is no platform SLO of this app',
    });
    expect(sent).toEqual([]);
  });

  it('says of one that could not be saved why, and of those it had no time for which they are', async () => {
    const { parts, upgrade, shop, stored } = await world();
    const stale = { ...parts.dashboards, update: () => Promise.reject(failing('Conflict', 'changed meanwhile')) };
    expect((await upgradeDashboards({ ...parts, dashboards: stale })({ pairs })).boards).toMatchObject([
      { id: shop, outcome: 'failed', failure: { code: 'Conflict' } },
    ]);
    let readings = 0;
    const late = { ...parts, stopwatch: () => (readings++ === 0 ? 0 : 100_000) };
    expect(await upgradeDashboards(late)({ pairs })).toMatchObject({
      ...{ boards: [], read: 0, remaining: [...stored.keys()], stoppedBy: 'time' },
    });
    expect((await upgrade({ boards: [shop] })).boards).toMatchObject([{ outcome: 'updated' }]);
  });
});
