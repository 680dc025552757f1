import fc from 'fast-check';
import { alertTexts } from '../../../domain/slo/alertTexts';
import { anomalyDetectorAlert } from '../../../domain/slo/anomalyDetectorAlert';
import type { PossibleTier } from '../../../domain/slo/burnTiers';
import { metricEventAlert } from '../../../domain/slo/metricEventAlert';

const page = 'https://abc12345.apps.dynatrace.com/ui/apps/my.ecs.slo.launchpad/slos';
const fast: PossibleTier = {
  ...{ tier: 'fast', isPossible: true, watches: 'burn-rate', threshold: 14.4, minutes: 9 },
  fires: 'Fires at nine.',
};

const title = 'SLO burns its error budget fast: CPU of demo';
const description = `The objective "CPU of demo" is in danger. Fires at nine.\nWhich services broke it, and when: ${page}\nManaged by ECS SLO Launchpad.`;

describe('the texts of an alert', () => {
  it('name the SLO, say what happened, and lead to the page', () => {
    expect(alertTexts('CPU of demo', fast, page)).toEqual({ title, description, sloName: 'CPU of demo' });
  });

  it('hold no braces, which event templates would fill in, and stay within their limits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const texts = alertTexts(name, fast, page);
        expect(`${texts.title}${texts.sloName}`).not.toMatch(/[{}\n]/);
        expect(texts.title.length).toBeLessThanOrEqual(500);
        expect(texts.sloName.trim()).not.toBe('');
        expect(texts.sloName.length).toBeLessThanOrEqual(500);
        expect(texts.description.length).toBeLessThanOrEqual(4000);
      }),
    );
  });
});

describe('a metric event', () => {
  const texts = alertTexts('CPU of demo', fast, page);

  it('counts the minutes in which the burn rate of the SLO is above the threshold', () => {
    expect(metricEventAlert({ metricName: 'ecs_cpu_demo', eventType: 'RESOURCE' }, fast, texts)).toEqual({
      enabled: true,
      summary: title,
      queryDefinition: {
        type: 'METRIC_SELECTOR',
        metricSelector: 'func:slo.errorBudgetBurnRate.ecs_cpu_demo',
        queryOffset: 5,
      },
      modelProperties: {
        type: 'STATIC_THRESHOLD',
        threshold: 14.4,
        alertCondition: 'ABOVE',
        alertOnNoData: false,
        violatingSamples: 9,
        samples: 60,
        dealertingSamples: 30,
      },
      eventTemplate: {
        title,
        description,
        eventType: 'RESOURCE',
        davisMerge: true,
        metadata: [
          { metadataKey: 'slo.name', metadataValue: 'CPU of demo' },
          { metadataKey: 'slo.alert', metadataValue: 'fast' },
        ],
      },
    });
  });

  it('counts those in which less of the budget is left', () => {
    const half: PossibleTier = { ...fast, tier: 'budget-50', watches: 'budget', threshold: 50, minutes: 22 };
    const { queryDefinition, modelProperties } = metricEventAlert(
      { metricName: 'ecs_cpu_demo', eventType: 'RESOURCE' },
      half,
      texts,
    );
    expect(queryDefinition.metricSelector).toBe('func:slo.normalizedErrorBudget.ecs_cpu_demo');
    expect(modelProperties).toMatchObject({ alertCondition: 'BELOW', threshold: 50, violatingSamples: 22 });
  });
});

describe('an anomaly detector', () => {
  it('counts the minutes of a high burn rate; every value of the analyzer is text', () => {
    const texts = alertTexts('CPU of demo', fast, page);
    const sli = {
      ...{
        indicator: 'timeseries usage = avg(cpu), interval: 1m\n| fieldsAdd sli = x\n| fieldsRemove usage',
        target: 99,
      },
      ...{ entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', eventType: 'PERFORMANCE_EVENT' as const },
    };
    expect(anomalyDetectorAlert(sli, fast, texts)).toEqual({
      enabled: true,
      title,
      description,
      source: 'ECS SLO Launchpad',
      executionSettings: { queryOffset: 5 },
      analyzer: {
        name: 'dt.statistics.ui.anomaly_detection.StaticThresholdAnomalyDetectionAnalyzer',
        input: [
          {
            key: 'query',
            value:
              'timeseries usage = avg(cpu), interval: 1m\n| fieldsAdd sli = x\n| fieldsRemove usage\n' +
              '| fieldsAdd burnRate = (100 - sli[]) / (100 - 99)\n| fieldsRemove sli',
          },
          { key: 'threshold', value: '14.4' },
          { key: 'alertCondition', value: 'ABOVE' },
          { key: 'alertOnMissingData', value: 'false' },
          { key: 'violatingSamples', value: '9' },
          { key: 'slidingWindow', value: '60' },
          { key: 'dealertingSamples', value: '30' },
        ],
      },
      eventTemplate: {
        properties: [
          { key: 'event.name', value: title },
          { key: 'event.type', value: 'PERFORMANCE_EVENT' },
          { key: 'event.description', value: description },
          { key: 'dt.source_entity', value: 'CUSTOM_DEVICE-E360A9250EEF25BC' },
          { key: 'slo.name', value: 'CPU of demo' },
          { key: 'slo.alert', value: 'fast' },
        ],
      },
    });
  });
});
