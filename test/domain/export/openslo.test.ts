import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import type { ExportItem } from '../../../domain/export/exportItem';
import { openslo } from '../../../domain/export/openslo';
import { isClassic } from '../../../domain/model/slo';
import { sloFacts } from '../../../domain/model/sloFacts';
import { templateOf } from '../../../domain/slo/templates/templates';
import { hostileText } from '../queries/hostileText';
import { someClassicSlo, someParameters } from '../slo/someSlos';
import { someExclusion } from '../slo/someExclusion';
import { someTarget } from '../slo/someTarget';
import { builtItem, fileOf, hostileItem } from './someItems';

interface Document {
  apiVersion: string;
  kind: string;
  metadata: { name: string; displayName?: string; annotations?: Record<string, string> };
  spec: Record<string, unknown> & {
    service: string;
    indicator: { metadata: { name: string }; spec: Record<string, unknown> };
    timeWindow?: { duration: string; isRolling: boolean }[];
    budgetingMethod: string;
    objectives: Record<string, unknown>[];
  };
}

function documentsOf(items: readonly ExportItem[]): Document[] {
  return parseAllDocuments(fileOf(openslo(items), 'openslo.yaml')).map((one) => {
    expect(one.errors).toEqual([]);
    return one.toJS() as Document;
  });
}
const sloOf = (item: ExportItem) => documentsOf([item]).find(({ kind }) => kind === 'SLO')!;
const annotation = (slo: Document, name: string) => slo.metadata.annotations?.[`ecs-slo-launchpad/${name}`];

const dnsLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const between = (value: unknown, least: number, below: number) =>
  typeof value === 'number' && value >= least && value < below;

/** The rules of the specification and of its SDK's validators, as far as they touch what we write. */
function violations(slo: Document, services: string[]): string[] {
  const { metadata, spec } = slo;
  const [objective = {}, ...more] = spec.objectives;
  const isThreshold = 'thresholdMetric' in spec.indicator.spec;
  const rules: [string, boolean][] = [
    ['apiVersion', slo.apiVersion === 'openslo/v1'],
    ['metadata.name', dnsLabel.test(metadata.name)],
    ['metadata.displayName', [...(metadata.displayName ?? 'x')].length <= 63],
    [
      'metadata.annotations',
      Object.entries(metadata.annotations ?? {}).every(
        ([name, value]) =>
          /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/.test(name) &&
          typeof value === 'string',
      ),
    ],
    ['spec.description', typeof spec.description === 'string' && [...spec.description].length <= 1050],
    ['spec.service', services.includes(spec.service)],
    ['spec.indicator.metadata.name', dnsLabel.test(spec.indicator.metadata.name)],
    ['either threshold or ratio', isThreshold !== 'ratioMetric' in spec.indicator.spec],
    ['one time window', spec.timeWindow === undefined || spec.timeWindow.length === 1],
    ['duration', spec.timeWindow === undefined || /^[1-9]\d*[mhdwMQY]$/.test(spec.timeWindow[0]?.duration ?? '')],
    ['budgetingMethod', ['Occurrences', 'Timeslices', 'RatioTimeslices'].includes(spec.budgetingMethod)],
    ['one objective', more.length === 0],
    ['target', between(objective.target, 0, 1)],
    [
      'op and value with a threshold, and only then',
      isThreshold === 'op' in objective && isThreshold === 'value' in objective,
    ],
    ['timeSliceTarget for Timeslices only', (spec.budgetingMethod === 'Timeslices') === 'timeSliceTarget' in objective],
    ['timeSliceWindow unless Occurrences', (spec.budgetingMethod !== 'Occurrences') === 'timeSliceWindow' in objective],
  ];
  return rules.flatMap(([rule, isKept]) => (isKept ? [] : [rule]));
}

