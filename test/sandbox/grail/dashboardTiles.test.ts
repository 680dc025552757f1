import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import type { DashboardSlo } from '../../../domain/dashboards/sloTile';
import type { Target } from '../../../domain/model/cluster';
import { isClassic } from '../../../domain/model/slo';
import { templates } from '../../../domain/slo/templates/templates';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';
import { ecsShelf } from '../../../sandbox/ecs/ecsShelf';
import type { EcsCluster } from '../../../sandbox/ecs/ecs';
import { runDql } from '../../../sandbox/grail/runDql';
import { createWorld } from '../../../sandbox/situations/createWorld';
import { type Situation, situations } from '../../../sandbox/situations/situations';
import type { World } from '../../../sandbox/world/world';

const now = Date.UTC(2026, 5, 17, 12, 17);
const places = ['us-east-1', 'eu-west-1', 'eu-central-1'].flatMap((region) =>
  ['111122223333', '444455556666'].map((account) => [account, region] as const),
);
/** The others have no other tiles. */
const mostClusters = 3;

const worldOf = (situation: Situation): World =>
  createWorld({ situation, realtime: false, largeScale: false, appScopes: [], wall: () => now });

function clustersIn(world: World): readonly EcsCluster[] {
  const usual = places.flatMap(([account, region]) => world.shelf(ecsShelf).clusters(account, region));
  return usual.slice(0, mostClusters);
}

function targetsOf(world: World, { accountId, region, name, capacity, services }: EcsCluster): Target[] {
  const entity = [...world.shelf(entityShelf).values()].find(({ displayName }) => displayName === name);
  // Classic SLOs of a tile need an entity; where there is none, any will do, because tiles do not name it.
  const entityId = entity?.entityId ?? 'CUSTOM_DEVICE-0000000000000001';
  const cluster = { entityId, accountId, region, cluster: name, capacity };
  return [cluster, ...services.slice(0, 1).map((service) => ({ ...cluster, service: service.name }))];
}

/** Every kind of SLO on a target, on both engines. */
const slosOf = (target: Target): DashboardSlo[] =>
  templates
    .filter(({ targetKind }) => (targetKind === 'service') === (target.service !== undefined))
    .flatMap((template): DashboardSlo[] => {
      const objective = template.build(template.defaults, target);
      if (!isClassic(objective)) throw new Error('without a context a template builds for the classic engine');
      const common = { key: `${template.id}:${target.cluster}:${target.service ?? ''}`, name: objective.name, target };
      return [
        { engine: 'classic', templateId: template.id, objective, ...common },
        { engine: 'platform', id: 'some-id', ...common },
      ];
    });

/** The queries of a dashboard of all clusters, with all SLOs, by the title of their tile. */
function queriesIn(world: World): [title: string, query: string][] {
  const targets = clustersIn(world).flatMap((cluster) => targetsOf(world, cluster));
  const { tiles } = dashboardDocument({ title: 'ECS', targets, slos: targets.flatMap(slosOf) });
  return Object.values(tiles).flatMap((tile) =>
    tile.type === 'data' ? [[tile.title, tile.query] satisfies [string, string]] : [],
  );
}

describe.each(situations)('the tiles of a dashboard in situation %s', (situation) => {
  const world = worldOf(situation);
  const queries = queriesIn(world);
  const executed = queries.map(([title, query]) => {
    try {
      return { title, query, records: runDql(world, query, { from: now - 2 * 3_600_000, to: now }) };
    } catch (error) {
      return { title, query, error: String(error) };
    }
  });

  it('all run: tiles executed ÷ tiles written is 1', () => {
    expect(executed.filter(({ error }) => error !== undefined)).toEqual([]);
    // Per cluster four usage tiles, two of its service, and one for each classic SLO.
    const clusters = clustersIn(world).length;
    expect(executed).toHaveLength(clusters * (4 + 2 + templates.length));
  });

  it('give one number, or series with their timeframe', () => {
    for (const { title, query, records = [] } of executed) {
      if (title.startsWith('SLI over'))
        expect(records.map((record) => [...record.keys()])).toEqual(records.map(() => ['sli']));
      else if (title.startsWith('Top services')) for (const record of records) expect(record.has('usage')).toBe(true);
      else
        for (const record of records)
          expect({ query, fields: [...record.keys()] }).toMatchObject({
            fields: expect.arrayContaining(['timeframe', 'interval']) as unknown,
          });
    }
  });
});

it('no usage tile is empty where everything flows', () => {
  const world = worldOf('connected');
  const usage = queriesIn(world).filter(([title]) => !title.startsWith('SLI over'));
  const empty = usage.filter(([, query]) => runDql(world, query, { from: now - 2 * 3_600_000, to: now }).length === 0);
  // A cluster that rests at this hour has none, and its stream is fine.
  expect(empty.filter(([, query]) => !query.includes('search-staging'))).toEqual([]);
  expect(usage).toHaveLength(mostClusters * 6);
});
