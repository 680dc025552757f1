import { isClassic, type ClassicSlo, type PlatformSlo, type Slo } from '../../../../domain/model/slo';
import { driftOf } from '../../../../domain/slo/drift/driftOf';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { withAppliedRecord } from '../../../../domain/slo/applied/appliedRecord';
import { someExclusion } from '../someExclusion';
import { someClassicSlo, someParameters } from '../someSlos';
import { someTarget } from '../someTarget';

const now = Date.parse('2026-11-22T18:00Z');
const templateId = 'cluster-cpu-time';
const key = `${templateId}:${someTarget().entityId}`;
const built = (engine: 'classic' | 'platform', change: Parameters<typeof someParameters>[0] = {}) =>
  templateOf(templateId).build(someParameters(change), someTarget(), { engine, templateId, now });
const classic = built('classic') as ClassicSlo;
const platform = built('platform') as PlatformSlo;
const drift = (definition: Slo, target: ReturnType<typeof someTarget> | null = someTarget()) =>
  driftOf({ definition, key, target, now });
const asFloat32 = (slo: Slo) =>
  JSON.parse(JSON.stringify(slo), (_name, value: unknown) =>
    typeof value === 'number' ? Math.fround(value) : value,
  ) as Slo;
const criteria = (change: Partial<PlatformSlo['criteria'][number]>): PlatformSlo => ({
  ...platform,
  criteria: platform.criteria.map((one) => ({ ...one, ...change })),
});

describe('driftOf', () => {
  it('finds nothing on an SLO as it was applied, nor on what 32-bit floats make of it', () => {
    for (const slo of [classic, platform]) {
      expect(drift(slo)).toEqual({ state: 'as-applied', changes: [] });
      expect(drift(asFloat32(slo))).toEqual({ state: 'as-applied', changes: [] });
      expect(drift(slo, null)).toEqual({ state: 'as-applied', changes: [] });
    }
  });

  it('cannot tell without a record', () => {
    expect(drift({ ...classic, customDescription: 'Made by hand.' })).toEqual({ state: 'unknown', changes: [] });
  });

  it.each<[string, Slo, { field: string; from: unknown; to: unknown }[]]>([
    ['target', { ...classic, targetSuccess: 99.5 }, [{ field: 'targetSuccess', from: 99.5, to: 99.9 }]],
    ['warning', { ...classic, targetWarning: 99.99 }, [{ field: 'targetWarning', from: 99.99, to: 99.95 }]],
    ['window', { ...classic, evaluationWindow: '-1d' }, [{ field: 'evaluationWindow', from: '-1d', to: '-7d' }]],
    ['name', { ...classic, name: 'mine' }, [{ field: 'name', from: 'mine', to: classic.name }]],
    ['switch', { ...classic, enabled: false }, [{ field: 'enabled', from: false, to: true }]],
    ['filter', { ...classic, filter: '' }, [{ field: 'filter', from: '', to: classic.filter }]],
    [
      'threshold in the expression',
      { ...classic, metricExpression: classic.metricExpression.replace('lt(80)', 'lt(90)') },
      [
        {
          field: 'metricExpression',
          from: classic.metricExpression.replace('lt(80)', 'lt(90)'),
          to: classic.metricExpression,
        },
      ],
    ],
    ['target', criteria({ target: 99.5 }), [{ field: 'criteria.target', from: 99.5, to: 99.9 }]],
    [
      'window',
      criteria({ timeframeFrom: 'now-1d' }),
      [{ field: 'criteria.timeframeFrom', from: 'now-1d', to: 'now-7d' }],
    ],
    [
      'query',
      { ...platform, customSli: { ...platform.customSli, indicator: 'timeseries sli = avg(x)' } },
      [{ field: 'customSli.indicator', from: 'timeseries sli = avg(x)', to: platform.customSli.indicator }],
    ],
    [
      'segments',
      { ...platform, customSli: { ...platform.customSli, filterSegments: ['s'] } },
      [{ field: 'customSli.filterSegments', from: ['s'], to: [] }],
    ],
  ])('tells a changed %s, what it is and what was applied', (_what, slo, changes) => {
    expect(isClassic(slo) ? classic : platform).not.toEqual(slo);
    expect(drift(slo)).toEqual({ state: 'drifted', changes });
  });

  it('tells an edited description', () => {
    const customDescription = `Ask Ada. ${classic.customDescription}`;
    expect(drift({ ...classic, customDescription })).toEqual({
      state: 'drifted',
      changes: [{ field: 'customDescription', from: customDescription, to: classic.customDescription }],
    });
  });

  it('tells several changes at once', () => {
    const fields = drift({ ...classic, name: 'mine', targetSuccess: 99, enabled: false }).changes.map(
      ({ field }) => field,
    );
    expect(fields).toEqual(['name', 'targetSuccess', 'enabled']);
  });

  it('knows the numbers when the target is gone, and leaves open what it cannot make again', () => {
    expect(drift({ ...classic, name: 'mine', targetSuccess: 99.5 }, null)).toEqual({
      state: 'drifted',
      changes: [
        { field: 'name', from: 'mine', to: null },
        { field: 'targetSuccess', from: 99.5, to: 99.9 },
      ],
    });
  });

  it('does not take a name pattern or maintenance windows for a change, nor guess what they were', () => {
    const own = built('platform', { namePattern: '{cluster} gold', exclusions: [someExclusion()] }) as PlatformSlo;
    expect(drift(own).state).toBe('as-applied');
    const edited = { ...own, name: 'mine', customSli: { ...own.customSli, indicator: 'x' } };
    expect(drift(edited).changes).toEqual([
      { field: 'name', from: 'mine', to: null },
      { field: 'customSli.indicator', from: 'x', to: null },
    ]);
  });

  it('says so of a template that this version of the app does not have', () => {
    const slo = withAppliedRecord(someClassicSlo(), someParameters());
    const edited = { ...slo, enabled: false };
    expect(driftOf({ definition: slo, key: 'gone:x', target: someTarget(), now }).state).toBe('as-applied');
    expect(driftOf({ definition: edited, key: 'gone:x', target: someTarget(), now })).toEqual({
      state: 'drifted',
      changes: [{ field: 'description or settings', from: null, to: null }],
    });
  });
});
