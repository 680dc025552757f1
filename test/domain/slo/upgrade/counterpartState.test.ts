import type { PlanItem } from '../../../../domain/model/planItem';
import type { Sli } from '../../../../domain/model/sli';
import type { PlatformSlo } from '../../../../domain/model/slo';
import { ofOther, type Compared } from '../../../../domain/slo/upgrade/compared';
import { counterpartState, otherObjective } from '../../../../domain/slo/upgrade/counterpartState';
import { mayRetire, mayUpgrade } from '../../../../domain/slo/upgrade/sideBySide';
import { planSlos } from '../../../../domain/slo/plan/planSlos';
import { someTarget } from '../someTarget';

const tag = 'ecs-slo-upgraded:2026-11-19T12:03Z';
const sli: Sli = {
  kind: 'time',
  metric: 'cpu',
  level: 'cluster',
  threshold: 80,
  statistic: 'avg',
  noData: 'exclude',
};

/** The ordinary plan, against an SLO that is stored. */
function planned(stored: PlatformSlo | null, threshold = 80): PlanItem {
  const parameters = { ...{ target: 99.9, warning: 99.95, window: '-7d' }, threshold };
  const existing = stored === null ? [] : [{ id: 'p', key: (stored.externalId ?? '').slice(18), value: { ...stored } }];
  const requests = [{ templateId: 'cluster-cpu-time', target: someTarget(), parameters }];
  const [item] = planSlos({ engine: 'platform', requests, existing, availableKeys: null, now: 0 }).items;
  if (item === undefined) throw new Error('nothing planned');
  return item;
}

const made = planned(null).slo as PlatformSlo;
/** As an upgrade made it. */
const upgraded: PlatformSlo = { ...made, tags: [...made.tags, tag] };
const [criterion] = upgraded.criteria;
const otherTarget: PlatformSlo = {
  ...upgraded,
  criteria: [{ ...criterion, target: 90 } as NonNullable<typeof criterion>],
};
const otherThreshold: PlatformSlo = {
  ...upgraded,
  customSli: { ...upgraded.customSli, indicator: upgraded.customSli.indicator.replace('< 80', '< 95') },
};
const ofOwn: PlatformSlo = {
  ...upgraded,
  customSli: { ...upgraded.customSli, indicator: 'timeseries sli = avg(their.metric)' },
};
const renamed: PlatformSlo = { ...upgraded, name: 'CPU, the important one' };

describe('the platform SLO that stands for a classic one', () => {
  it.each([
    ['as it was made', upgraded, 80, 'current'],
    ['while the classic one has another threshold by now', upgraded, 90, 'outdated'],
    ['planned by itself, without an upgrade', made, 90, 'apart'],
    ['with another target', otherTarget, 80, 'apart'],
    ['with another threshold', otherThreshold, 80, 'apart'],
    ['with another name', renamed, 80, 'apart'],
    ['with a description that tells nothing of how it was made', { ...upgraded, description: 'Ask us.' }, 80, 'apart'],
  ] as const)('%s', (_, stored, threshold, state) => {
    expect(counterpartState({ stored, item: planned(stored, threshold) })).toBe(state);
  });

  it.each([
    ['its target', otherTarget, 'criteria.target'],
    ['its threshold', otherThreshold, 'customSli.indicator'],
    ['its whole query', ofOwn, 'customSli.indicator'],
  ])('promises something else once somebody changed %s, and says which field', (_, stored, field) => {
    const found = otherObjective({ stored, item: planned(stored) }, sli);
    expect(found).toMatchObject({ code: 'other-objective', size: null });
    expect(found?.message).toContain(`(${field})`);
    expect(found?.message).toContain('not written over here');
  });

  it.each([
    ['its name', renamed],
    ['nothing', upgraded],
  ])('promises the same when somebody changed %s', (_, stored) => {
    expect(otherObjective({ stored, item: planned(stored) }, sli)).toBeNull();
  });
});

describe('one that promises something else', () => {
  const other = { code: 'other-objective', message: 'Other.', size: null } as const;
  const found = (change: Partial<Compared>): Compared => ({
    ...{ verdict: 'same', reasons: [], difference: 0, unexplained: 0 },
    ...change,
  });

  it('is different even while both figures agree', () => {
    expect(ofOther(found({}), other)).toMatchObject({ verdict: 'different', reasons: [other] });
    expect(ofOther(found({}), null)).toMatchObject({ verdict: 'same', reasons: [] });
  });

  it('accounts for what no other reason does', () => {
    const width = { code: 'slot-width', message: 'Width.', size: -1 } as const;
    const rest = { code: 'unexplained', message: 'No known reason.', size: 4 } as const;
    const apart = found({ verdict: 'different', difference: 3, unexplained: 4, reasons: [width, rest] });
    expect(ofOther(apart, other).reasons).toEqual([{ ...other, size: 4 }, width]);
  });

  it('stays impossible where there is nothing to compare', () => {
    expect(ofOther(found({ verdict: 'impossible' }), other).verdict).toBe('impossible');
  });
});

describe('what may be done', () => {
  const standing = (state: 'current' | 'outdated' | 'apart') =>
    ({ id: 'p', since: '2026-11-01T00:00:00.000Z', days: 9, countedFrom: 'applied', state }) as const;
  const item = (action: PlanItem['action']) => ({ ...planned(null), action });

  it('makes what is not there, updates what is out of date, and writes over nothing that somebody wanted otherwise', () => {
    const may = (action: PlanItem['action'], state: 'current' | 'outdated' | 'apart' | null) =>
      mayUpgrade({ verdict: 'same', item: item(action), counterpart: state === null ? null : standing(state) });
    expect(may('create', null)).toBe(true);
    expect(may('update', 'outdated')).toBe(true);
    expect(may('update', 'apart')).toBe(false);
    expect(may('unchanged', 'current')).toBe(false);
    expect(may('conflict', null)).toBe(false);
    expect(mayUpgrade({ verdict: 'different', item: item('create'), counterpart: null })).toBe(false);
  });

  it('removes no classic SLO while its counterpart is still what it was before the classic one changed', () => {
    expect(mayRetire({ verdict: 'same', counterpart: standing('outdated') }, 7)).toBe(false);
    expect(mayRetire({ verdict: 'same', counterpart: standing('apart') }, 7)).toBe(true);
  });
});
