import { parsePlanSlos } from '../../../domain/contract/planSlos';
import { clusterKey, type FamilyData, type Target } from '../../../domain/model/cluster';
import { connectionKeys } from '../../../domain/model/metricKeys';
import { isClassic, type SloParameters } from '../../../domain/model/slo';
import { indicatorFamily, indicatorPlace, indicatorScope } from '../../../domain/queries/readPlatformSli';
import { readSli } from '../../../domain/queries/readSli';
import { planSlos, type ExistingSlo, type PlanInput, type PlanRequest } from '../../../domain/slo/plan/planSlos';
import { templateOf, templates } from '../../../domain/slo/templates/templates';
import { failureOf } from './failureOf';
import { someTarget, withoutEntity } from './someTarget';

const now = Date.UTC(2026, 10, 22, 12);
const streamed = someTarget();
const polled: Target = { ...streamed, family: 'connection' };
const place = { accountId: '123456789012', region: 'eu-west-1', cluster: 'prod' };

const request = (target: Target, parameters: Partial<SloParameters> = {}, templateId = 'cluster-cpu-time') => ({
  ...{ templateId, parameters, target },
});

const plan = (requests: readonly PlanRequest[], existing: ExistingSlo[] = [], more: Partial<PlanInput> = {}) =>
  planSlos({ engine: 'platform', requests, existing, availableKeys: null, now, ...more });

const applied = (requests: readonly PlanRequest[]): ExistingSlo[] =>
  plan(requests).items.map(({ key, slo }, index) => ({ id: `slo-${index}`, key, value: { ...slo } }));

function indicatorOf(asked: PlanRequest): string {
  const slo = plan([asked]).items[0]?.slo;
  if (slo === undefined || isClassic(slo)) throw new Error('not of the platform engine');
  return slo.customSli.indicator;
}

const codesOf = (asked: PlanRequest, more: Partial<PlanInput> = {}) =>
  plan([asked], [], more).items[0]?.lints.map(({ code, severity }) => `${severity}: ${code}`) ?? [];

describe('an SLO on the metrics of the AWS connection', () => {
  it('reads its keys by its dimensions, in time slices of five minutes', () => {
    expect(indicatorOf(request(polled, { window: '-1d' }))).toBe(
      'timeseries usage = avg(cloud.aws.ecs.CPUUtilization.By.ClusterName), interval: 5m, ' +
        'filter: { aws.account.id == "123456789012" and aws.region == "eu-west-1" and ClusterName == "prod" }\n' +
        '| fieldsAdd sli = iCollectArray(if(isNotNull(usage[]), if(usage[] < 80, 100.0, else: 0.0)))\n' +
        '| fieldsRemove usage',
    );
    expect(indicatorOf(request({ ...polled, service: 'api' }, {}, 'service-running-tasks'))).toContain(
      'timeseries { running = avg(cloud.aws.ecs_containerinsights.RunningTaskCount.By.ClusterName.ServiceName), ' +
        'desired = avg(cloud.aws.ecs_containerinsights.DesiredTaskCount.By.ClusterName.ServiceName) }',
    );
    expect(indicatorOf(request(polled, {}, 'cluster-worst-service-cpu'))).toContain('by: { ServiceName }');
  });

  it('waits longer before it calls silence bad', () => {
    expect(indicatorOf(request(polled, { noData: 'bad', window: '-1d' }))).toContain('at[] <= now() - 18m');
    expect(indicatorOf(request(streamed, { noData: 'bad', window: '-1d' }))).toContain('at[] <= now() - 6m');
  });

  it.each(templates)('is read back, with its place: $id', ({ id, targetKind }) => {
    const target = targetKind === 'service' ? { ...polled, service: 'api' } : polled;
    const { items } = plan([request(target, {}, id)]);
    const slo = items[0]?.slo;
    if (slo === undefined || isClassic(slo)) throw new Error('not of the platform engine');
    const { indicator } = slo.customSli;
    expect(readSli(slo)).toMatchObject({ ...place, keys: templateOf(id).reads.map((name) => connectionKeys[name]) });
    expect(indicatorScope(indicator)).toMatchObject(place);
    expect(indicatorPlace(indicator)).toEqual(place);
    expect(indicatorFamily(indicator)).toBe('connection');
  });

  it('takes wider time slices as asked for, and remarks on narrower ones', () => {
    expect(indicatorOf(request(polled, { slotMinutes: 30 }))).toContain('interval: 30m');
    const narrow = { slotMinutes: 1, window: '-1d' };
    expect(codesOf(request(polled, narrow))).toContain('warning: slot-below-metric-interval');
    expect(codesOf(request(polled, { ...narrow, noData: 'bad' }))).toContain('error: slot-below-metric-interval');
    expect(codesOf(request(streamed, narrow)).join()).not.toContain('slot-below-metric-interval');
    expect(codesOf(request(polled, { window: '-1d' })).join()).not.toContain('slot-below-metric-interval');
  });

  it('is not possible on the classic engine, which says the ways out', () => {
    const failure = failureOf(() => plan([request(polled)], [], { engine: 'classic' }));
    expect(failure).toMatchObject({ code: 'InvalidInput', whose: 'user' });
    expect(failure.hint).toMatch(/platform engine.*metric stream/);
    const template = templateOf('cluster-cpu-time');
    expect(template.lint(template.defaults, polled, { engine: 'classic' })).toContainEqual(
      expect.objectContaining({ code: 'family-not-classic', severity: 'error' }),
    );
  });

  it('asks for the keys that the environment has of that family', () => {
    const available = new Set(['cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion']);
    const { items } = plan([request(polled)], [], { availableKeys: available });
    const missing = items[0]?.lints.find(({ code }) => code === 'metric-key-missing');
    expect(missing?.message).toMatch(/no metric cloud\.aws\.ecs\.CPUUtilization\.By\.ClusterName/);
    expect(missing?.message).toMatch(/There is cloud\.aws\.ecs\.cpuUtilization.* of the metric stream/);
    expect(codesOf(request(streamed), { availableKeys: available }).join()).not.toContain('metric-key-missing');
  });
});

