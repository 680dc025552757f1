import { readMetricFilter } from '../../../sandbox/aws/stream/metricFilter';

const ecs = [{ Namespace: 'AWS/ECS', MetricNames: ['CPUUtilization'] }, { Namespace: 'AWS/Lambda' }];

describe('the filters of a metric stream', () => {
  it.each([
    ['no filter', {}, [true, true, true, true]],
    ['include filters', { IncludeFilters: ecs }, [true, false, true, false]],
    ['exclude filters', { ExcludeFilters: ecs }, [false, true, false, true]],
  ])('%s', (_, properties, expected) => {
    const filter = readMetricFilter(properties);
    expect([
      filter('AWS/ECS', 'CPUUtilization'),
      filter('AWS/ECS', 'MemoryUtilization'),
      filter('AWS/Lambda', 'Errors'),
      filter('AWS/EC2', 'CPUUtilization'),
    ]).toEqual(expected);
  });

  it('are mutually exclusive', () => {
    expect(() => readMetricFilter({ IncludeFilters: ecs, ExcludeFilters: ecs })).toThrow('mutually exclusive');
  });
});
