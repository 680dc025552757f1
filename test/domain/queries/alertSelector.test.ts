import { metricStreamKeys } from '../../../domain/model/metricKeys';
import { alertSelector } from '../../../domain/queries/alertSelector';

const entityId = 'CUSTOM_DEVICE-E360A9250EEF25BC';
const time = {
  kind: 'time',
  metric: 'cpu',
  level: 'cluster',
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
} as const;
const cluster = `:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",${entityId}))`;
const { clusterCpu, serviceCpu, serviceRunningTasks, serviceDesiredTasks } = metricStreamKeys;

describe('what a metric event looks at', () => {
  it('is the mean of a time slice’s width, and a minute’s where slices are minutes', () => {
    expect(alertSelector(time, { entityId }, metricStreamKeys, 12)).toBe(
      `${clusterCpu}${cluster}:splitBy():avg:rollup(avg,12m)`,
    );
    expect(alertSelector(time, { entityId }, metricStreamKeys, 1)).toBe(`${clusterCpu}${cluster}:splitBy():avg`);
  });

  it('is the highest of the services’ means, and running tasks less desired ones', () => {
    expect(
      alertSelector({ ...time, level: 'worst-service', statistic: 'max' }, { entityId }, metricStreamKeys, 12),
    ).toBe(`${serviceCpu}${cluster}:splitBy("servicename"):max:rollup(max,12m):splitBy():max`);
    const cart = `:filter(eq("dt.entity.cloud:aws:ecs:metric_streams:cluster",${entityId}),eq("servicename","cart")):splitBy():avg:rollup(avg,12m)`;
    const tasks = { kind: 'running-tasks', noData: 'exclude' } as const;
    expect(alertSelector(tasks, { entityId, service: 'cart' }, metricStreamKeys, 12)).toBe(
      `(${serviceRunningTasks}${cart}-${serviceDesiredTasks}${cart})`,
    );
  });
});
