import type { UpgradeSlosValue } from '../../../domain/contract/upgradeSlos';
import { alertOfExternalId } from '../../../domain/model/burnTier';
import type { Handover } from '../../../domain/model/handover';
import { mayRetire, mayUpgrade } from '../../../domain/slo/upgrade/sideBySide';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { retireClassic, type RetireParts, type Retiring } from '../../../ui/app/data/upgrade/retireClassic';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(400_000);

const now = Date.UTC(2026, 10, 19, 12, 3);
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'side-by-side', withFunctions: true, wall: () => now });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
});
afterAll(() => sandbox.close());

/** As the page asks: what one call had no time for, the next one does. */
async function everyOne(): Promise<UpgradeSlosValue> {
  let all = await functions.call('upgrade-slos', {});
  while (all.remaining.length > 0) {
    const { items, failed, remaining } = await functions.call('upgrade-slos', { keys: all.remaining });
    expect(remaining.length).toBeLessThan(all.remaining.length);
    all = { ...all, items: [...all.items, ...items], failed: [...all.failed, ...failed], remaining };
  }
  expect(all.failed).toEqual([]);
  return all;
}

/** Whatever was written shows here, were it the same again. */
const everythingStored = () =>
  JSON.stringify([
    [...sandbox.world.shelf(settingsShelf).values()],
    [...sandbox.world.shelf(platformSloShelf).values()],
    [...sandbox.world.shelf(documentShelf).values()].map(({ id, version }) => ({ id, version })),
  ]);

const objects = (schema: string) =>
  [...sandbox.world.shelf(settingsShelf).values()].filter(({ schemaId }) => schemaId === schema);
const classicSlos = () => objects('builtin:monitoring.slo');
/** Which objectives an engine's alerts watch. */
const watched = (schema: string) =>
  new Set(objects(schema).flatMap(({ externalId }) => alertOfExternalId(externalId ?? undefined)?.sloKey ?? []));
const byClassic = () => watched('builtin:anomaly-detection.metric-events');
const byPlatform = () => watched('builtin:davis.anomaly-detectors');
const watchedTwice = () => [...byClassic()].filter((key) => byPlatform().has(key));

const place = { accountId: '111122223333' };
const board = {
  title: 'Shop',
  targets: [
    { ...place, entityId: 'CUSTOM_DEVICE-CB22CCF107D5715A', cluster: 'checkout-prod', region: 'us-east-1' },
    { ...place, entityId: 'CUSTOM_DEVICE-4A2CDC07D33DEBA1', cluster: 'catalog-prod', region: 'eu-west-1' },
  ],
  // In another order than the board's.
  sloKeys: [
    'cluster-cpu-time:CUSTOM_DEVICE-CB22CCF107D5715A',
    'service-running-tasks:CUSTOM_DEVICE-4A2CDC07D33DEBA1:reviews',
    'cluster-cpu-headroom:CUSTOM_DEVICE-CB22CCF107D5715A',
    'cluster-cpu-time:CUSTOM_DEVICE-4A2CDC07D33DEBA1',
  ],
};

/** Of a day, whose classic slots are narrow enough for alerts: of those that the situation has, none can have any. */
const alertable = (['checkout-prod us-east-1', 'search-prod eu-west-1'] as const).map((text) => {
  const [cluster = '', region = ''] = text.split(' ');
  const parameters = { window: '-1d', target: 90, warning: 95 } as const;
  return { templateId: 'cluster-worst-service-cpu', target: { ...place, cluster, region }, parameters } as const;
});

const shownOn = () => {
  const [stored] = sandbox.world.shelf(documentShelf).values();
  return Buffer.from(stored?.content ?? []).toString();
};

const retiringIn = ({ items }: UpgradeSlosValue, days: number): Retiring[] =>
  items
    .filter((one) => mayRetire(one, days))
    .flatMap(({ key, id, name, foreign, item }) =>
      item === null ? [] : [{ key, id, name, foreign, successor: item.key }],
    );

/** As the page removes: its calls, with notes in this test's own hands; looks at the alerts after each. */
function retireParts(): RetireParts {
  let notes: Handover[] = [];
  const looked = async <T>(call: Promise<T>): Promise<T> => {
    const answer = await call;
    expect(watchedTwice()).toEqual([]);
    return answer;
  };
  return {
    deleteSlos: (payload) => looked(functions.call('delete-slos', payload)),
    createAlerts: (payload) => looked(functions.call('create-burn-alerts', payload)),
    notes: {
      list: () => notes,
      keep: async (rows) => void (notes = [...notes, ...rows]),
      forget: async (ids) => void (notes = notes.filter(({ id }) => !ids.includes(id))),
    },
  };
}

