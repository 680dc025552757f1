import { keptConnections } from '../../../../domain/model/kept/keptConnections';
import { asState, aStoredWorld, odd, one, other } from './aStoredWorld';

describe('connections that an earlier version kept in its state', () => {
  it('are moved into app settings by the first who reads them; what nobody can read stays in the state', async () => {
    const { list, world, stateNow } = aStoredWorld(asState(one, odd, other));
    expect(await list()).toMatchObject({ rows: [one, other], bad: [{ raw: odd }], inState: 0, remark: null });
    expect(world.settings.rows.map(({ value }) => value)).toMatchObject([
      { accountId: '123456789012', region: 'eu-west-1', ecsMetrics: [] },
      { region: 'us-east-1', ecsMetrics: ['CPUUtilization'], insightsMetrics: [] },
    ]);
    expect(stateNow()).toEqual({ version: 1, connections: [odd], movedTo: 'app-settings' });
  });

  it('are moved once: reading again writes nothing', async () => {
    const { list, world } = aStoredWorld(asState(one, other));
    await list();
    const { writes } = world;
    world.settings.calls.length = 0;
    expect(await list()).toMatchObject({ rows: [one, other] });
    expect([world.writes, world.settings.calls]).toEqual([writes, ['all']]);
  });

  it('stay in the state until they were read back, and the next one goes on where a move was interrupted', async () => {
    const { list, world, stateNow } = aStoredWorld(asState(one, other));
    let created = 0;
    world.fault = (verb) => (verb === 'create' && ++created > 1 ? 503 : undefined);
    expect(await list()).toMatchObject({ rows: [one, other], inState: 1, remark: { code: 'Unavailable' } });
    expect(stateNow()).toMatchObject({ connections: [other] });
    world.fault = () => undefined;
    expect(await list()).toMatchObject({ rows: [one, other], inState: 0, remark: null });
    expect(world.settings.rows).toHaveLength(2);
  });

  it('lose none where reading back fails: both places hold them, and each counts once', async () => {
    const { list, world, stateNow } = aStoredWorld(asState(one, other));
    let reads = 0;
    world.fault = (verb) => (verb === 'all' && ++reads === 2 ? 503 : undefined);
    expect(await list()).toMatchObject({ rows: [one, other], bad: [] });
    expect(stateNow()).toEqual({ version: 1, connections: [one, other] });
    await list();
    expect(stateNow()).toEqual({ version: 1, connections: [], movedTo: 'app-settings' });
  });

  it('do not come back from a move that was interrupted when one is removed', async () => {
    const { list, change, world } = aStoredWorld(asState(one, other));
    await list();
    world.state = asState(one, other);
    await change({ remove: [{ id: keptConnections.idOf(one), seen: one }] });
    expect((await list()).rows).toEqual([other]);
  });

  it('stay where they are for whoever may not write app settings, and the answer names the permission', async () => {
    const { list, change, stateNow } = aStoredWorld(asState(one), (verb) => (verb === 'all' ? undefined : 403));
    expect(await list()).toMatchObject({ rows: [one], inState: 1, remark: { code: 'MissingScope' } });
    const { rows, remark } = await change({ put: [{ row: other, seen: null }] });
    expect(rows).toEqual([one, other]);
    expect(remark?.hint).toContain('app-settings:objects:write');
    expect(stateNow()).toEqual({ version: 1, connections: [one, other] });
  });

  it.each([403, 404, 410, 503])(
    'are used from the state where app settings answer %i, and that is said',
    async (code) => {
      const { list, change } = aStoredWorld(asState(one), () => code);
      expect(await list()).toMatchObject({ rows: [one], inState: 1 });
      expect((await list()).remark?.message).toMatch(/read app settings/);
      expect(await change({ remove: [{ id: keptConnections.idOf(one), seen: one }] })).toMatchObject({ rows: [] });
    },
  );

  it('are not called none once they were moved and app settings cannot be read', async () => {
    const { list, world } = aStoredWorld(asState(one));
    await list();
    world.fault = () => 403;
    await expect(list()).rejects.toMatchObject({ code: 'MissingScope', whose: 'operator' });
  });

  it('are told to whoever cannot read app settings also where nothing was ever in the state', async () => {
    const { change, list, world } = aStoredWorld(null);
    await change({ put: [{ row: one, seen: null }] });
    world.fault = () => 503;
    await expect(list()).rejects.toMatchObject({ code: 'Unavailable' });
  });
});
