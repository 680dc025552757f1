import { templates } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import type { StoredSettingsObject } from '../../../sandbox/dynatrace/settings/settingsStore';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { startSandbox } from '../../kit/startSandbox';

const now = Date.UTC(2026, 5, 17, 12);
const dayMs = 24 * 3_600_000;
let sandbox: Sandbox;
let ours: StoredSettingsObject[];
let foreign: StoredSettingsObject[];

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'side-by-side', wall: () => now });
  const all = [...sandbox.world.shelf(settingsShelf).values()];
  ours = all.filter(({ externalId }) => externalId !== null);
  foreign = all.filter(({ externalId }) => externalId === null);
});
afterAll(() => sandbox.close());

/** What the app's template yields with its defaults for the target that the object is about. */
function asApplied({ externalId, value }: StoredSettingsObject): unknown {
  const [, templateId, entityId = '', service] = externalId?.split(':') ?? [];
  const place = /^\[ECS\] (\S+) .* \((\d+) (\S+)\)$/.exec(String(value['name'])) ?? [];
  const [, cluster = '', accountId = '', region = ''] = place;
  const template = templates.find(({ id }) => id === templateId);
  return template?.build(template.defaults, { entityId, cluster, accountId, region, ...(service ? { service } : {}) });
}

const isAsApplied = (object: StoredSettingsObject): boolean => {
  try {
    expect(object.value).toEqual(asApplied(object));
    return true;
  } catch {
    return false;
  }
};

describe('situation side-by-side', () => {
  it('has thirty days of history', () => {
    const [series] = sandbox.world
      .shelf(metricShelf)
      .series('cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion');
    expect(series?.samples(0, now)[0]?.at).toBe(now - 30 * dayMs + 60_000);
  });

  it('has an untouched objective of each of the nine templates, as the app applied it thirty days ago', () => {
    const untouched = ours.filter(isAsApplied);
    const ids = untouched.map(({ externalId }) => externalId?.split(':')[1]);
    expect([...ids].sort()).toEqual(templates.map(({ id }) => id).sort());
    expect(untouched.every(({ created, modified }) => created === now - 30 * dayMs && modified === created)).toBe(true);
  });

  it('has three of ours that a colleague changed since: a target, a threshold, a window with the record gone', () => {
    const changes = ours
      .filter((object) => !isAsApplied(object))
      .map((object) => {
        const before = asApplied(object) as Record<string, unknown>;
        expect(object).toMatchObject({ author: 'kim.colleague@example.com', created: now - 30 * dayMs });
        return Object.keys(before).filter(
          (field) => JSON.stringify(before[field]) !== JSON.stringify(object.value[field]),
        );
      });
    expect(changes).toEqual(
      [['targetSuccess', 'targetWarning'], ['metricExpression'], ['customDescription', 'evaluationWindow']].map(
        (fields) => expect.arrayContaining(fields) as unknown,
      ),
    );
    expect(changes.flat()).toHaveLength(5);
  });

  it('has foreign ones on ECS keys, two of whose names differ in a letter’s case only', () => {
    expect(foreign).toHaveLength(7);
    for (const { value } of foreign) expect(value['metricExpression']).toContain('cloud.aws.ecs.');
    const names = foreign.map(({ value }) => String(value['name']));
    expect(new Set(names).size).toBe(7);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
  });

  it('evaluates all of them; the one of a cluster that is gone has no data', async () => {
    const response = await fetch(
      `${sandbox.url}/platform/classic/environment-api/v2/slo?evaluate=true&pageSize=25&timeFrame=CURRENT`,
    );
    const { slo } = (await response.json()) as { slo: { name: string; evaluatedPercentage: number; error: string }[] };
    expect(slo).toHaveLength(19);
    const measured = slo.filter(({ evaluatedPercentage: value }) => value >= 0 && value <= 100);
    expect(slo.filter((one) => !measured.includes(one)).map(({ name }) => name)).toEqual(['Legacy shop CPU headroom']);
    expect(measured.every(({ error }) => error === 'NONE')).toBe(true);
    // Not all the same, or nothing could be compared.
    expect(new Set(measured.map(({ evaluatedPercentage }) => evaluatedPercentage)).size).toBeGreaterThan(10);
  });

  it('has a platform SLO of somebody else under the name of one of ours', async () => {
    const list = await fetch(`${sandbox.url}/platform/slo/v1/slos`);
    const { slos } = (await list.json()) as { slos: { name: string; externalId?: string }[] };
    const names = ours.map(({ value }) => value['name']);
    expect(slos).toEqual([expect.not.objectContaining({ externalId: expect.anything() as unknown })]);
    expect(names).toContain(slos[0]?.name);
  });
});
