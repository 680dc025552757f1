import { filterPresets } from '../../../domain/onboarding/filterPresets';
import { templateParameters } from '../../../domain/onboarding/templateParameters';

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

  it('say where SLOs on running tasks get their metrics: from Container Insights, so not from the smallest preset', () => {
    const sentences = filterPresets.filter(({ sentence }) => sentence.includes('running')).map(({ id }) => id);
    expect(sentences).toEqual(['EcsSlo', 'EcsInsights']);
    const withTasks = filterPresets.filter(({ filters }) =>
      filters?.some(({ namespace }) => namespace === 'ECS/ContainerInsights'),
    );
    expect(withTasks.map(({ id }) => id)).toEqual(['EcsInsights']);
  });
});
