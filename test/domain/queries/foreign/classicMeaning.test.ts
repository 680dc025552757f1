import { metricStreamKeys } from '../../../../domain/model/metricKeys';
import { classicExpression, formerClassicExpression } from '../../../../domain/queries/classicSli';
import { classicMeaning, isAboutEcs, type ReadMeaning } from '../../../../domain/queries/foreign/classicMeaning';
import { templates } from '../../../../domain/slo/templates/templates';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const cpu = metricStreamKeys.clusterCpu;
const serviceCpu = metricStreamKeys.serviceCpu;
const entity = 'dt.entity.cloud:aws:ecs:metric_streams:cluster';
const ofEntity = `filter(eq("${entity}",${entityId}))`;

const read = (expression: string) => {
  const found: ReadMeaning = classicMeaning(expression);
  return found.kind === 'read' ? found.meaning : found;
};

const headroom = { sli: { kind: 'headroom', metric: 'cpu' }, keys: [cpu], where: { entityId }, noneGood: 'bad' };
const below = (
  threshold: number,
  level: 'cluster' | 'service' | 'worst-service',
  noData: 'exclude' | 'good' = 'exclude',
) => ({
  ...{ kind: 'time', metric: 'cpu', level, threshold, statistic: 'avg', noData },
});

describe('a classic expression', () => {
  it('of this app is read, of every template, whatever version wrote it', () => {
    const scope = { entityId, service: 'cart' };
    for (const template of templates) {
      const sli = template.sli(template.defaults);
      const service = template.targetKind === 'service' ? { service: 'cart' } : {};
      const own = template.targetKind === 'service' ? scope : { entityId };
      const now = read(classicExpression(sli, own, metricStreamKeys));
      expect(now).toMatchObject({ sli, where: { entityId, ...service }, noneGood: 'bad' });
      if (sli.kind === 'headroom') continue;
      const former = read(formerClassicExpression(sli, own, metricStreamKeys));
      expect(former).toMatchObject({ sli, where: { entityId, ...service }, noneGood: 'left-out-if-all' });
    }
  });

  it('is read as headroom however its mean is split, as long as it is one series', () => {
    for (const mean of ['splitBy():avg', `splitBy("${entity}"):avg`, 'avg', 'splitBy("aws.region","clustername"):avg'])
      expect(read(`100-${cpu}:${ofEntity}:${mean}`)).toEqual(headroom);
    expect(read(` (100) - (${cpu}:${ofEntity}:splitBy():avg) `)).toEqual(headroom);
  });

  it('is read as a share of good time slices in whatever order it is multiplied', () => {
    const slots = `${cpu}:filter(and(eq("clustername","shop"),eq("aws.region","eu-west-1"))):avg`;
    const good = `${slots}:partition("x",value("fine",lt(80))):splitBy():count:default(0,always)`;
    const all = `${slots}:splitBy():count`;
    const where = { cluster: 'shop', region: 'eu-west-1' };
    for (const share of [`(${good})/(${all})*(100)`, `(100)*(${good})/(${all})`, `100*((${good})/(${all}))`])
      expect(read(share)).toEqual({ sli: below(80, 'cluster'), keys: [cpu], where, noneGood: 'bad' });
  });

  it('is read of the new AWS connection too, by the names that its dimensions have', () => {
    const key = 'cloud.aws.ecs.CPUUtilization.By.ClusterName';
    expect(read(`100-${key}:filter(eq("ClusterName","shop")):splitBy("ClusterName"):avg`)).toEqual({
      ...{ ...headroom, keys: [key] },
      where: { cluster: 'shop' },
    });
    // A metric stream's name filters nothing there, so it might mean anything.
    expect(read(`100-${key}:filter(eq("clustername","shop")):avg`)).toEqual({ kind: 'unreadable' });
    const slots = `${key}.ServiceName:filter(eq("ClusterName","shop")):splitBy("ServiceName"):avg:splitBy():max`;
    const good = `${slots}:partition("x",value("fine",lt(80))):splitBy():count:default(0,always)`;
    expect(read(`(${good})/(${slots}:splitBy():count)*(100)`)).toMatchObject({ sli: below(80, 'worst-service') });
  });

  it('tells what becomes of time slices in which nothing was good, by the default of the numerator', () => {
    const slots = `${serviceCpu}:filter(eq("clustername","shop"),eq("servicename","a ~"b~"")):avg`;
    const share = (fill: string) =>
      read(`(${slots}:partition("x",value("y",lt(85.5))):splitBy():count${fill})/(${slots}:splitBy():count)*100`);
    const where = { cluster: 'shop', service: 'a "b"' };
    const of = { sli: below(85.5, 'service'), keys: [serviceCpu], where };
    expect(share(':default(0,always)')).toEqual({ ...of, noneGood: 'bad' });
    expect(share(':default(0)')).toEqual({ ...of, noneGood: 'left-out-if-all' });
    expect(share('')).toEqual({ ...of, noneGood: 'left-out' });
    expect(share(':default(1)')).toEqual({ kind: 'unreadable' });
  });

  it('with default(100,always) over the whole counts missing time slices as good', () => {
    const slots = `${serviceCpu}:filter(eq("clustername","shop")):splitBy("servicename"):avg:splitBy():max`;
    const share = `(100*(${slots}:partition("x",value("y",lt(80))):splitBy():count)/(${slots}:splitBy():count))`;
    expect(read(`${share}:default(100,always)`)).toMatchObject({
      sli: below(80, 'worst-service', 'good'),
      noneGood: 'left-out',
    });
    expect(read(`${share}:default(100)`)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    ['the mean of two clusters', `100-((${cpu}:${ofEntity}:avg+${cpu}:filter(eq("clustername","b")):avg)/2)`],
    ['peaks, which no template takes', `100-${cpu}:${ofEntity}:splitBy():max`],
    ['all clusters', `100-${cpu}:splitBy():avg`],
    ['any of several', `100-${cpu}:filter(or(eq("clustername","a"),eq("clustername","b"))):avg`],
    ['a filter that contradicts itself', `100-${cpu}:filter(eq("clustername","a"),eq("clustername","b")):avg`],
    ['a dimension that nobody knows', `100-${cpu}:filter(eq("clustername","a"),eq("team","b")):avg`],
    ['usage as it is', `${cpu}:${ofEntity}:splitBy():avg`],
    ['another hundred', `99-${cpu}:${ofEntity}:splitBy():avg`],
    ['services counted one by one', `100-${serviceCpu}:${ofEntity}:avg`],
    ['more after the mean', `100-${cpu}:${ofEntity}:avg:fold`],
    ['something unfinished', `100-${cpu}:${ofEntity}:splitBy(:avg`],
    [
      'a ratio of two different things',
      `100*(${cpu}:${ofEntity}:avg:partition("x",value("y",lt(1))):splitBy():count)/(${serviceCpu}:${ofEntity}:avg:splitBy():count)`,
    ],
    ['parentheses without end', '('.repeat(100_000)],
  ])('is not read when it is %s', (_, expression) => {
    expect(classicMeaning(expression)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    ['ext:cloud.aws.ecs.cpuUtil', 'another way to bring metrics'],
    ['cloud.aws.ecs.cpuReservationByAccountIdClusterNameRegion', 'no utilization'],
  ])('names the key that it does not know: %s (%s)', (key) => {
    expect(classicMeaning(`100-${key}:filter(eq("clustername","a")):avg`)).toEqual({ kind: 'unknown-key', key });
  });

  it('is about ECS when it reads a metric of it', () => {
    expect(isAboutEcs(`100-${cpu}:avg`)).toBe(true);
    expect(isAboutEcs('100-builtin:host.cpu.usage:avg')).toBe(false);
  });
});