describe('openslo', () => {
  it('writes a time objective as a threshold on time slices, and what OpenSLO lacks as annotations', () => {
    const item = builtItem('cluster-cpu-time', 'platform');
    const [service, slo] = documentsOf([item]);
    const { expression } = sloFacts(item.definition);
    expect(service).toEqual({
      apiVersion: 'openslo/v1',
      kind: 'Service',
      metadata: { name: expect.stringMatching(/^prod-[0-9a-f]{16}$/) as string },
      spec: { description: 'An ECS cluster or service that Dynatrace observes.' },
    });
    expect(slo).toEqual({
      apiVersion: 'openslo/v1',
      kind: 'SLO',
      metadata: {
        name: expect.stringMatching(dnsLabel) as string,
        displayName: '[ECS] prod CPU below 80 % (123456789012 eu-west-1)',
        annotations: {
          'ecs-slo-launchpad/engine': 'platform',
          'ecs-slo-launchpad/key': item.key,
          'ecs-slo-launchpad/id': 'id-1',
          'ecs-slo-launchpad/name': '[ECS] prod CPU below 80 % (123456789012 eu-west-1)',
          'ecs-slo-launchpad/target': '99.9',
          'ecs-slo-launchpad/warning': '99.95',
          'ecs-slo-launchpad/window': '-7d',
          'ecs-slo-launchpad/no-data': 'exclude',
          'ecs-slo-launchpad/statistic': 'avg',
          'ecs-slo-launchpad/level': 'cluster',
          'ecs-slo-launchpad/expression': expression,
        },
      },
      spec: {
        description: sloFacts(item.definition).description,
        service: service?.metadata.name,
        indicator: {
          metadata: { name: `${slo?.metadata.name}-sli` },
          spec: {
            thresholdMetric: { metricSource: { type: 'Dynatrace', spec: { dql: expression.split('\n')[0] } } },
          },
        },
        timeWindow: [{ duration: '7d', isRolling: true }],
        budgetingMethod: 'Timeslices',
        objectives: [{ op: 'lt', value: 80, target: 0.999, timeSliceTarget: 1, timeSliceWindow: '10m' }],
      },
    });
  });

  it('writes the same on classic with the selector of the time slices, whose width follows from the window', () => {
    const slo = sloOf(builtItem('service-memory-time', 'classic', 'checkout'));
    const [objective] = slo.spec.objectives;
    expect(objective).toEqual({ op: 'lt', value: 70, target: 0.999, timeSliceTarget: 1, timeSliceWindow: '84m' });
    expect(slo.spec.service).toMatch(/^prod-checkout-[0-9a-f]{16}$/);
    const metric = slo.spec.indicator.spec.thresholdMetric as { metricSource: { spec: { metricSelector: string } } };
    const { metricSelector } = metric.metricSource.spec;
    expect(metricSelector).toMatch(/^cloud\.aws\.ecs\.memoryUtilization.*:avg$/);
    expect(annotation(slo, 'expression')).toContain(`((${metricSelector}:partition(`);
    expect(annotation(slo, 'filter')).toBe('entityId("CUSTOM_DEVICE-E360A9250EEF25BC")');
  });

  it.each([
    ['service-running-tasks' as const, 'checkout', { op: 'gte', value: 0 }],
    ['cluster-worst-service-cpu' as const, undefined, { op: 'lt', value: 80 }],
  ])('writes %s as a threshold too, on both engines', (templateId, service, comparison) => {
    for (const engine of ['classic', 'platform'] as const) {
      expect(sloOf(builtItem(templateId, engine, service)).spec.objectives[0]).toMatchObject(comparison);
    }
  });

  it('writes headroom as a ratio averaged over time slices, from 0 to 1 like its target', () => {
    const item = builtItem('cluster-cpu-headroom', 'classic');
    const slo = sloOf(item);
    expect(slo.spec.budgetingMethod).toBe('RatioTimeslices');
    expect(slo.spec.objectives).toEqual([{ target: 0.2, timeSliceWindow: '12m' }]);
    const raw = (query: object) => ({
      ratioMetric: { counter: false, rawType: 'success', raw: { metricSource: { type: 'Dynatrace', spec: query } } },
    });
    const { expression } = sloFacts(item.definition);
    expect(slo.spec.indicator.spec).toEqual(raw({ metricSelector: `(${expression})/(100)` }));
    const platform = builtItem('cluster-cpu-headroom', 'platform');
    const dql = `${sloFacts(platform.definition).expression}\n| fieldsAdd sli = sli[] / 100.0`;
    expect(sloOf(platform).spec.indicator.spec).toEqual(raw({ dql }));
  });

  it('writes an SLO that it cannot read as the share its engine computes', () => {
    const definition = someClassicSlo({
      metricExpression: '(42)',
      evaluationWindow: '-1d/d to now/d',
      targetSuccess: 100,
    });
    const slo = sloOf({ key: null, id: null, definition });
    expect(slo.spec.budgetingMethod).toBe('Occurrences');
    expect(slo.spec).not.toHaveProperty('timeWindow');
    expect(slo.spec.objectives).toEqual([{ target: 0.999999 }]);
    expect(slo.spec.indicator.spec).toMatchObject({
      ratioMetric: { raw: { metricSource: { spec: { metricSelector: '((42))/(100)' } } } },
    });
    expect([annotation(slo, 'target'), annotation(slo, 'window')]).toEqual(['100', '-1d/d to now/d']);
    expect(annotation(slo, 'key')).toBeUndefined();
  });

  it('tells maintenance windows in an annotation', () => {
    const target = someTarget();
    const definition = templateOf('cluster-cpu-time').build(
      someParameters({ exclusions: [someExclusion({ timeZone: 'UTC' })] }),
      target,
      { engine: 'platform', templateId: 'cluster-cpu-time', now: Date.parse('2026-11-22T18:00Z') },
    );
    expect(annotation(sloOf({ key: 'k', id: null, definition, target }), 'excluded')).toBe(
      '2026-11-22T02:00:00.000Z/2026-11-22T03:00:00.000Z',
    );
  });

  it('names each service once and first', () => {
    const items = [builtItem('cluster-cpu-time', 'classic'), builtItem('cluster-memory-time', 'platform')];
    expect(documentsOf(items).map(({ kind }) => kind)).toEqual(['Service', 'SLO', 'SLO']);
  });

  it('keeps the rules of the specification and every text, for whatever names', () => {
    fc.assert(
      fc.property(hostileItem, hostileText, hostileText, (item, cluster, service) => {
        const documents = documentsOf([{ ...item, target: someTarget({ cluster, service }) }]);
        const services = documents.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
        const slo = documents.at(-1)!;
        expect(services.every((name) => dnsLabel.test(name))).toBe(true);
        expect(violations(slo, services)).toEqual([]);
        const { definition } = item;
        expect(annotation(slo, 'name')).toBe(definition.name);
        expect(annotation(slo, 'expression')).toBe(sloFacts(definition).expression);
        expect(annotation(slo, 'filter')).toBe(isClassic(definition) ? definition.filter : undefined);
        expect(annotation(slo, 'key')).toBe(item.key);
      }),
    );
  });

  it('keeps them for every template on both engines with hostile clusters and services', () => {
    const templates = [
      'cluster-cpu-headroom',
      'cluster-cpu-time',
      'service-cpu-time',
      'service-running-tasks',
    ] as const;
    const name = hostileText.filter((text) => text !== '');
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.constantFrom('classic', 'platform'),
        name,
        name,
        (id, engine, cluster, service) => {
          const template = templateOf(id);
          const target = someTarget({ cluster, ...(template.targetKind === 'service' ? { service } : {}) });
          const definition = template.build(template.defaults, target, { engine, templateId: id, now: 0 });
          const documents = documentsOf([{ key: 'k', id: null, definition, target }]);
          const slo = documents.at(-1)!;
          expect(
            violations(
              slo,
              documents.map(({ metadata }) => metadata.name),
            ),
          ).toEqual([]);
          expect(annotation(slo, 'expression')).toBe(sloFacts(definition).expression);
          expect(slo.spec.budgetingMethod).toBe(template.kind === 'headroom' ? 'RatioTimeslices' : 'Timeslices');
        },
      ),
      { numRuns: 200 },
    );
  });
});
