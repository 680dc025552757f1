import { counterpartOf, mayRetire } from '../../../../domain/slo/upgrade/sideBySide';

const now = Date.parse('2026-11-28T12:00:00Z');
const day = 86_400_000;
const standing = {
  id: 'x',
  state: 'current' as const,
  now,
  appliedAt: now - 8 * day,
  changedAt: now - 30 * day,
  dataSince: now - 90 * day,
};

describe('the time side by side', () => {
  it('begins when the counterpart was applied', () => {
    expect(counterpartOf(standing)).toEqual({
      ...{ id: 'x', state: 'current' },
      since: '2026-11-20T12:00:00.000Z',
      days: 8,
      countedFrom: 'applied',
    });
  });

  it('begins anew when the classic SLO was changed', () => {
    expect(counterpartOf({ ...standing, changedAt: now - 2.5 * day })).toMatchObject({ days: 2 });
  });

  it('is counted from the data where nobody knows when the counterpart was applied, and is none where that is not known either', () => {
    const unknown = { ...standing, appliedAt: null };
    expect(counterpartOf(unknown)).toMatchObject({ days: 30, countedFrom: 'data' });
    expect(counterpartOf({ ...unknown, dataSince: null })).toMatchObject({ since: null, days: 0 });
  });
});

describe('a classic SLO', () => {
  it('may go after so many days, as long as both agree or their difference is explained', () => {
    const counterpart = counterpartOf(standing);
    const may = (verdict: Parameters<typeof mayRetire>[0]['verdict'], days = 7) =>
      mayRetire({ verdict, counterpart }, days);
    expect([may('same'), may('explained'), may('different'), may('impossible')]).toEqual([true, true, false, false]);
    expect([may('same', 8), may('same', 9)]).toEqual([true, false]);
    expect(mayRetire({ verdict: 'same', counterpart: null }, 0)).toBe(false);
  });
});
