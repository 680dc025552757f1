import { getEntity } from '../../../sandbox/dynatrace/entities/getEntity';
import { getEntityType, listEntityTypes } from '../../../sandbox/dynatrace/entities/entityTypes';
import { listEntities } from '../../../sandbox/dynatrace/entities/listEntities';
import type { World } from '../../../sandbox/world/world';
import { errorOf } from './errorOf';
import { addEntity, answer, minute, noon, smallWorld } from './smallWorld';

const type = 'cloud:aws:ecs:metric_streams:cluster';

interface Body {
  totalCount: number;
  pageSize: number;
  nextPageKey?: string;
  entities: Record<string, unknown>[];
}

const list = (world: World, query: Record<string, string>): Body => answer(world, listEntities, { query }).body as Body;
const names = (world: World, entitySelector: string): unknown[] =>
  list(world, { entitySelector }).entities.map(({ displayName }) => displayName);

function shops(): World {
  const world = smallWorld();
  addEntity(world, { entityId: 'CUSTOM_DEVICE-A', displayName: 'Shop, "prod" (eu)' });
  addEntity(world, { entityId: 'CUSTOM_DEVICE-B', displayName: 'shop-test' });
  addEntity(world, { entityId: 'CUSTOM_DEVICE-C', displayName: 'bank' });
  addEntity(world, { entityId: 'HOST-1', displayName: 'shop-host', type: 'HOST' });
  return world;
}

describe('GET /entities', () => {
  it.each([
    [`type("${type}")`, 3],
    [`type(${type})`, 3],
    ['type("HOST")', 1],
    ['entityId("CUSTOM_DEVICE-A","CUSTOM_DEVICE-C","CUSTOM_DEVICE-X")', 2],
    ['entityId(CUSTOM_DEVICE-A)', 1],
    [`type("${type}"),entityName("SHOP")`, 2],
    [`type("${type}"),entityName.contains("op-t")`, 1],
    [`type("${type}"),entityName.startsWith("shop")`, 2],
    [`type("${type}"),entityName.equals("Bank")`, 1],
    [`type("${type}"),entityName.equals("ban")`, 0],
    [`type("${type}"),entityName.in("bank","shop-test")`, 2],
    [`type("${type}"),entityName.equals("Shop, ~"prod~" (eu)")`, 1],
  ])('finds by %s', (selector, count) => {
    expect(names(shops(), selector)).toHaveLength(count);
  });

  it.each([
    ['tag("x")'],
    ['entityName("shop")'], // type or entityId must be set
    ['type("HOST"),type("SERVICE")'],
    ['type("HOST"),not(entityName("x"))'],
    ['type("HOST"'],
    ['type()'],
    ['HOST'],
    [`type("${'x'.repeat(2000)}")`],
    [''],
  ])('refuses %j, naming the parameter', (entitySelector) => {
    const error = errorOf(() => list(shops(), { entitySelector }));
    expect(error.status).toBe(400);
    expect(error.constraintViolations?.[0]).toMatchObject({ path: 'entitySelector', parameterLocation: 'QUERY' });
  });

  it('leaves out what was not seen for three days, unless asked further back', () => {
    const world = smallWorld();
    const fourDaysAgo = noon - 4 * 24 * 60 * minute;
    addEntity(world, { entityId: 'CUSTOM_DEVICE-A', firstSeenTms: fourDaysAgo, lastSeenTms: fourDaysAgo });
    expect(list(world, { entitySelector: `type(${type})` }).totalCount).toBe(0);
    expect(list(world, { entitySelector: `type(${type})`, from: 'now-1w' }).totalCount).toBe(1);
  });

  it('adds the fields asked for, however the plus sign arrived', () => {
    const world = smallWorld();
    addEntity(world, { entityId: 'CUSTOM_DEVICE-A', properties: { region: 'eu', account: '1' } });
    const [plain] = list(world, { entitySelector: 'entityId(CUSTOM_DEVICE-A)' }).entities;
    expect(plain).toEqual({ entityId: 'CUSTOM_DEVICE-A', type, displayName: 'CUSTOM_DEVICE-A' });
    const [rich] = list(world, {
      entitySelector: 'entityId(CUSTOM_DEVICE-A)',
      fields: '+lastSeenTms, properties.region',
    }).entities;
    expect(rich).toEqual({ ...plain, lastSeenTms: noon, properties: { region: 'eu' } });
  });

  it('pages by a key that must stand alone', () => {
    const world = smallWorld();
    for (let index = 0; index < 120; index += 1) addEntity(world, { entityId: `CUSTOM_DEVICE-${1000 + index}` });
    const first = list(world, { entitySelector: `type(${type})` });
    expect(first).toMatchObject({ totalCount: 120, pageSize: 50 });
    expect(first.entities).toHaveLength(50);
    const second = list(world, { nextPageKey: first.nextPageKey ?? '' });
    const third = list(world, { nextPageKey: second.nextPageKey ?? '' });
    expect(third.entities).toHaveLength(20);
    expect(third.nextPageKey).toBeUndefined();
    const ids = [first, second, third].flatMap(({ entities }) => entities.map(({ entityId }) => entityId));
    expect(new Set(ids).size).toBe(120);
    expect(errorOf(() => list(world, { nextPageKey: first.nextPageKey ?? '', pageSize: '50' })).status).toBe(400);
    expect(errorOf(() => list(world, { nextPageKey: 'no such key' })).status).toBe(400);
  });

  it.each(['0', '-1', '501', 'many'])('refuses a page size of %s', (pageSize) => {
    expect(errorOf(() => list(shops(), { entitySelector: 'type(HOST)', pageSize })).status).toBe(400);
  });

  it.each(['yesterday', 'now+1d', '2026-01-05', 'now'])('refuses to start at %s', (from) => {
    expect(errorOf(() => list(shops(), { entitySelector: 'type(HOST)', from })).status).toBe(400);
  });

  it.each([`${noon - minute}`, '2026-01-05T11:59:00.000Z', '2026-01-05 12:59+01:00', 'now-1m', 'now/w', 'now-1M'])(
    'starts at %s',
    (from) => {
      expect(list(shops(), { entitySelector: 'type(HOST)', from }).totalCount).toBe(1);
    },
  );
});

describe('GET /entities/{id} and /entityTypes', () => {
  it('show one entity with its properties, and 404 for another', () => {
    expect(answer(shops(), getEntity, { params: { id: 'HOST-1' } }).body).toMatchObject({
      type: 'HOST',
      lastSeenTms: noon,
    });
    expect(errorOf(() => answer(shops(), getEntity, { params: { id: 'HOST-2' } })).status).toBe(404);
  });

  it('know the types of the entities that exist', () => {
    const world = shops();
    expect(answer(world, listEntityTypes, {}).body).toMatchObject({ totalCount: 2 });
    expect(answer(world, getEntityType, { params: { type } }).body).toMatchObject({
      type,
      dimensionKey: `dt.entity.${type}`,
    });
    expect(errorOf(() => answer(world, getEntityType, { params: { type: 'SERVICE' } })).status).toBe(404);
  });
});
