import type { UpgradeSlosValue } from '../../../domain/contract/upgradeSlos';
import type { PlanItem } from '../../../domain/model/planItem';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(400_000);

const now = Date.UTC(2026, 10, 19, 12, 3);
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let value: UpgradeSlosValue;
let stored: string;

const everythingStored = () =>
  JSON.stringify([[...sandbox.world.shelf(settingsShelf)], [...sandbox.world.shelf(platformSloShelf)]]);

/** As the page asks: what one call had no time for, the next one does. */
async function everyOne(): Promise<UpgradeSlosValue> {
  let all = await functions.call('upgrade-slos', {});
  while (all.remaining.length > 0) {
    const { items, failed, remaining } = await functions.call('upgrade-slos', { keys: all.remaining });
    all = { ...all, items: [...all.items, ...items], failed: [...all.failed, ...failed], remaining };
  }
  return all;
}

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'side-by-side', withFunctions: 'withShortPauses', wall: () => now });
  functions = appFunctions(sandbox.url);
  stored = everythingStored();
  await sandboxControls(sandbox.url).forgetRequests();
  value = await everyOne();
});
afterAll(() => sandbox.close());

const itemOf = (name: string) =>
  value.items.find((one) => one.name === name) ?? value.items.find((one) => one.name.startsWith(name));

/** Of each of the 19 what must come out, whatever the data is. */
const mean = ['same'] as const;
const wide = ['explained', 'slot-width'] as const;
const expected: readonly (readonly [string, readonly string[], string])[] = [
  ['[ECS] checkout-prod CPU headroom', mean, 'a mean of a full day does not care how it is cut'],
  ['[ECS] catalog-prod memory headroom', mean, 'likewise'],
  [
    '[ECS] checkout-prod CPU below 80 %',
    wide,
    'incidents shorter than 84 minutes are smoothed away, or take the whole time slice along',
  ],
  ['[ECS] fulfilment-prod memory below 70 %', mean, 'never above the threshold, so 100 % in time slices of any width'],
  [
    '[ECS] fulfilment-prod / routing CPU below 80 %',
    wide,
    'above the threshold for hours a day: the time slices at the edges differ',
  ],
  ['[ECS] payments-prod / refunds memory below 70 %', wide, 'likewise, but for a short time'],
  [
    '[ECS] payments-prod CPU of every service below 80 %',
    wide,
    'the highest of several means, in time slices of 84 or 10 minutes',
  ],
  ['[ECS] search-prod memory of every service below 70 %', wide, 'likewise'],
  [
    '[ECS] catalog-prod / reviews has its tasks running',
    wide,
    'one task missing for a minute makes 84 minutes bad, or 10',
  ],
  // Edited by hand: what is stored is compared, not what was applied.
  ['[ECS] catalog-prod CPU below 80 %', wide, 'another target changes no value'],
  [
    '[ECS] payments-prod / refunds CPU below 80 %',
    wide,
    'by the 90 % that it has now, which it exceeds for short times',
  ],
  ['[ECS] fulfilment-prod memory headroom', mean, 'a mean, now of thirty days'],
  // Made by others.
  ['Checkout CPU headroom', mean, 'the article’s own expression'],
  ['checkout CPU headroom', mean, 'split by nothing it is one series all the same'],
  ['Routing below 80 % CPU', wide, 'the cluster is found by its name; time slices of 6 hours against 30 minutes'],
  ['Catalog CPU share', wide, 'default(0) matters only while no time slice of the window is good, and some are'],
  ['Shop CPU headroom (both clusters)', ['impossible', 'unreadable-expression'], 'no template measures two clusters'],
  ['Checkout CPU headroom at its peaks', ['impossible', 'unreadable-expression'], 'no template takes peaks'],
  ['Legacy shop CPU headroom', ['impossible', 'place-unknown'], 'nothing tells where that cluster was'],
];

