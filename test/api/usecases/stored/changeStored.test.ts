import { keptConnections } from '../../../../domain/model/kept/keptConnections';
import { aStoredWorld, odd, one, other } from './aStoredWorld';

const theirs = { ...one, stackName: 'theirs' };
const mine = { ...one, stackName: 'mine' };

describe('two people who change connections at once', () => {
  it('the second is told what the first changed, and nothing of the first is lost', async () => {
    const { list, change } = aStoredWorld(null);
    await change({ put: [{ row: one, seen: null }] });
    await change({ put: [{ row: theirs, seen: one }] });
    await expect(change({ put: [{ row: mine, seen: one }] })).rejects.toMatchObject({
      code: 'Conflict',
      message: expect.stringMatching(/by somebody at .* stackName is "theirs", yours is "mine"/) as string,
    });
    expect((await list()).rows).toEqual([theirs]);
  });

  it('the second is told also when the first writes between its reading and writing: the version decides', async () => {
    const { change, world } = aStoredWorld(null);
    await change({ put: [{ row: one, seen: null }] });
    const [row] = world.settings.rows;
    world.fault = (verb) => {
      if (verb === 'update' && row?.version !== 'theirs')
        Object.assign(row ?? {}, { version: 'theirs', value: keptConnections.valueOf(theirs) });
      return undefined;
    };
    await expect(change({ put: [{ row: mine, seen: one }] })).rejects.toMatchObject({ code: 'Conflict' });
    expect(row?.value).toMatchObject({ stackName: 'theirs' });
  });

  it('two who add the same account and region: the second is told, unless both say the same', async () => {
    const { change } = aStoredWorld(null);
    await change({ put: [{ row: one, seen: null }] });
    await expect(change({ put: [{ row: mine, seen: null }] })).rejects.toMatchObject({ code: 'Conflict' });
    expect((await change({ put: [{ row: one, seen: null }] })).rows).toEqual([one]);
  });

  it('who removes what was changed since is told; what is gone already is gone', async () => {
    const { change } = aStoredWorld(null);
    const id = keptConnections.idOf(one);
    await change({ put: [{ row: theirs, seen: null }] });
    await expect(change({ remove: [{ id, seen: one }] })).rejects.toMatchObject({ code: 'Conflict' });
    expect((await change({ remove: [{ id, seen: theirs }] })).rows).toEqual([]);
    expect((await change({ remove: [{ id, seen: theirs }] })).rows).toEqual([]);
  });

  it('who saves what was removed since is told, and stores it anew only on request', async () => {
    const { change } = aStoredWorld(null);
    await expect(change({ put: [{ row: mine, seen: one }] })).rejects.toMatchObject({
      code: 'Conflict',
      message: expect.stringContaining('was removed since') as string,
    });
    expect((await change({ put: [{ row: mine }] })).rows).toEqual([mine]);
  });
});

describe('a settings object that was edited by hand', () => {
  it('is named with its field and remedy, the others are used, and it can be removed', async () => {
    const { list, change, world } = aStoredWorld(null);
    await change({ put: [{ row: one, seen: null }] });
    await world.settings.create({ ...keptConnections.valueOf(other), accountId: 'payments' });
    const { rows, bad } = await list();
    expect(rows).toEqual([one]);
    expect(bad).toMatchObject([{ position: 2, problem: expect.stringContaining('accountId') as string }]);
    expect(bad[0]?.fix).toMatch(/remove it/);
    expect(await change({ removeBad: { object: bad[0]?.object } })).toMatchObject({ rows: [one], bad: [] });
  });

  it('of a newer version of the app is left alone, and says so', async () => {
    const { list, world } = aStoredWorld(null);
    await world.settings.create({ ...keptConnections.valueOf(one), format: '2' });
    expect((await list()).bad).toMatchObject([{ problem: expect.stringContaining('newer version') as string }]);
  });
});

it('refuses a row that is wrong, with its field, and writes nothing', async () => {
  const { change, world } = aStoredWorld(null);
  await expect(change({ put: [{ row: one }, { row: odd }] })).rejects.toMatchObject({
    code: 'InvalidInput',
    message: expect.stringContaining('mars-north-1') as string,
  });
  expect(world.settings.rows).toEqual([]);
});

it('says how many were stored before one that could not be', async () => {
  const { change, world } = aStoredWorld(null);
  let creates = 0;
  world.fault = (verb) => (verb === 'create' && ++creates > 1 ? 500 : undefined);
  await expect(change({ put: [{ row: one }, { row: other }] })).rejects.toMatchObject({
    hint: expect.stringContaining('1 of 2 were done before it') as string,
  });
});
