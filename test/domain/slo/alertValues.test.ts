import fc from 'fast-check';
import { alertTexts } from '../../../domain/slo/alerts/alertTexts';
import { anomalyDetectorAlert } from '../../../domain/slo/alerts/anomalyDetectorAlert';
import type { AlertRule } from '../../../domain/slo/alerts/alertVerdict';
import type { Sli } from '../../../domain/model/sli';
import { metricEventAlert } from '../../../domain/slo/alerts/metricEventAlert';
import { unicodeText } from '../../kit/unicodeText';

const page = 'https://abc12345.apps.dynatrace.com/ui/apps/my.ecs.slo.launchpad/slos';
const fast = { tier: 'fast', fires: 'Fires at nine.' } as const;
const rule: AlertRule = {
  ...{ tier: 'fast', counts: 'minutes', slotMinutes: 1, badSlots: 9, spent: 2.1 },
  ...{ violatingSamples: 9, slidingWindow: 60, dealertingSamples: 30 },
};
const silence: AlertRule = { ...rule, tier: 'no-data', counts: 'silence' };
const sli: Extract<Sli, { kind: 'time' }> = {
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80, statistic: 'avg', noData: 'exclude' },
};

const title = 'SLO burns its error budget fast: CPU of demo';
const description = `The objective "CPU of demo" is in danger. Fires at nine.\nWhich services broke it, and when: ${page}\nManaged by ECS SLO Launchpad.`;

describe('the texts of an alert', () => {
  it('name the SLO, say what happened, and lead to the page', () => {
    expect(alertTexts('CPU of demo', fast, page)).toEqual({ title, description, sloName: 'CPU of demo' });
  });

  it('hold no braces, which event templates would fill in, and stay within their limits', () => {
    fc.assert(
      fc.property(unicodeText({ maxLength: 400 }), (name) => {
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

  it('counts the minutes in which the usage is at the threshold or above, which is where the objective draws the line', () => {
    const watched = { selector: 'cpu:avg:rollup(avg,12m)', sli, eventType: 'RESOURCE', owner: 'team-a' } as const;
    expect(metricEventAlert(watched, rule, texts)).toEqual({
      enabled: true,
      summary: title,
      queryDefinition: { type: 'METRIC_SELECTOR', metricSelector: 'cpu:avg:rollup(avg,12m)', queryOffset: 5 },
      modelProperties: {
        type: 'STATIC_THRESHOLD',
        threshold: 79.999999,
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
          { metadataKey: 'dt.owner', metadataValue: 'team-a' },
        ],
      },
    });
  });

  it('fires below zero where tasks are missing, and for nothing but silence where that was asked for', () => {
    const tasks = {
      selector: '(a-b)',
      sli: { kind: 'running-tasks', noData: 'good' },
      eventType: 'AVAILABILITY',
      owner: null,
    } as const;
    expect(metricEventAlert(tasks, rule, texts).modelProperties).toMatchObject({
      ...{ alertCondition: 'BELOW', threshold: 0, alertOnNoData: false },
    });
    expect(metricEventAlert(tasks, silence, texts).modelProperties).toMatchObject({
      ...{ alertCondition: 'ABOVE', threshold: 1_000_000_000, alertOnNoData: true },
    });
  });
});

describe('an anomaly detector', () => {
  it('looks further back on metrics of the AWS connection, which come in up to twelve minutes', () => {
    const watched = { indicator: 'timeseries x', target: 99, family: 'connection' as const, entityId: '', owner: null };
    const value = anomalyDetectorAlert(
      { ...watched, eventType: 'PERFORMANCE_EVENT' },
      rule,
      alertTexts('CPU of demo', fast, page),
    );
    expect(value.executionSettings).toEqual({ queryOffset: 13 });
  });

  it('counts the minutes of a high burn rate; every value of the analyzer is text', () => {
    const texts = alertTexts('CPU of demo', fast, page);
    const watched = {
      ...{
        indicator: 'timeseries usage = avg(cpu), interval: 1m\n| fieldsAdd sli = x\n| fieldsRemove usage',
        target: 99,
        family: 'stream' as const,
      },
      ...{ entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC', eventType: 'PERFORMANCE_EVENT' as const, owner: null },
    };
    expect(anomalyDetectorAlert(watched, rule, texts)).toEqual({
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
          { key: 'threshold', value: '50' },
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
