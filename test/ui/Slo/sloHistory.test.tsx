import { screen, within } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import { budgetPicture, hoursLeft, pacesOf } from '../../../ui/app/components/charts/budgetPicture';
import { heatCells } from '../../../ui/app/components/charts/heatCells';
import { exhaustionWords } from '../../../ui/app/components/slos/sloWords';
import { span } from '../../../ui/app/components/text/moments';
import { budgetSentence, gapWords } from '../../../ui/app/pages/Slo/historyWords';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { aCluster, discovered, listed } from '../Clusters/clusterWorld';
import { noPermission } from '../data/planWorld';
import { aHistory, aMissedRow, breaches, cpuTimeKey } from '../Slos/sloWorld';

beforeAll(() => import('../../../ui/app/pages/Slo/SloDetails'), 30_000);

const open = (history: FakeFunction, path = '/slos/classic/slo-2') =>
  renderPage(path, {
    functions: {
      'list-slos': () => listed([aMissedRow()]),
      'discover-clusters': () => discovered([aCluster()]),
      'delete-slos': () => ({ results: [], remaining: [], references: [] }),
      'analyze-breaches': () => breaches(),
      'slo-history': history,
    },
  });

describe('an SLO over time', () => {
  it('draws the indicator and the budget, each with what it says in words', async () => {
    const { backend } = open(() => aHistory());
    const time = await screen.findByRole('region', { name: 'Over time' });
    expect(
      await within(time).findByRole('figure', {
        name: /^CPU utilization: 66\.667 % of 50 % wanted; 60 min bad in 1 stretch\./,
      }),
    ).toBeInTheDocument();
    expect(
      within(time).getByRole('figure', { name: /^Error budget: 33\.3 % of the error budget is left/ }),
    ).toBeInTheDocument();
    expect(time).toHaveTextContent(/No data for 60 min in 1 gap, the longest from .*; coverage 75 %\./);
    // Its own window, as long as it is.
    expect(backend.callsOf('slo-history')).toEqual([{ engine: 'classic', key: cpuTimeKey }]);
  });

  it('says that nothing was measured', async () => {
    const slots = aHistory().slots.map((slot) => ({ ...slot, value: null, verdict: 'missing' as const }));
    open(() => aHistory({ slots, budget: [], value: null, coverage: 0 }));
    const time = await screen.findByRole('region', { name: 'Over time' });
    expect(await within(time).findByText('No data in this timeframe')).toBeInTheDocument();
  });

  it('says why its history could not be read', async () => {
    open(() => {
      throw new Failure({ ...noPermission, message: 'storage:metrics:read is missing.' });
    });
    expect(await screen.findByText('Its history could not be read')).toBeInTheDocument();
  });
});

describe('the picture of a budget', () => {
  const paces = { lastHour: 20, overall: 10 };

  it('begins full, and goes on from the last point at both paces', () => {
    const { past, forecast, floor } = budgetPicture(aHistory(), paces);
    expect(past[0]).toEqual({ start: new Date('2026-03-10T08:00:00Z'), value: 100 });
    expect(past.at(-1)).toEqual({ start: new Date('2026-03-10T12:00:00Z'), value: 33.333 });
    expect(floor).toBe(-20);
    // Four hours lie behind, two ahead: 33.333 − 2 × 20 = −6.667 and 33.333 − 2 × 10 = 13.333.
    expect(forecast[0]).toEqual({ start: new Date('2026-03-10T12:00:00Z'), y0: 33.333, y1: 33.333 });
    const end = forecast.at(-1);
    expect(end?.start).toEqual(new Date('2026-03-10T14:00:00Z'));
    expect(end?.y0).toBeCloseTo(-6.667);
    expect(end?.y1).toBeCloseTo(13.333);
  });

  it('has no forecast once the budget is spent, or while it is not being spent', () => {
    const spent = aHistory({ budget: [{ at: '2026-03-10T12:00:00Z', remaining: -4 }] });
    expect(budgetPicture(spent, paces).forecast).toEqual([]);
    expect(budgetPicture(aHistory(), { lastHour: 0, overall: 0 }).forecast).toEqual([]);
    expect(budgetPicture(aHistory(), null).forecast).toEqual([]);
  });

  it('draws a budget spent many times at the lower edge', () => {
    const spent = aHistory({ budget: [{ at: '2026-03-10T12:00:00Z', remaining: -9400 }] });
    expect(budgetPicture(spent, null)).toMatchObject({ floor: -50, past: [{ value: 100 }, { value: -50 }] });
  });

  it('has none for headroom that is not spent at its rate, and one where it is', () => {
    expect(pacesOf(aHistory(), { exhaustedInHours: null, burnRate: 0.61, isHeadroom: true })).toBeNull();
    // 33.333 % gone in 4 hours, at whatever pace the rest was spent.
    const found = pacesOf(aHistory(), { exhaustedInHours: 4, burnRate: 1.5, isHeadroom: true });
    expect(found?.lastHour).toBeCloseTo(8.333);
    expect(found?.overall).toBeCloseTo(8.333);
  });

  it('takes the pace of the last hour from the list, and the other one from what was spent', () => {
    // 33.333 % gone in 5 hours: 6.667 % an hour; 66.667 % in four hours: 16.667 %.
    const found = pacesOf(aHistory(), { exhaustedInHours: 5, burnRate: 1 });
    expect(found?.lastHour).toBeCloseTo(6.667);
    expect(found?.overall).toBeCloseTo(16.667);
    expect(pacesOf(aHistory(), { exhaustedInHours: null, burnRate: 0 })?.lastHour).toBe(0);
    expect(pacesOf(aHistory(), { exhaustedInHours: null, burnRate: null })?.lastHour).toBeNull();
    expect(hoursLeft(30, { lastHour: 10, overall: 5 })).toEqual({ least: 3, most: 6 });
    expect(hoursLeft(30, { lastHour: 0, overall: 5 })).toEqual({ least: 6, most: null });
  });
});

