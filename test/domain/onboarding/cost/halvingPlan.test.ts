import { halvingPlan } from '../../../../domain/onboarding/cost/halvingPlan';

const cpu = (series: number) => ({
  metricKey: 'cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegionServiceName',
  series,
});
const memory = (series: number) => ({
  metricKey: 'cloud.aws.ecs.memoryUtilizationByAccountIdClusterNameRegionServiceName',
  series,
});
const running = (series: number) => ({
  metricKey: 'cloud.aws.ecs.containerinsights.runningTaskCountByAccountIdClusterNameRegionServiceName',
  series,
});
const network = (series: number) => ({
  metricKey: 'cloud.aws.ecs.containerinsights.networkRxBytesByAccountIdClusterNameRegion',
  series,
});
const lambda = (series: number) => ({ metricKey: 'cloud.aws.lambda.durationByAccountIdFunctionNameRegion', series });

describe('Halving a stream', () => {
  it('begins with what other services report, and stops as soon as half is left out', () => {
    expect(halvingPlan([cpu(20), memory(20), lambda(60)])).toEqual({
      series: 100,
      leave: [{ what: 'other', series: 60 }],
    });
  });

  it('goes on with what no SLO reads, then with tasks, then with memory', () => {
    expect(halvingPlan([cpu(30), memory(30), running(20), network(10), lambda(10)]).leave).toEqual([
      { what: 'other', series: 10 },
      { what: 'unread', series: 10 },
      { what: 'tasks', series: 20 },
      { what: 'memory', series: 30 },
    ]);
  });

  it('cannot be done where CPU alone is more than half', () => {
    expect(halvingPlan([cpu(60), memory(40)])).toEqual({ series: 100, leave: [] });
  });

  it('has nothing to say of a stream that sends nothing', () => {
    expect(halvingPlan([])).toEqual({ series: 0, leave: [] });
  });
});
