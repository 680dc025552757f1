import { createDashboard } from '../../../../api/usecases/dashboards/createDashboard';
import type { Dashboard, DashboardDraft, Dashboards } from '../../../../api/platform/dashboards';
import type { CreateDashboardPayload } from '../../../../domain/contract/createDashboard';
import type { Target } from '../../../../domain/model/cluster';
import type { PlatformSlo } from '../../../../domain/model/slo';
import { sloKey } from '../../../../domain/model/sloKey';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { aClassicSlo } from '../../aClassicSlo';
import { aPlatformSlo } from '../../aPlatformSlo';
import { rejection } from '../../platform/answering';
import { fakePlatformSlos } from '../fakePlatformSlos';
import { failing, fakeSloObjects } from '../fakeSloObjects';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const key = `cluster-cpu-time:${entityId}`;
const target = { entityId, cluster: 'demo', accountId: '111111111111', region: 'us-east-1' };
const slo = { objectId: 'object-1', externalId: `ecs-slo-launchpad:${key}`, value: { ...aClassicSlo() } };

const payload = (differing: Partial<CreateDashboardPayload> = {}): CreateDashboardPayload => ({
  ...{ title: 'ECS', targets: [target], sloKeys: [key] },
  ...differing,
});

function documents(platform: Parameters<typeof fakePlatformSlos>[0] = []) {
  const stored = new Map<string, Dashboard>();
  const sent: [string, string][] = [];
  const put = (what: string, draft: DashboardDraft, version: number) => {
    sent.push([what, draft.id]);
    stored.set(draft.id, { ...draft, version: String(version) });
  };
  const dashboards: Pick<Dashboards, 'read' | 'create' | 'update'> = {
    read: async (id) => stored.get(id) ?? null,
    create: async (draft) => {
      if (stored.has(draft.id)) throw failing('Conflict');
      put('create', draft, 1);
    },
    update: async (draft, version) => {
      if (stored.get(draft.id)?.version !== version) throw failing('Conflict');
      put('update', draft, Number(version) + 1);
    },
  };
  const parts = {
    dashboards,
    sloObjects: fakeSloObjects([slo]),
    platformSlos: fakePlatformSlos(platform),
    urlOf: (id: string) => `https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.dashboards/dashboard/${id}`,
  };
  const create = (differing: Partial<CreateDashboardPayload> = {}) => createDashboard(parts)(payload(differing));
  return { create, parts, stored, sent };
}

