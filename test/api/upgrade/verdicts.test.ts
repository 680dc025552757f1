import type { UpgradeSlosValue } from '../../../domain/contract/upgradeSlos';
import { dimensions, ecsMetricKeys } from '../../../domain/model/ecsMetrics';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { createSettingsObject } from '../../../sandbox/dynatrace/settings/createSettingsObject';
import { metricShelf } from '../../../sandbox/metricStore/metricShelf';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';

jest.setTimeout(400_000);

const minuteMs = 60_000;
/** The window of a day then ends at noon: five minutes ago, at a border of the platform's slots of a minute. */
const now = Date.UTC(2026, 10, 19, 12, 5, 30);
const noon = Date.UTC(2026, 10, 19, 12);
const dayMinutes = 1440;
/** A 120th of a day: 12 minutes, of which the first begins with the window. */
const slot = 12;

const cpu = ecsMetricKeys.cluster.cpu;
const entityId = 'CUSTOM_DEVICE-00000000000000C0';

/** What is measured in a minute of the window, the first being 0: a value, or one with its peak and its data points. */
type Minute = number | null | { mean: number; max: number; points: number };
type Minutes = (minute: number) => Minute;

/** By names, as somebody wrote it who never saw an entity id; with the default that makes a slot without a good one bad. */
const share = (usage: string, fill = ':default(0,always)'): string =>
  `(${usage}:partition("u",value("good",lt(80))):splitBy():count${fill})/(${usage}:splitBy():count)*(100)`;
const of = (cluster: string, statistic = 'avg'): string =>
  `${cpu}:filter(eq("${dimensions.cluster}","${cluster}")):splitBy():${statistic}`;
const every =
  (minutes: number, value: number, otherwise: number): Minutes =>
  (minute) =>
    minute % minutes === 0 ? value : otherwise;

interface Case {
  name: string;
  minutes: Minutes;
  /** Data from this minute on carries the entity; none does when left out. */
  entityFrom?: number;
  expression: string;
  classic: number;
  platform: number;
  verdict: 'same' | 'explained';
  reasons: Record<string, number>;
}

/** Worked out by hand; how stands beside each. */
const cases: readonly Case[] = [
  {
    // Six minutes at 100 % in six classic slots of 12 minutes, whose means are (11 × 50 + 100) / 12 = 54.2 %: all good. By minutes 1,434 of 1,440 are.
    ...{ name: 'slot-width', minutes: every(240, 100, 50), expression: share(of('slot-width')) },
    ...{ classic: 100, platform: 99.583333, verdict: 'explained', reasons: { 'slot-width': -0.416667 } },
  },
  {
    // The last ten classic slots have one minute each, at 90 %: 110 of 120 slots are good, and 1,320 of 1,330 minutes.
    name: 'mean-of-means',
    minutes: (minute) => (minute < 1320 ? 20 : minute % slot === 0 ? 90 : null),
    expression: share(of('mean-of-means')),
    ...{ classic: 91.666667, platform: 99.24812, verdict: 'explained', reasons: { 'mean-of-means': 7.581454 } },
  },
  {
    // Half a day at 90 % before there was an entity, half a day at 50 % with one: classic sees the good half alone.
    ...{ name: 'coverage', minutes: (minute) => (minute < 720 ? 90 : 50), entityFrom: 720 },
    expression: share(`${cpu}:filter(eq("${dimensions.clusterEntity}",${entityId})):splitBy():avg`),
    ...{ classic: 100, platform: 50, verdict: 'explained', reasons: { coverage: -50 } },
  },
  {
    // A quarter of the day is good; without a default the other three quarters have no ratio.
    ...{ name: 'no-data', minutes: (minute) => (minute < 1080 ? 90 : 50), expression: share(of('no-data'), '') },
    ...{ classic: 100, platform: 25, verdict: 'explained', reasons: { 'no-data-policy': -75 } },
  },
  {
    // Twelve minutes peak at 95 % in twelve classic slots: by the peaks 108 of 120 slots and 1,428 of 1,440 minutes are good.
    name: 'peaks',
    minutes: (minute) => (minute % 120 === 0 ? { mean: 40, max: 95, points: 2 } : 40),
    expression: share(of('peaks', 'max')),
    ...{ classic: 90, platform: 99.166667, verdict: 'explained', reasons: { 'slot-width': 9.166667 } },
  },
  {
    // The same minutes by their means never reach 80 %.
    name: 'means',
    minutes: (minute) => (minute % 120 === 0 ? { mean: 40, max: 95, points: 2 } : 40),
    ...{ expression: share(of('means')), classic: 100, platform: 100, verdict: 'same', reasons: {} },
  },
  {
    // 100 minus the mean of 30 and 50 in equal parts, in slots of any width.
    ...{ name: 'headroom', minutes: every(2, 30, 50), expression: `100-${of('headroom')}` },
    ...{ classic: 60, platform: 60, verdict: 'same', reasons: {} },
  },
  {
    // Twelve minutes of twenty data points at 100 % among minutes of one at 50 %: weighed by points such a slot has (20 × 100 + 11 × 50) / 31 =
    // 82.3 %, so 108 of 120 are good. Minutes alike it would have 54.2 %, and every slot would be good. By minutes 1,428 of 1,440 are.
    name: 'weights',
    minutes: (minute) => (minute % 120 === 0 ? { mean: 100, max: 100, points: 20 } : 50),
    expression: share(of('weights')),
    ...{ classic: 90, platform: 99.166667, verdict: 'explained', reasons: { 'slot-width': 9.166667 } },
  },
];