test.each([
  [{ lastHour: 10, overall: 5 }, 'It runs out in 3.3 h to 6.7 h.'],
  [{ lastHour: 0, overall: 5 }, 'It runs out in 6.7 h at the earliest, or not at all at the slower pace.'],
  [{ lastHour: 0, overall: 0 }, 'It is not being spent.'],
  [{ lastHour: null, overall: 5 }, 'It runs out in about 6.7 h.'],
])('a budget of 33.3 %% at the paces %j: %s', (paces, words) => {
  expect(budgetSentence(aHistory(), paces)).toBe(`33.3 % of the error budget is left. ${words}`);
});

test('a budget that ran out says when, and how much more was spent', () => {
  const budget = [{ at: '2026-03-10T12:00:00Z', remaining: -300 }];
  const words = budgetSentence(aHistory({ budget, exhaustedAt: '2026-03-10T10:00:00Z' }), null);
  expect(words).toMatch(/^The error budget ran out on Mar 10, .*: overspent 4×\.$/);
});

test('no gap, no words', () => expect(gapWords(aHistory({ slots: [] }))).toBeNull());

test.each([
  [45, '45 min'],
  [120, '2 h'],
  [252, '4.2 h'],
  [5760, '4 d'],
])('%d minutes are %s', (minutes, words) => expect(span(minutes)).toBe(words));

describe('the cells of a heat map', () => {
  const columns = [0, 1, 2, 3, 4].map((hour) => ({
    from: `2026-03-10T0${hour}:00:00Z`,
    to: `2026-03-10T0${hour + 1}:00:00Z`,
  }));
  const states = (values: (number | null)[], badMinutes: number[] | undefined, line: Parameters<typeof heatCells>[1]) =>
    heatCells({ columns, rows: [{ service: 'api', values, badMinutes }] }, line).map(({ state }) => state);

  it('are hot from the threshold on, and near in the ten points below', () => {
    const line = { threshold: 80, side: 'above' } as const;
    expect(states([69.9, 70, 79.9, 80, null], undefined, line)).toEqual(['calm', 'near', 'near', 'hot', 'no data']);
  });

  it('know minutes that do not count as maintenance', () => {
    const line = { threshold: 80, side: 'above' } as const;
    expect(states([90, 90, 20, 75, null], [3, 0, 0, 0, 0], line)).toEqual([
      'hot',
      'maintenance',
      'calm',
      'near',
      'no data',
    ]);
  });

  it('are hot below the line where tasks are counted', () => {
    expect(states([0, -1, 2, null, 0], undefined, { threshold: 0, side: 'below' })).toEqual([
      'calm',
      'hot',
      'calm',
      'no data',
      'calm',
    ]);
  });
});

test.each([
  [{ errorBudget: 3.9, burnRate: 0.61, exhaustedInHours: null, isHeadroom: true }, 'not at this rate'],
  [{ errorBudget: 3.9, burnRate: 0, exhaustedInHours: null, isHeadroom: true }, 'not being spent'],
  [{ errorBudget: 3.9, burnRate: null, exhaustedInHours: null, isHeadroom: true }, '–'],
  [{ errorBudget: 10, burnRate: 1.5, exhaustedInHours: 4, isHeadroom: true }, 'in about 4\u00a0h'],
  [{ errorBudget: -5, burnRate: 0.5, exhaustedInHours: 0, isHeadroom: true }, 'spent'],
])('when a budget runs out, of %j: %s', (slo, words) => {
  expect(exhaustionWords(slo)).toBe(words);
});