describe('create-dashboard', () => {
  it('creates it, and answers its address', async () => {
    const { create, stored } = documents();
    const value = await create();
    expect(value.outcome).toBe('created');
    expect(value.url).toBe(
      `https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.dashboards/dashboard/${value.documentId}`,
    );
    expect(stored.get(value.documentId)?.name).toBe('ECS');
    expect(stored.get(value.documentId)?.description.length).toBeLessThanOrEqual(256);
    expect(JSON.parse(stored.get(value.documentId)?.content ?? '')).toMatchObject({ version: 21 });
  });

  it('changes nothing the second time', async () => {
    const { create, sent } = documents();
    const first = await create();
    expect(await create()).toEqual({ ...first, outcome: 'unchanged' });
    expect(sent).toEqual([['create', first.documentId]]);
  });

  it('updates it when its content changed', async () => {
    const { create, sent } = documents();
    const { documentId } = await create({ sloKeys: [] });
    expect((await create()).outcome).toBe('updated');
    expect((await create()).outcome).toBe('unchanged');
    expect(sent).toEqual([
      ['create', documentId],
      ['update', documentId],
    ]);
  });

  it.each([
    ['its content', (one: Dashboard) => ({ ...one, content: one.content.replace('demo', 'mine') })],
    ['its description', (one: Dashboard) => ({ ...one, description: 'my own words' })],
    ['its content into something unreadable', (one: Dashboard) => ({ ...one, content: '' })],
  ])('leaves it alone once somebody edited %s', async (_what, edit) => {
    const { create, stored, sent } = documents();
    const { documentId } = await create();
    stored.set(documentId, edit(stored.get(documentId) as Dashboard));
    expect((await create({ sloKeys: [] })).outcome).toBe('edited-by-user');
    expect(sent).toHaveLength(1);
  });

  describe('edited by a person since', () => {
    const edited = async () => {
      const made = documents();
      const { documentId } = await made.create();
      const current = made.stored.get(documentId) as Dashboard;
      const content = JSON.parse(current.content) as { tiles: Record<string, object> };
      const [first = '', second = ''] = Object.keys(content.tiles);
      const tiles = {
        ...content.tiles,
        [first]: { type: 'markdown', content: 'Mine' },
        x: { type: 'data', title: 'My own' },
      };
      made.stored.set(documentId, { ...current, content: JSON.stringify({ ...content, tiles }) });
      return { ...made, documentId, second };
    };

    it('says tile by tile what is different, and keeps it', async () => {
      const { create, sent } = await edited();
      const { outcome, differences } = await create();
      expect(outcome).toBe('edited-by-user');
      expect(differences).toEqual([
        { tile: 'Mine', change: 'added' },
        { tile: 'My own', change: 'added' },
        { tile: 'ECS', change: 'missing' },
      ]);
      expect(sent).toHaveLength(1);
    });

    it('writes over it when asked to', async () => {
      const { create, stored, documentId } = await edited();
      expect(await create({ onEdited: 'overwrite' })).toMatchObject({ documentId, outcome: 'updated' });
      expect(stored.get(documentId)?.content).not.toContain('Mine');
    });

    it('makes another one beside it when asked to, and leaves it alone', async () => {
      const { create, stored, documentId } = await edited();
      const copy = await create({ onEdited: 'copy' });
      expect(copy).toMatchObject({ outcome: 'created', copyBecause: 'edited' });
      expect(copy.documentId).toBe(`${documentId}-2`);
      expect(stored.get(documentId)?.content).toContain('Mine');
      expect(await create({ onEdited: 'copy' })).toMatchObject({ documentId: copy.documentId, outcome: 'unchanged' });
    });
  });

  describe('where somebody else has a private one of this title', () => {
    /** What is private of somebody else is not found, yet its id is taken. */
    const hidden = (made: ReturnType<typeof documents>, ids: readonly string[]) => {
      const read = async (id: string) => (ids.includes(id) ? null : (made.stored.get(id) ?? null));
      return createDashboard({ ...made.parts, dashboards: { ...made.parts.dashboards, read } });
    };

    it('makes one under the next number, says so, and finds it again', async () => {
      const made = documents();
      const { documentId } = await made.create();
      const createBeside = hidden(made, [documentId]);
      const beside = { documentId: `${documentId}-2`, copyBecause: 'taken' };
      expect(await createBeside(payload())).toMatchObject({ ...beside, outcome: 'created' });
      expect(await createBeside(payload())).toMatchObject({ ...beside, outcome: 'unchanged' });
      expect([...made.stored.keys()]).toEqual([documentId, `${documentId}-2`]);
    });

    it('asks for another title when five are taken', async () => {
      const made = documents();
      const { documentId } = await made.create();
      const board = made.stored.get(documentId) as Dashboard;
      const ids = [documentId, ...[2, 3, 4, 5].map((n) => `${documentId}-${n}`)];
      ids.forEach((id) => made.stored.set(id, { ...board, id }));
      await expect(hidden(made, ids)(payload())).rejects.toMatchObject({
        ...{ code: 'Conflict', whose: 'user', hint: 'Choose another title.' },
        message: expect.stringMatching(/^title: /) as string,
      });
    });
  });

  it('does not take another order of the same JSON for an edit', async () => {
    const { create, stored } = documents();
    const { documentId } = await create();
    const current = stored.get(documentId) as Dashboard;
    const reordered = Object.fromEntries(Object.entries(JSON.parse(current.content) as object).reverse());
    stored.set(documentId, { ...current, content: JSON.stringify(reordered, null, 2) });
    expect((await create()).outcome).toBe('unchanged');
  });

  it('gives platform SLOs the tile that Dashboards has for them, beside that of a classic SLO of the same key', async () => {
    const memory = `cluster-memory-time:${entityId}`;
    const { create, stored } = documents([
      { id: 'slo-1', ...aPlatformSlo(key, { name: 'CPU on Grail' }) },
      { id: 'slo-2', ...aPlatformSlo(memory, { name: 'Memory on Grail' }) },
    ]);
    const { documentId } = await create({ sloKeys: [key, memory] });
    const { tiles } = JSON.parse(stored.get(documentId)?.content ?? '') as { tiles: Record<string, object> };
    expect(Object.values(tiles).filter((tile) => 'type' in tile && tile.type === 'slo')).toEqual([
      { type: 'slo', title: 'CPU on Grail', input: 'slo-1' },
      { type: 'slo', title: 'Memory on Grail', input: 'slo-2' },
    ]);
    expect(JSON.stringify(tiles)).toContain('CPU of demo');
  });

  it('does not need to read the engine that none of its SLOs belongs to', async () => {
    const denied = { all: () => Promise.reject(failing('MissingScope', 'missing slo:slos:read')) };
    const { parts } = documents();
    const { outcome } = await createDashboard({ ...parts, platformSlos: denied })(payload());
    expect(outcome).toBe('created');
    const other = [`cluster-memory-time:${entityId}`];
    expect(
      await rejection(createDashboard({ ...parts, platformSlos: denied })(payload({ sloKeys: other }))),
    ).toMatchObject({
      code: 'MissingScope',
    });
  });

  it('does not look among classic SLOs for keys without an entity, which none of them has', async () => {
    const bare = 'cluster-memory-time:111111111111/us-east-1/demo';
    const { parts } = documents([{ id: 'slo-1', ...aPlatformSlo(bare, { name: 'Memory' }) }]);
    const all = jest.fn(parts.sloObjects.all);
    const made = await createDashboard({ ...parts, sloObjects: { all } })(payload({ sloKeys: [bare] }));
    expect(made.outcome).toBe('created');
    expect(all).not.toHaveBeenCalled();
  });

  it('names an SLO key that does not exist, and makes nothing', async () => {
    const { create, sent } = documents();
    expect(await rejection(create({ sloKeys: [key, 'cluster-cpu-time:CUSTOM_DEVICE-X'] }))).toMatchObject({
      code: 'InvalidInput',
      message: 'sloKeys: cluster-cpu-time:CUSTOM_DEVICE-X is not an SLO of this app',
    });
    expect(sent).toEqual([]);
  });

  it('finds the cluster of an SLO by its place where one of the two has no entity', async () => {
    const made = (of: Target) => {
      const { defaults, build } = templateOf('cluster-memory-time');
      return { id: 'slo-1', ...(build(defaults, of, { engine: 'platform' }) as PlatformSlo) };
    };
    const bare = { ...target, entityId: null };
    for (const [of, on] of [
      [bare, target],
      [target, bare],
    ] as const) {
      const { create, stored } = documents([made(of)]);
      const { documentId } = await create({ targets: [on], sloKeys: [sloKey('cluster-memory-time', of)] });
      expect(stored.get(documentId)?.content).toContain('"input":"slo-1"');
    }
  });

  it('names an SLO key whose cluster is not on the dashboard', async () => {
    const other = { ...target, entityId: 'CUSTOM_DEVICE-0000000000000001' };
    expect(await rejection(documents().create({ targets: [other] }))).toMatchObject({
      code: 'InvalidInput',
      message: `sloKeys: ${key} is about ${entityId}, which is not among the targets`,
    });
  });
});

describe('one of several dashboards', () => {
  it('has a name that says which, and is found again when there are more', async () => {
    const { create, stored, sent } = documents();
    const { documentId } = await create({ part: { number: 2, of: 3 } });
    expect(stored.get(documentId)?.name).toBe('ECS (2 of 3)');
    expect((await create({ part: { number: 2, of: 3 } })).outcome).toBe('unchanged');
    const again = await create({ part: { number: 2, of: 4 } });
    expect(again).toMatchObject({ documentId, outcome: 'updated', title: 'ECS (2 of 4)' });
    expect(sent).toEqual([
      ['create', documentId],
      ['update', documentId],
    ]);
  });

  it('is no other part, nor the dashboard that had the title alone', async () => {
    const { create } = documents();
    const ids = await Promise.all(
      [undefined, { number: 1, of: 2 }, { number: 2, of: 2 }].map(async (part) => (await create({ part })).documentId),
    );
    expect(new Set(ids).size).toBe(3);
  });
});
