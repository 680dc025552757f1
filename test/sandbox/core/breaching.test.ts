import { templates } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { startSandbox } from '../../kit/startSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';

const wednesday = Date.UTC(2026, 5, 17, 12);
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'breaching', wall: () => wednesday });
});
afterAll(() => sandbox.close());

interface Answer {
  result: { data: { values: (number | null)[] }[] }[];
}

/** Mean of the SLI over its own window, by the sandbox's metrics API; null when there is no data. */
async function sli(name: string): Promise<number | null> {
  const object = [...sandbox.world.shelf(settingsShelf).values()].find(({ value }) => value['name'] === name);
  const query = new URLSearchParams({
    metricSelector: String(object?.value['metricExpression']),
    from: `now${String(object?.value['evaluationWindow'])}`,
  });
  const answer = await fetch(`${sandbox.url}/platform/classic/environment-api/v2/metrics/query?${query}`);
  const values = ((await answer.json()) as Answer).result.flatMap(({ data }) =>
    data.flatMap((series) => series.values),
  );
  const measured = values.flatMap((value) => (value === null ? [] : [value]));
  return measured.length === 0 ? null : measured.reduce((sum, value) => sum + value, 0) / measured.length;
}

describe('the SLOs of situation breaching', () => {
  it('are eight, each with the external id of its template and cluster', () => {
    const ids = [...sandbox.world.shelf(settingsShelf).values()].map(({ externalId }) => externalId);

    expect(new Set(ids).size).toBe(8);
    for (const id of ids) {
      expect(id).toMatch(/^ecs-slo-launchpad:cluster-(cpu|memory)-(headroom|time):CUSTOM_DEVICE-[0-9A-F]{16}$/);
      expect([...sandbox.world.shelf(entityShelf).keys()]).toContain(id?.split(':')[2]);
    }
  });

  it('are what the templates of the app yield with their defaults: a new plan changes nothing', () => {
    for (const { externalId, value } of sandbox.world.shelf(settingsShelf).values()) {
      const [, templateId = '', entityId = ''] = externalId?.split(':') ?? [];
      const [, cluster = '', accountId = '', region = ''] =
        /^\[ECS\] (\S+) .* \((\d+) (\S+)\)$/.exec(String(value['name'])) ?? [];
      const template = templates.find(({ id }) => id === templateId);

      expect(value).toEqual(template?.build(template.defaults, { entityId, cluster, accountId, region }));
    }
  });

  it.each([
    ['checkout-prod CPU headroom (111122223333 us-east-1)', 25, 100],
    ['checkout-prod CPU below 80 % (111122223333 us-east-1)', 50, 99.8],
    ['catalog-prod CPU headroom (111122223333 eu-west-1)', 5, 19.9],
    ['catalog-prod memory headroom (111122223333 eu-west-1)', 30, 35],
    ['fulfilment-prod memory below 70 % (111122223333 eu-central-1)', 100, 100],
    ['catalog-staging CPU below 80 % (444455556666 eu-west-1)', 100, 100],
    ['checkout-staging memory headroom (444455556666 us-east-1)', 35, 100],
  ])('%s is between %d and %d %%', async (name, least, most) => {
    const value = await sli(`[ECS] ${name}`);

    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });

  it('has no data for the cluster that was scaled to zero two days ago', async () => {
    expect(await sli('[ECS] fulfilment-staging CPU headroom (444455556666 eu-central-1)')).toBeNull();
  });
});