function write({ world }: Sandbox, { name, minutes, entityFrom = Infinity }: Case): void {
  const place = {
    [dimensions.accountId]: '111122223333',
    [dimensions.region]: 'eu-west-1',
    [dimensions.cluster]: name,
  };
  for (let minute = 0; minute < dayMinutes; minute += 1) {
    const measured = minutes(minute);
    if (measured === null) continue;
    const { mean, max, points } =
      typeof measured === 'number' ? { mean: measured, max: measured, points: 1 } : measured;
    const entity: Record<string, string> = minute >= entityFrom ? { [dimensions.clusterEntity]: entityId } : {};
    const at = noon - (dayMinutes - 1 - minute) * minuteMs;
    const sample = { at, min: Math.min(mean, 2 * mean - max), max, sum: mean * points, count: points };
    world.shelf(metricShelf).write(cpu, { ...place, ...entity }, sample);
  }
}

function object({ name, expression }: Case, index: number) {
  const value = {
    ...{ enabled: true, name, metricName: `verdict_${index}`, metricExpression: expression, filter: '' },
    ...{ evaluationType: 'AGGREGATE', evaluationWindow: '-1d', targetSuccess: 90, targetWarning: 95 },
    errorBudgetBurnRate: { burnRateVisualizationEnabled: false },
  };
  return { schemaId: 'builtin:monitoring.slo', scope: 'environment', externalId: null, value };
}

let sandbox: Sandbox;
let value: UpgradeSlosValue;

beforeAll(async () => {
  sandbox = await startSandbox({ situation: 'fresh', withFunctions: true, wall: () => now });
  cases.forEach((one, index) => {
    write(sandbox, one);
    createSettingsObject(sandbox.world, object(one, index));
  });
  value = await appFunctions(sandbox.url).call('upgrade-slos', {});
});
afterAll(() => sandbox.close());

describe('upgrade-slos, on series built to differ for one reason each', () => {
  it('compares all of them', () => {
    expect(value).toMatchObject({ failed: [], remaining: [] });
    expect(value.items.map(({ name }) => name).sort()).toEqual(cases.map(({ name }) => name).sort());
  });

  it.each(cases.map((one) => [one.name, one.verdict, one] as const))('says of %s: %s', (name, _, wanted) => {
    const one = value.items.find((item) => item.name === name);
    const found = Object.fromEntries((one?.reasons ?? []).map(({ code, size }) => [code, size]));
    expect({ ...one, reasons: found }).toMatchObject({
      verdict: wanted.verdict,
      classic: { value: expect.closeTo(wanted.classic, 5) as number, slotMinutes: 12 },
      platform: { value: expect.closeTo(wanted.platform, 5) as number, slotMinutes: 1 },
    });
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted.reasons).sort());
    for (const [code, size] of Object.entries(wanted.reasons)) expect(found[code]).toBeCloseTo(size, 5);
  });

  it('calls different what no named reason accounts for: a classic figure that its own minutes do not give', async () => {
    const path = '/platform/classic/environment-api/v2/slo';
    const window = `from=${noon - dayMinutes * minuteMs}&to=${noon}`;
    const asked = await fetch(`${sandbox.url}${path}?pageSize=25&evaluate=true&timeFrame=GTF&${window}`);
    const page = (await asked.json()) as { slo: { name: string; evaluatedPercentage: number }[] };
    const slo = page.slo.map((one) => (one.name === 'means' ? { ...one, evaluatedPercentage: 97 } : one));
    const controls = sandboxControls(sandbox.url);
    await controls.faults([{ path, status: 200, body: { ...page, slo } }]);
    const keys = value.items.filter(({ name }) => name === 'means').map(({ key }) => key);
    const { items } = await appFunctions(sandbox.url).call('upgrade-slos', { keys });
    await controls.noFaults();
    expect(items).toMatchObject([
      {
        ...{ verdict: 'different', classic: { value: 97 }, platform: { value: 100 } },
        reasons: [{ code: 'unexplained', size: expect.closeTo(3, 5) as number }],
      },
    ]);
  });
});
