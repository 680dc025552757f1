import { lookbackMinutes } from '../../../../domain/queries/discovery/lookback';
import { narrowestSlot, newestDql } from '../../../../domain/queries/discovery/newestDql';
import { clusterSeriesDql, placeSeriesDql, serviceSeriesDql } from '../../../../domain/queries/discovery/seriesDql';
import { clusterNodesDql, entitiesDql } from '../../../../domain/queries/discovery/topologyDql';

const prefixes = ['cloud.aws.ecs.', 'cloud.aws.ecs_'];

describe('the queries for the list of series', () => {
  it('ask which metrics every cluster has, by either spelling of its dimension', () => {
    expect(clusterSeriesDql({ prefixes, minutes: 60 }).dql).toBe(
      [
        'metrics from: now()-60m',
        '| filter startsWith(metric.key, "cloud.aws.ecs.") or startsWith(metric.key, "cloud.aws.ecs_")',
        '| fieldsAdd cluster = coalesce(clustername, ClusterName)',
        '| summarize entity = takeAny(`dt.entity.cloud:aws:ecs:metric_streams:cluster`), by: { metric.key, aws.account.id, aws.region, cluster }',
      ].join('\n'),
    );
  });

  it('have a former spelling for environments that do not know the command', () => {
    for (const build of [clusterSeriesDql, serviceSeriesDql, placeSeriesDql]) {
      const { dql, orElse } = build({ prefixes, minutes: 60 });
      expect(orElse).toBe(dql.replace('metrics from:', 'fetch metric.series, from:'));
    }
  });

  it('keep a text within its quotes', () => {
    const { dql } = clusterSeriesDql({ prefixes: ['a") or true //\n\\'], minutes: 60 });
    expect(dql).toContain('startsWith(metric.key, "a\\") or true //\\n\\\\")');
    expect(dql.split('\n')).toHaveLength(4);
  });
});

describe('the query for the newest data', () => {
  it('gives a field with the end of the newest time slice for every metric, and the means', () => {
    const asked = { keys: ['a.b', 'c-d'], by: ['aws.region', 'clustername'], needed: 'clustername' };
    expect(newestDql({ ...asked, minutes: 59, slotMinutes: 1, means: { cpu0: 'a.b' } })).toBe(
      [
        'timeseries { key0 = avg(a.b), key1 = avg(`c-d`), cpu0 = avg(a.b, scalar: true), ends = end() }, union: true, ' +
          'interval: 1m, from: now()-59m, by: { aws.region, clustername }, filter: { isNotNull(clustername) }',
        '| fieldsAdd newest0 = arrayLast(iCollectArray(if(isNotNull(key0[]), ends[]))), newest1 = arrayLast(iCollectArray(if(isNotNull(key1[]), ends[])))',
        '| fields aws.region, clustername, newest0, newest1, cpu0',
      ].join('\n'),
    );
  });

  it('asks for some by name, whatever is in their names', () => {
    const hostile = ['it"s', 'a\\', '}) or (', 'Ünïcode\nname', '`'];
    const dql = newestDql({
      ...{ keys: ['k`ey'], by: ['na`me'], needed: null, minutes: 60, slotMinutes: 1 },
      only: { 'na`me': hostile },
    });
    expect(dql).toContain('avg(`k\\`ey`)');
    expect(dql).toContain('in(`na\\`me`, { "it\\"s", "a\\\\", "}) or (", "Ünïcode\\nname", "`" })');
    expect(dql.split('\n')).toHaveLength(3);
  });

  it.each([
    [60, 1],
    [1440, 1],
    // 10,080 minutes are 1,008 slots of ten; of five they would be 2,016, and 1,500 are the most.
    [10_080, 10],
    [14_400, 10],
  ])('of %d minutes has time slices of %d', (minutes, slot) => {
    expect(narrowestSlot(minutes)).toBe(slot);
  });
});

describe('the queries for what is there beside metrics', () => {
  it('name their tables', () => {
    expect(clusterNodesDql(60)).toBe(
      'smartscapeNodes "AWS_ECS_CLUSTER", from: now()-60m\n| fields name, aws.account.id, aws.region, tags',
    );
    expect(entitiesDql('cloud:aws:x`y', 60)).toBe(
      'fetch `dt.entity.cloud:aws:x\\`y`, from: now()-60m\n| fields id, entity.name',
    );
  });
});

describe('a lookback', () => {
  it.each([
    ['now-90m', 90],
    ['now-2h', 120],
    ['now-7d', 10_080],
    ['now-1w', 10_080],
    ['now-1M', 43_200],
  ])('%s is %d minutes', (lookback, minutes) => {
    expect(lookbackMinutes(lookback)).toBe(minutes);
  });

  it('of another form is refused', () => {
    expect(() => lookbackMinutes('yesterday')).toThrow('lookback: must look like now-2h');
  });
});
