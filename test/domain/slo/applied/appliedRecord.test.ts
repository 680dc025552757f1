import fc from 'fast-check';
import type { Slo, SloParameters } from '../../../../domain/model/slo';
import { sloFacts } from '../../../../domain/model/sloFacts';
import { readAppliedRecord, withAppliedRecord } from '../../../../domain/slo/applied/appliedRecord';
import { hostileText } from '../../queries/hostileText';
import { someClassicSlo, someParameters, somePlatformSlo } from '../someSlos';

const unchanged = { name: false, expression: false, criteria: false, rest: false };

/** What a backend that keeps 32-bit floats answers: 99.9 becomes 99.9000015258789. */
const asFloat32 = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_name, field: unknown) =>
    typeof field === 'number' ? Math.fround(field) : field,
  ) as T;

const percent = fc.integer({ min: 1, max: 999_999 }).map((n) => n / 10_000);
const parameters: fc.Arbitrary<SloParameters> = fc.record(
  {
    target: percent,
    warning: percent,
    window: fc.constantFrom('-1d', '-7d', '-4w', '-30d', '-1M'),
    threshold: percent,
    statistic: fc.constantFrom('avg' as const, 'max' as const),
    noData: fc.constantFrom('exclude' as const, 'good' as const, 'bad' as const),
    slotMinutes: fc.integer({ min: 1, max: 1440 }),
  },
  { requiredKeys: ['target', 'warning', 'window'] },
);
const defined = (value: object) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));

describe('withAppliedRecord', () => {
  it('ends the description with the parameters and hashes of name, expression and the rest', () => {
    const { customDescription } = withAppliedRecord(someClassicSlo(), someParameters());
    expect(customDescription).toMatch(
      /^Share of time slices with CPU below 80 %\. \[launchpad 1 t=99\.9 w=99\.95 win=-7d th=80 st=avg nd=exclude n=[0-9a-f]{8} e=[0-9a-f]{8} #[0-9a-f]{8}\]$/,
    );
  });

  it('stays within 250 characters by shortening the prose, never the record', () => {
    const slo = withAppliedRecord(someClassicSlo({ customDescription: '😀 long '.repeat(60) }), someParameters());
    expect(slo.customDescription.length).toBeLessThanOrEqual(250);
    expect(slo.customDescription).toMatch(/… \[launchpad 1 .*\]$/);
    expect(readAppliedRecord(slo)).toEqual({ parameters: someParameters(), isAsApplied: true, changed: unchanged });
  });

  it('replaces a record that is there already', () => {
    const once = withAppliedRecord(someClassicSlo(), someParameters());
    expect(withAppliedRecord(once, someParameters())).toEqual(once);
    const renamed = withAppliedRecord({ ...once, name: 'another' }, someParameters());
    expect(readAppliedRecord(renamed)?.isAsApplied).toBe(true);
    expect(renamed.customDescription.match(/launchpad/g)).toHaveLength(1);
  });

  it('is read back whatever parameters, name, prose and engine', () => {
    fc.assert(
      fc.property(
        parameters,
        hostileText,
        hostileText,
        hostileText,
        fc.boolean(),
        (applied, name, prose, sli, isOld) => {
          const { target, warning, window } = applied;
          const slo: Slo = isOld
            ? someClassicSlo({
                name,
                customDescription: prose,
                metricExpression: sli,
                targetSuccess: target,
                targetWarning: warning,
                evaluationWindow: window,
              })
            : somePlatformSlo({
                name,
                description: prose,
                customSli: { indicator: sli, filterSegments: [] },
                criteria: [{ timeframeFrom: `now${window}`, timeframeTo: 'now', target, warning }],
              });
          const stored = asFloat32(withAppliedRecord(slo, applied));
          expect(sloFacts(stored).description.length).toBeLessThanOrEqual(250);
          expect(readAppliedRecord(stored)).toEqual({
            parameters: defined(applied),
            isAsApplied: true,
            changed: unchanged,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps name pattern and exclusions out of the description', () => {
    const exclusions = [
      {
        id: '1',
        reason: 'secret project',
        start: '2026-11-22T02:00',
        durationMinutes: 60,
        rrule: null,
        timeZone: 'UTC',
        clusters: null,
      },
    ];
    const slo = withAppliedRecord(someClassicSlo(), someParameters({ namePattern: '{cluster} hush', exclusions }));
    expect(slo.customDescription).not.toMatch(/secret|hush/);
    expect(readAppliedRecord(slo)?.parameters).toEqual(someParameters());
  });
});

describe('readAppliedRecord', () => {
  const classic = withAppliedRecord(someClassicSlo(), someParameters());
  const platform = withAppliedRecord(somePlatformSlo(), someParameters());
  const [criteria] = platform.criteria;

  it.each<[string, Slo, Partial<typeof unchanged>]>([
    ['a target', { ...classic, targetSuccess: 99.8 }, { criteria: true }],
    ['a warning', { ...classic, targetWarning: 99.96 }, { criteria: true }],
    ['a window', { ...classic, evaluationWindow: '-30d' }, { criteria: true }],
    ['a name', { ...classic, name: 'mine' }, { name: true }],
    ['an expression', { ...classic, metricExpression: '(99)' }, { expression: true }],
    ['a filter', { ...classic, filter: '' }, { rest: true }],
    ['a switch', { ...classic, enabled: false }, { rest: true }],
    ['the prose', { ...classic, customDescription: `Hello ${classic.customDescription}` }, { rest: true }],
    ['a text behind it', { ...classic, customDescription: `${classic.customDescription} see wiki` }, { rest: true }],
    [
      'the record itself, along with the target',
      { ...classic, targetSuccess: 99.5, customDescription: classic.customDescription.replace('t=99.9 ', 't=99.5 ') },
      { rest: true },
    ],
    ['a platform target', { ...platform, criteria: [{ ...criteria!, target: 99.8 }] }, { criteria: true }],
    ['a platform query', { ...platform, customSli: { indicator: 'x', filterSegments: [] } }, { expression: true }],
    ['a segment', { ...platform, customSli: { ...platform.customSli, filterSegments: ['s'] } }, { rest: true }],
  ])('notices that %s was changed by hand', (_what, slo, changed) => {
    expect(readAppliedRecord(slo)).toMatchObject({ isAsApplied: false, changed: { ...unchanged, ...changed } });
  });

  it('takes no offense at tags of others, a lost external id or an adopted metric name', () => {
    expect(readAppliedRecord({ ...platform, tags: ['team:a'], externalId: '' })?.isAsApplied).toBe(true);
    expect(readAppliedRecord({ ...classic, metricName: 'theirs' })?.isAsApplied).toBe(true);
  });

  it.each([
    ['no record', 'Made by hand.'],
    ['a record of a newer version', classic.customDescription.replace('launchpad 1', 'launchpad 2')],
    ['a record with a parameter that does not exist', classic.customDescription.replace('st=avg', 'st=sum')],
    ['a record without target', classic.customDescription.replace('t=99.9 ', '')],
    ['a record with a window of another kind', classic.customDescription.replace('win=-7d', 'win=now')],
    ['an empty description', ''],
  ])('answers null for %s', (_what, customDescription) => {
    expect(readAppliedRecord({ ...classic, customDescription })).toBeNull();
  });
});