describe('upgrade-slos, on classic SLOs with thirty days behind them', () => {
  it.each(expected)('says of "%s": %s (%s)', (name, [verdict, code]) => {
    const one = value.items.find((item) => item.name === name || item.name.startsWith(`${name} (1`));
    expect({ name, verdict: one?.verdict }).toEqual({ name, verdict });
    if (verdict === 'same') expect(Math.abs(one?.difference ?? 1)).toBeLessThanOrEqual(0.01);
    if (code !== undefined) expect(one?.reasons[0]).toMatchObject({ code });
    if (verdict === 'impossible') expect(one).toMatchObject({ item: null, difference: null });
  });

  it('speaks of all of them and leaves nothing open', () => {
    expect(value).toMatchObject({ failed: [], remaining: [], others: 0 });
    expect(value.items).toHaveLength(19);
    expect(value.items.filter(({ foreign }) => foreign)).toHaveLength(7);
    expect(new Set(value.items.map(({ key }) => key)).size).toBe(19);
  });

  it('tells sizes that add up to the difference', () => {
    for (const { name, verdict, difference, reasons } of value.items.filter((one) => one.verdict === 'explained')) {
      const sum = reasons.reduce((total, { size }) => total + (size ?? 0), 0);
      expect({ name, verdict, rest: Math.abs(sum - (difference ?? 0)) < 0.0101 }).toEqual({
        name,
        verdict,
        rest: true,
      });
    }
  });

  it('evaluates both over one window, which ends at a border of the platform’s time slices, with nothing still on its way', () => {
    expect(itemOf('Checkout CPU headroom')).toMatchObject({
      evaluated: { from: '2026-11-12T11:50:00.000Z', to: '2026-11-19T11:50:00.000Z' },
      classic: { slotMinutes: 84 },
      platform: { slotMinutes: 10 },
    });
  });

  it('keeps what was changed by hand', () => {
    expect(itemOf('[ECS] catalog-prod CPU below 80')?.item?.slo).toMatchObject({
      criteria: [{ target: 50, warning: 60 }],
    });
    const indicator = JSON.stringify(itemOf('[ECS] payments-prod / refunds CPU')?.item?.slo);
    expect(indicator).toContain('usage[] < 90');
    expect(itemOf('[ECS] fulfilment-prod memory headroom')).toMatchObject({
      item: { slo: { criteria: [{ timeframeFrom: 'now-30d' }] } },
    });
  });

  it('needs of the classic APIs only the SLOs and their values: keys, places and minutes are read from Grail', async () => {
    const { requests } = sandboxControls(sandbox.url);
    const classic = (await requests()).filter(({ path }) => path.includes('/classic/'));
    expect(new Set(classic.map(({ path }) => path.split('/environment-api/v2/')[1]))).toEqual(
      new Set(['settings/objects', 'slo']),
    );
  });

  it('reads the minutes of all of them together: 19 SLOs over up to thirty days take fewer than fifty queries', async () => {
    const { requests } = sandboxControls(sandbox.url);
    const queries = (await requests()).filter(({ path }) => path.endsWith('query:execute'));
    expect(queries.length).toBeLessThan(50);
  });

  it('writes nothing', () => {
    expect(everythingStored()).toBe(stored);
  });

  it('answers the same when it is asked for some, with both curves when they are wanted', async () => {
    const key = itemOf('[ECS] checkout-prod CPU below')?.key ?? '';
    const { items, remaining } = await functions.call('upgrade-slos', { keys: [key], series: true });
    expect(remaining).toEqual([]);
    const [one] = items;
    expect(one).toMatchObject({ ...itemOf('[ECS] checkout-prod CPU below'), item: expect.anything() as unknown });
    expect(one?.threshold).toBe(80);
    const { classic, platform } = one?.series ?? {};
    expect([classic?.measured.length, platform?.measured.length]).toEqual([120, 1008]);
    const meanOf = (values: readonly (number | null)[] = []) =>
      values.reduce<number>((sum, slot) => sum + (slot ?? 0), 0) / values.length;
    expect(meanOf(classic?.sli)).toBeCloseTo(one?.classic.value ?? 0, 6);
    expect(meanOf(platform?.sli)).toBeCloseTo(one?.platform.value ?? 0, 6);
  });

  it('tells of each that could not be compared why, and passes none for impossible', async () => {
    const controls = sandboxControls(sandbox.url);
    const keys = ['Checkout CPU headroom', 'checkout CPU headroom'].map((name) => itemOf(name)?.key ?? '');
    await controls.faults([{ path: '/platform/classic/environment-api/v2/slo', status: 503, times: 50 }]);
    const broken = await functions.call('upgrade-slos', { keys });
    await controls.noFaults();
    expect(broken.items).toEqual([]);
    expect(broken.failed.map(({ key }) => key)).toEqual(keys);
    expect(broken.failed[0]?.failure).toMatchObject({ code: 'Unavailable', whose: 'platform' });
  });

  it('makes no second one: what was applied is found again, and stands side by side from then on', async () => {
    const items = value.items.flatMap(({ item }): PlanItem[] => (item === null ? [] : [item]));
    expect(new Set(items.map(({ key }) => key)).size).toBe(16);
    const { results } = await functions.call('apply-slos', { engine: 'platform', items });
    expect(results.map(({ outcome }) => outcome)).toEqual(items.map(() => 'created'));
    const keys = value.items.filter(({ window, item }) => window === '-1d' && item !== null).map(({ key }) => key);
    const again = await functions.call('upgrade-slos', { keys });
    expect(again.items.map(({ key }) => key)).toEqual(keys);
    for (const { name, verdict, item, counterpart } of again.items) {
      const before = value.items.find((one) => one.name === name)?.verdict;
      expect({ name, verdict, action: item?.action }).toEqual({ name, verdict: before, action: 'unchanged' });
      expect(counterpart).toMatchObject({ since: '2026-11-19T12:03:00.000Z', days: 0, countedFrom: 'applied' });
    }
    // The name of the first was taken by somebody else's platform SLO, which is still there.
    const names = [...sandbox.world.shelf(platformSloShelf).values()].map(({ config }) => config.name);
    expect(names).toHaveLength(17);
    expect(names).toContain('[ECS] checkout-prod CPU headroom (111122223333 us-east-1) (2)');
  });
});
