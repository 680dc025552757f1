import { deleteSlos } from '../../../api/usecases/deleteSlos';
import { aClassicSlo } from '../aClassicSlo';
import { failing, fakeSloObjects } from './fakeSloObjects';

const stored = (key: string, externalId: string | null = `ecs-slo-launchpad:${key}`) => ({
  objectId: `id-${key}`,
  externalId,
  value: { ...aClassicSlo({ name: key }) },
});

const remove = (objects: ReturnType<typeof fakeSloObjects>, keys: string[], elapsed = () => 0) =>
  deleteSlos({ sloObjects: objects, stopwatch: elapsed })({ engine: 'classic', keys });

describe('delete-slos', () => {
  it('deletes ours by key and calls the others absent', async () => {
    const objects = fakeSloObjects([stored('a'), stored('b'), stored('foreign', null)]);
    expect(await remove(objects, ['a', 'foreign', 'nowhere'])).toEqual({
      results: [
        { key: 'a', outcome: 'deleted', failure: null },
        { key: 'foreign', outcome: 'absent', failure: null },
        { key: 'nowhere', outcome: 'absent', failure: null },
      ],
    });
    expect(objects.removed).toEqual(['id-a']);
    expect([...objects.stored.values()].map(({ objectId }) => objectId)).toEqual(['id-b', 'id-foreign']);
  });

  it('calls one absent that somebody else deleted meanwhile', async () => {
    const objects = fakeSloObjects([stored('a')]);
    const gone = { ...objects, remove: () => Promise.reject(failing('NotFound')) };
    expect(await remove(gone, ['a'])).toMatchObject({ results: [{ outcome: 'absent' }] });
  });

  it('goes on after one that failed', async () => {
    const objects = fakeSloObjects([stored('a'), stored('b')]);
    const denying = {
      ...objects,
      remove: (id: string) => (id === 'id-a' ? Promise.reject(failing('MissingScope')) : objects.remove(id)),
    };
    expect(await remove(denying, ['a', 'b'])).toMatchObject({
      results: [
        { key: 'a', outcome: 'failed', failure: { code: 'MissingScope' } },
        { key: 'b', outcome: 'deleted', failure: null },
      ],
    });
  });

  it('says which ones it had no time for', async () => {
    const objects = fakeSloObjects([stored('a')]);
    let readings = 0;
    const late = () => (readings++ === 0 ? 0 : 100_000);
    expect(await remove(objects, ['a'], late)).toMatchObject({
      results: [{ key: 'a', outcome: 'failed', failure: { code: 'Timeout' } }],
    });
    expect(objects.removed).toEqual([]);
  });
});
