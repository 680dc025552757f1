import { goneClusters } from '../../../../api/usecases/clusters/goneClusters';
import { grailSilence } from '../../../../api/usecases/clusters/grailSilence';
import type { EntityAnswer } from '../../../../api/platform/entities';
import { Failure } from '../../../../domain/failure';
import type { PlatformSlo } from '../../../../domain/model/slo';
import { orphanWords } from '../../../../domain/slo/words/orphanWords';
import { unaskedBySubject } from '../../../../domain/slo/plan/orphansOf';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { fakeGrail, type FakeAnswer } from '../discovery/fakeGrail';

/* Whether clusters are gone, where Grail is asked and entities may be gone themselves. */

const key = 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion';
const entityId = 'CUSTOM_DEVICE-0000000000000009';
const place = { accountId: '111111111111', region: 'us-east-1' };
const lost = `lost "and" \\ } | fields`;
const now = Date.parse('2026-01-10T12:00:00Z');
const { defaults, build } = templateOf('cluster-cpu-time');
const slo = (target: { entityId: string | null; cluster: string }) =>
  build({ ...defaults, window: '-1d' }, { ...target, ...place }, { engine: 'platform' }) as PlatformSlo;

const failure = new Failure({ code: 'NotSupported', message: 'gone', whose: 'operator', hint: 'Ask.' });
const denied = new Failure({ code: 'MissingScope', message: 'denied', whose: 'operator', hint: 'Grant it.' });
const gone: EntityAnswer = { kind: 'gone', failure };
const listed: EntityAnswer = { kind: 'listed', entities: [{ entityId: 'CUSTOM_DEVICE-0000000000000001', name: 'a' }] };

const record = (name: string, dimension = 'clustername') => ({
  ...{ 'aws.account.id': place.accountId, 'aws.region': place.region, [dimension]: name, newest0: now },
});
/** Of 35 days, a day a slot; and of the last hour. */
const ofDays = /from: now\(\)-50400m/;
const ofHour = /from: now\(\)-59m/;

async function look(
  answers: readonly (readonly [RegExp, FakeAnswer])[],
  { entities = gone, id = null as string | null, stored = slo({ entityId: id, cluster: lost }) } = {},
) {
  const grail = fakeGrail(answers);
  const own = stored.externalId.replace('ecs-slo-launchpad:', '');
  const existing = [{ id: 'x', key: own, value: { ...stored } as Record<string, unknown> }];
  const candidates = unaskedBySubject(existing, new Set());
  const answer = await goneClusters({
    silence: grailSilence(grail, [key]),
    entities: async () => entities,
    ...{ candidates, days: 35 },
  });
  return { ...answer, asked: grail.asked, evidence: [...answer.gone.values()] };
}

const others: readonly [RegExp, FakeAnswer] = [ofHour, [record('demo'), record('second')]];
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

describe('whether a cluster is gone, by Grail', () => {
  it.each([null, entityId])('is proven by silence where entities are gone (made with entity id: %s)', async (id) => {
    const { evidence, warnings, asked } = await look([others], { id });
    expect(warnings).toEqual([]);
    const more = id === null ? {} : { noEntities: true };
    expect(evidence).toEqual([{ noDataForDays: 35, otherClusters: 2, by: 'grail', ...more }]);
    const byName = asked.filter((dql) => ofDays.test(dql) && !dql.includes('metric_streams:cluster` }'));
    // Both families, whether or not they had data lately: by rule six metrics of each.
    expect(byName).toHaveLength(2);
    for (const dql of byName) expect(dql).toContain('"lost \\"and\\" \\\\ } | fields"');
  });

  it.each(['clustername', 'ClusterName'])('is refuted by any data of either family (%s)', async (dimension) => {
    const { evidence, warnings } = await look([others, [ofDays, [record(lost, dimension)]]]);
    expect({ evidence, warnings }).toEqual({ evidence: [], warnings: [] });
  });

  it('is not refuted by a cluster of that name elsewhere', async () => {
    const { evidence } = await look([others, [ofDays, [{ ...record(lost), 'aws.region': 'eu-west-1' }]]]);
    expect(evidence).toHaveLength(1);
  });

  it('is unknown when the answer was cut short, or refused', async () => {
    const cut = { isPartial: true, notifications: [{ type: 'X', severity: 'WARN', message: 'Limited.' }] };
    for (const answer of [cut as FakeAnswer, denied]) {
      const found = await look([others, [ofDays, answer]]);
      expect(found.evidence).toEqual([]);
      expect(codes(found)).toEqual(['orphans-not-checked']);
    }
  });

  it('is unknown while no other cluster sends anything, and when that may not be looked at', async () => {
    expect(codes(await look([]))).toEqual(['metrics-unknown']);
    const found = await look([[ofHour, denied]]);
    expect({ codes: codes(found), evidence: found.evidence }).toEqual({ codes: ['orphans-not-checked'], evidence: [] });
  });

  it('is unknown of an SLO whose query somebody pointed elsewhere, and that is said', async () => {
    const made = slo({ entityId: null, cluster: 'lost' });
    const indicator = made.customSli.indicator.replace('"lost"', '"other"');
    const found = await look([others], { stored: { ...made, customSli: { ...made.customSli, indicator } } });
    expect(found.evidence).toEqual([]);
    expect(found.warnings).toMatchObject([
      { code: 'orphans-not-checked', message: expect.stringMatching(/1 other SLO/) as string },
    ]);
  });
});

describe('where entities exist', () => {
  it('a list of them is asked as before: missing in it, and silent by entity and by name', async () => {
    const { evidence, asked } = await look([others], { entities: listed, id: entityId });
    expect(evidence).toEqual([{ noDataForDays: 35, listedEntities: 1, by: 'grail' }]);
    expect(asked.some((dql) => dql.includes(`metric_streams:cluster\`, { "${entityId}" })`))).toBe(true);
  });

  it('data that carries the entity speaks against it, whatever the cluster is called now', async () => {
    const carried = { 'dt.entity.cloud:aws:ecs:metric_streams:cluster': entityId, newest0: now };
    const { evidence } = await look([others, [ofDays, [carried]]], { entities: listed, id: entityId });
    expect(evidence).toEqual([]);
  });

  it('a list that was denied proves nothing', async () => {
    const found = await look([others], { entities: { kind: 'denied', failure: denied }, id: entityId });
    expect({ codes: codes(found), evidence: found.evidence }).toEqual({ codes: ['entities-denied'], evidence: [] });
  });
});

it('the proof is told in words: where silence was looked for, and what could be hidden', () => {
  expect(orphanWords({ noDataForDays: 35, otherClusters: 2, by: 'grail', noEntities: true })).toBe(
    'No data for 35 days in Grail, while 2 other ECS clusters send data now. This environment has no entities any more, so there is none to look for. Data that you may not read would be missing just so.',
  );
  expect(orphanWords({ noDataForDays: 35, listedEntities: 4, by: 'grail' })).toBe(
    'No data for 35 days in Grail, and not among the 4 ECS clusters that Dynatrace lists.',
  );
});
