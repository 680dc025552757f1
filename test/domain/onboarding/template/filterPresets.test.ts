import { filterPresets } from '../../../../domain/onboarding/template/filterPresets';
import { templateParameters } from '../../../../domain/onboarding/template/templateParameters';

describe('the filter presets', () => {
  it('are the values that the template allows, in the same order', () => {
    const parameter = templateParameters.find(({ name }) => name === 'FilterPreset');
    expect(filterPresets.map(({ id }) => id)).toEqual(parameter?.allowedValues);
  });

  it('all bring the heartbeat of the stream, unless they bring everything', () => {
    for (const { filters } of filterPresets)
      if (filters) expect(filters).toContainEqual({ namespace: 'AWS/CloudWatch/MetricStreams' });
  });

  it('each say in one sentence what is streamed', () => {
    for (const { sentence } of filterPresets) expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('say which of them bring the running and desired tasks of Container Insights, the smallest one among them', () => {
    const withTasks = filterPresets.filter(({ filters }) =>
      filters?.some(({ namespace }) => namespace === 'ECS/ContainerInsights'),
    );
    expect(withTasks.map(({ id }) => id)).toEqual(['EcsSlo', 'EcsInsights']);
    for (const { sentence } of withTasks) expect(sentence).toMatch(/Container Insights.* running and desired tasks/);
    expect(filterPresets.find(({ id }) => id === 'EcsFull')?.sentence).toContain('running tasks are not among them');
  });

  it('read of Container Insights in the smallest one the two names that an objective on running tasks needs, and no more', () => {
    expect(filterPresets[0]?.filters).toEqual([
      { namespace: 'AWS/CloudWatch/MetricStreams' },
      { namespace: 'AWS/ECS', metrics: ['CPUUtilization', 'MemoryUtilization'] },
      { namespace: 'ECS/ContainerInsights', metrics: ['RunningTaskCount', 'DesiredTaskCount'] },
    ]);
  });
});
