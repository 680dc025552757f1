import { parseAnalyzeBreaches } from '../../../../domain/contract/analyzeBreaches';
import { parseBacktestSlo } from '../../../../domain/contract/backtestSlo';
import { parsePlanSlos } from '../../../../domain/contract/planSlos';
import { isClassic, type Engine, type GivenParameters, type TemplateId } from '../../../../domain/model/slo';
import { completeParameters } from '../../../../domain/slo/templates/completeParameters';
import { planSlos } from '../../../../domain/slo/plan/planSlos';
import { templateOf, templates } from '../../../../domain/slo/templates/templates';
import { failureOf } from '../failureOf';
import { someTarget } from '../someTarget';

const complete = (id: TemplateId, engine: Engine, given?: GivenParameters) =>
  completeParameters(templateOf(id), engine, given);

/** Defaults as `product.md` lists them. */
const cpuTime = { threshold: 80, statistic: 'avg', noData: 'exclude', target: 99.9, warning: 99.95, window: '-7d' };
/** 120 slots of 84 minutes: 119 of 120 are 99.17 %, so 99.1 % is the highest tenth that survives a bad one. */
const onClassic = { ...cpuTime, target: 99.1, warning: 99.5 };

describe('parameters that are given in part', () => {
  it.each<[TemplateId, Engine, GivenParameters | undefined, object]>([
    ['cluster-cpu-time', 'platform', {}, cpuTime],
    ['cluster-cpu-time', 'platform', undefined, cpuTime],
    ['cluster-memory-time', 'platform', {}, { ...cpuTime, threshold: 70 }],
    ['cluster-cpu-time', 'platform', { threshold: 60 }, { ...cpuTime, threshold: 60 }],
    ['cluster-cpu-headroom', 'platform', {}, { target: 20, warning: 25, window: '-1d' }],
    ['cluster-memory-headroom', 'classic', {}, { target: 30, warning: 35, window: '-1d' }],
    ['cluster-cpu-time', 'classic', {}, onClassic],
    ['service-running-tasks', 'classic', {}, { noData: 'exclude', target: 99.1, warning: 99.5, window: '-7d' }],
    // 60 slots of a minute: 59 of 60 are 98.33 %.
    ['cluster-cpu-time', 'classic', { window: '-1h' }, { ...cpuTime, window: '-1h', target: 98.3, warning: 99.1 }],
    ['cluster-cpu-time', 'classic', { target: 99.9 }, { ...cpuTime, warning: 99.95 }],
    ['cluster-cpu-time', 'platform', { target: 99.97 }, { ...cpuTime, target: 99.97, warning: 99.985 }],
    ['cluster-cpu-time', 'platform', { target: 50, warning: 60 }, { ...cpuTime, target: 50, warning: 60 }],
  ])('take of %s on %s with %j the defaults for the rest', (id, engine, given, expected) => {
    expect(complete(id, engine, given)).toEqual(expected);
  });

  it.each(templates)('are enough as {} for $id on both engines', (template) => {
    const target = template.targetKind === 'service' ? someTarget({ service: 'cart' }) : someTarget();
    for (const engine of ['classic', 'platform'] as const) {
      const requests = [{ templateId: template.id, target, parameters: {} }];
      const [item] = planSlos({
        engine,
        requests,
        existing: [],

        availableKeys: null,
        now: 0,
      }).items;
      const { target: wanted } = complete(template.id, engine);
      const slo = item?.slo;
      expect(slo && (isClassic(slo) ? slo.targetSuccess : slo.criteria[0]?.target)).toBe(wanted);
      expect(item?.lints.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(item?.lints.find(({ code }) => code === 'defaults-taken')?.message).toContain(`target ${wanted}`);
      expect(item?.lints.map(({ code }) => code)).not.toContain('budget-below-one-slot');
    }
  });

  it('keep the warning of a classic objective that only "every time slice" can meet', () => {
    const template = templateOf('cluster-cpu-time');
    const lint = template
      .lint(complete('cluster-cpu-time', 'classic', { target: 99.9 }), someTarget(), { engine: 'classic' })
      .find(({ code }) => code === 'budget-below-one-slot');
    expect(lint?.severity).toBe('warning');
    expect(lint?.message).toContain('a target of at most 99.1 % leaves room for one');
  });

  it.each<[TemplateId, GivenParameters, string]>([
    [
      'cluster-cpu-time',
      { warning: 99 },
      'warning: must be greater than the target, which is 99.9 % because none was given',
    ],
    ['cluster-cpu-time', { target: 100 }, 'target: must be below 100: at 100 % there is no error budget'],
    ['cluster-cpu-time', { target: 101 }, 'target: must be between 0 and 100'],
    ['cluster-cpu-time', { threshold: 101 }, 'threshold: must be above 0 and at most 100 for cluster-cpu-time'],
    ['cluster-memory-time', { threshold: 0 }, 'threshold: must be above 0 and at most 100'],
    ['service-cpu-time', { threshold: 1001 }, 'threshold: must be above 0 and at most 1000'],
    ['cluster-worst-service-cpu', { threshold: -1 }, 'threshold: must be above 0 and at most 1000'],
  ])('of %s as %j are refused with field and remedy', (id, given, message) => {
    const failure = failureOf(() => complete(id, 'platform', given));
    expect(failure).toMatchObject({
      code: 'InvalidInput',
      whose: 'user',
      hint: expect.stringMatching(/^(Use|Correct) /) as string,
    });
    expect(failure.message).toContain(message);
  });
});

describe('a threshold above 100 %', () => {
  it.each<TemplateId>([
    'service-cpu-time',
    'service-memory-time',
    'cluster-worst-service-cpu',
    'cluster-worst-service-memory',
  ])('is possible for %s, with a remark on what it means', (id) => {
    const template = templateOf(id);
    const target = template.targetKind === 'service' ? someTarget({ service: 'cart' }) : someTarget();
    const parameters = complete(id, 'platform', { threshold: 150 });
    const remark = (threshold: number) =>
      template
        .lint({ ...parameters, threshold }, target, { engine: 'platform' })
        .find(({ code }) => code === 'threshold-above-100');
    expect(remark(150)?.message).toContain('more than 1.5 times its reservation');
    expect(remark(100)).toBeUndefined();
  });
});

describe('parameters without effect', () => {
  it('are named: headroom has no threshold, running tasks have no statistic', () => {
    const lint = (id: TemplateId, given: GivenParameters) =>
      templateOf(id)
        .lint(
          complete(id, 'platform', given),
          someTarget({ service: id === 'service-running-tasks' ? 'cart' : undefined }),
        )
        .find(({ code }) => code === 'parameter-not-used')?.message;
    expect(lint('cluster-cpu-headroom', { threshold: 80, noData: 'bad' })).toBe(
      'threshold and noData have no effect: cluster-cpu-headroom does not read them.',
    );
    expect(lint('service-running-tasks', { statistic: 'max' })).toBe(
      'statistic has no effect: service-running-tasks does not read it.',
    );
    expect(lint('cluster-cpu-time', { threshold: 70 })).toBeUndefined();
  });
});

describe('the contracts', () => {
  const target = someTarget();
  const templateId = 'cluster-cpu-time';
  const parsers: [string, (parameters: object) => unknown][] = [
    ['plan-slos', (given) => parsePlanSlos({ engine: 'platform', requests: [{ templateId, target, ...given }] })],
    ['backtest-slo', (given) => parseBacktestSlo({ engine: 'platform', templateId, target, days: 1, ...given })],
    ['analyze-breaches', (given) => parseAnalyzeBreaches({ templateId, target, from: 'now-1d', to: 'now', ...given })],
  ];

  it.each(parsers)('%s takes {}, a part, and no parameters at all', (_name, parse) => {
    for (const given of [{}, { parameters: {} }, { parameters: { threshold: 250 } }, { parameters: { window: '-1d' } }])
      expect(() => parse(given)).not.toThrow();
  });

  it.each(parsers)('%s names a parameter that nobody knows, and those that are known', (_name, parse) => {
    const failure = failureOf(() => parse({ parameters: { treshold: 80 } }));
    expect(failure).toMatchObject({ code: 'InvalidInput', whose: 'user' });
    expect(failure.message).toMatch(
      /parameters\.treshold: is not known; known are target, warning, window, threshold, statistic, noData, slotMinutes, namePattern, exclusions$/,
    );
    const window = {
      id: 'x',
      reason: 'r',
      start: '2026-11-22T02:00',
      durationMinutes: 5,
      rrule: null,
      timeZone: 'UTC',
      clusters: null,
    };
    expect(failureOf(() => parse({ parameters: { exclusions: [{ ...window, duration: 5 }] } })).message).toMatch(
      /parameters\.exclusions\.0\.duration: is not known; known are id, reason, start, durationMinutes/,
    );
  });
});