describe('the whole way from classic SLOs to platform ones', () => {
  let first: UpgradeSlosValue;
  let alerted: string[];
  const chosen = ({ items }: UpgradeSlosValue) => items.filter(mayUpgrade).flatMap(({ item }) => item ?? []);

  it('begins with classic SLOs of which some have alerts and tiles', async () => {
    const { clusters } = await functions.call('discover-clusters', {});
    const entityOf = (cluster: string) => clusters.find(({ name }) => name === cluster)?.entityId ?? null;
    const requests = alertable.map((one) => ({
      ...one,
      target: { ...one.target, entityId: entityOf(one.target.cluster) },
    }));
    const { items } = await functions.call('plan-slos', { engine: 'classic', requests });
    await functions.call('apply-slos', { engine: 'classic', items });
    first = await everyOne();
    const keys = first.items.filter(({ foreign }) => !foreign).map(({ key }) => key);
    const { results } = await functions.call('create-burn-alerts', { engine: 'classic', keys });
    alerted = [...new Set(results.filter(({ outcome }) => outcome === 'created').map(({ key }) => key))];
    expect(alerted.sort()).toEqual(items.map(({ key }) => key).sort());
    expect(byClassic()).toEqual(new Set(alerted));
    expect(await functions.call('create-dashboard', board)).toMatchObject({ outcome: 'created' });
    expect(shownOn()).toContain('7d, classic');
  });

  it('applies those that were chosen, each once', async () => {
    const items = chosen(first);
    const { results } = await functions.call('apply-slos', { engine: 'platform', items });
    expect(results.map(({ outcome }) => outcome)).toEqual(items.map(() => 'created'));
    expect(results).toHaveLength(18);
    expect(byPlatform()).toEqual(new Set());
  });

  it('moves the tiles, tables of budgets included, so that the board made again is unchanged', async () => {
    const pairs = board.sloKeys.map((key) => ({ key, successor: key }));
    const stored = everythingStored();
    const planned = await functions.call('upgrade-dashboards', { pairs, dryRun: true });
    expect(planned.boards).toMatchObject([{ outcome: 'updated', isWhole: true }]);
    expect(everythingStored()).toBe(stored);
    const { boards } = await functions.call('upgrade-dashboards', { pairs });
    expect(boards.map(({ tiles }) => tiles.map(({ outcome }) => outcome))).toEqual([Array(4).fill('replaced')]);
    expect(shownOn()).not.toContain('classic)');
    expect(await functions.call('create-dashboard', board)).toMatchObject({ outcome: 'unchanged' });
  });

  it('offers none for removal before both stood side by side for a week', async () => {
    const value = await everyOne();
    expect(retiringIn(value, 7)).toEqual([]);
    expect(chosen(value)).toEqual([]);
  });

  it('removes after a week those that still agree, and hands their alerts over, never two for one breach', async () => {
    await controls.advance(7 * 86_400 + 3600);
    const value = await everyOne();
    const going = retiringIn(value, 7);
    expect(going.length).toBeGreaterThan(10);
    const { results, remaining } = await retireClassic(retireParts(), going);
    expect(remaining).toEqual([]);
    expect(results.map(({ outcome }) => outcome)).toEqual(going.map(() => 'deleted'));
    expect(classicSlos()).toHaveLength(21 - going.length);
    expect(byClassic()).toEqual(new Set());
    expect([...byPlatform()].sort()).toEqual(alerted);
  });

  it('writes nothing when all of it is done once more', async () => {
    const stored = everythingStored();
    const value = await everyOne();
    expect(chosen(value)).toEqual([]);
    const { results } = await functions.call('apply-slos', { engine: 'platform', items: chosen(first) });
    expect(results.map(({ outcome }) => outcome)).toEqual(chosen(first).map(() => 'unchanged'));
    const pairs = board.sloKeys.map((key) => ({ key, successor: key }));
    expect(await functions.call('upgrade-dashboards', { pairs })).toMatchObject({ boards: [], read: 1 });
    expect(await functions.call('create-dashboard', board)).toMatchObject({ outcome: 'unchanged' });
    expect(retiringIn(value, 7)).toEqual([]);
    const keys = [...byPlatform()];
    const again = await functions.call('create-burn-alerts', { engine: 'platform', keys });
    expect(new Set(again.results.map(({ outcome }) => outcome))).not.toContain('created');
    expect(everythingStored()).toBe(stored);
  });
});