describe('an SLO that moves from one family to the other', () => {
  it.each([
    ['to the connection', streamed, polled],
    ['to the stream', polled, streamed],
    ['without an entity too', withoutEntity(streamed), withoutEntity(polled)],
  ])('is updated, and the change is named: %s', (_, before, after) => {
    const { items, summary } = plan([request(after)], applied([request(before)]));
    expect(summary).toMatchObject({ create: 0, update: 1, conflict: 0 });
    const [from, to] = [before.family ?? 'stream', after.family ?? 'stream'];
    expect(items[0]?.changes[0]).toEqual({ field: 'metricFamily', from, to });
    expect(items[0]?.changes.map(({ field }) => field)).toContain('customSli.indicator');
  });

  it('is unchanged when it is planned on its own family again', () => {
    expect(plan([request(polled)], applied([request(polled)])).summary).toMatchObject({ unchanged: 1 });
  });
});

describe('data that stopped', () => {
  const seen = (family: FamilyData['family'], minutesAgo: number | null): FamilyData => ({
    family,
    lastDataAt: minutesAgo === null ? null : new Date(now - minutesAgo * 60_000).toISOString(),
  });
  const lintWith = (target: Target, ...families: FamilyData[]) => {
    const known = new Map([[clusterKey({ ...place, name: place.cluster }), families]]);
    return plan([request(target)], [], { families: known }).items[0]?.lints.find(
      ({ code }) => code === 'family-silent',
    );
  };

  it('is remarked on when the other family flows, with what to do', () => {
    const lint = lintWith(streamed, seen('stream', 3 * 1440), seen('connection', 12));
    expect(lint).toMatchObject({ severity: 'warning' });
    expect(lint?.message).toBe(
      'Nothing of prod came by the metric stream since 2026-11-19 12:00 UTC, while the AWS connection sends: this objective has no new data. ' +
        'Plan it on the metrics of the AWS connection: an SLO that exists is updated, not made a second time.',
    );
    expect(lintWith(streamed, seen('connection', 12))?.message).toContain('for as long as was looked');
    expect(lintWith(polled, seen('stream', 3), seen('connection', 90))).toBeDefined();
  });

  it('is not remarked on while its own family flows, both are silent, or nothing is known', () => {
    expect(lintWith(streamed, seen('stream', 5), seen('connection', 12))).toBeUndefined();
    expect(lintWith(streamed, seen('stream', 600), seen('connection', 600))).toBeUndefined();
    expect(lintWith(streamed, seen('stream', null))).toBeUndefined();
    expect(lintWith(streamed)).toBeUndefined();
    expect(lintWith(polled, seen('stream', 5), seen('connection', 12))).toBeUndefined();
  });
});

describe('a family that nobody knows', () => {
  it('is refused by name in a payload', () => {
    const payload = {
      engine: 'platform',
      requests: [{ ...request({ ...streamed }), target: { ...streamed, family: 'agent' } }],
    };
    const failure = failureOf(() => parsePlanSlos(payload));
    expect(failure).toMatchObject({ code: 'InvalidInput', whose: 'user' });
    expect(failure.message).toContain('must be "stream" or "connection"');
    expect(failure.message).toContain('family');
  });
});
