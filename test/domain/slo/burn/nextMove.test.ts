import type { OpenBreach } from '../../../../domain/slo/burn/breachState';
import { readBreachState } from '../../../../domain/slo/burn/breachState';
import type { ScheduledTier } from '../../../../domain/slo/burn/burnTier';
import { nextMove, timeoutFor } from '../../../../domain/slo/burn/nextMove';

const minute = 60_000;
const now = Date.parse('2026-11-30T12:00:00Z');
const judged = (...firing: ScheduledTier[]) => ({ kind: 'judged' as const, firing, badSlots: 9, allowed: 9 });
const breach = (writtenMinutesAgo: number, ...tiers: ScheduledTier[]): OpenBreach => ({
  ...{ since: now - 24 * 60 * minute, tiers, writtenAt: now - writtenMinutesAgo * minute, timeoutMinutes: 45 },
});
const move = (verdict: Parameters<typeof nextMove>[0], known?: OpenBreach) => nextMove(verdict, known, now, 15);

describe('what becomes of the event of an SLO', () => {
  it('is written when a breach begins', () => {
    expect(move(judged('slow-6h'))).toEqual({
      ...{ do: 'write', why: 'opened' },
      breach: { since: now, tiers: ['slow-6h'], writtenAt: now, timeoutMinutes: 45 },
    });
  });

  it('is written again when other tiers hold, as the same breach', () => {
    const known = breach(1, 'slow-6h');
    expect(move(judged('slow-6h', 'spent-75'), known)).toMatchObject({
      ...{ do: 'write', why: 'changed' },
      breach: { since: known.since, tiers: ['slow-6h', 'spent-75'], writtenAt: now },
    });
  });

  it('is refreshed only where it would close before the run after the next', () => {
    expect(move(judged('slow-6h'), breach(13, 'slow-6h'))).toEqual({ do: 'nothing' });
    expect(move(judged('slow-6h'), breach(14, 'slow-6h'))).toMatchObject({ do: 'write', why: 'refreshed' });
  });

  it('is opened anew where it had closed meanwhile', () => {
    expect(move(judged('slow-6h'), breach(45, 'slow-6h'))).toMatchObject({ do: 'write', why: 'opened' });
  });

  it('is left to close when nothing holds any more', () => {
    expect(move(judged(), breach(5, 'slow-6h'))).toEqual({ do: 'end' });
    expect(move({ kind: 'no-budget' }, breach(5, 'slow-6h'))).toEqual({ do: 'end' });
    expect(move(judged())).toEqual({ do: 'nothing' });
  });

  it('neither opens nor ends while too little is measured, and is kept open', () => {
    const frozen = { kind: 'frozen' as const, coverage: 0.2 };
    expect(move(frozen)).toEqual({ do: 'nothing' });
    expect(move(frozen, breach(30, 'slow-6h'))).toMatchObject({ do: 'write', why: 'refreshed' });
  });

  it('lives for three runs, as far as Dynatrace lets it: 15 to 360 minutes', () => {
    expect([1, 15, 60, 180].map(timeoutFor)).toEqual([15, 45, 180, 360]);
  });
});

describe('the breaches that were left by the last run', () => {
  it('are none where nothing is stored', () => {
    expect(readBreachState(null)).toEqual({ version: 1, next: null, open: {} });
  });

  it.each([
    ['not an object', 7],
    ['without a version', { open: {} }],
    ['of a newer version', { version: 2, open: {} }],
    ['with an incomplete one', { version: 1, open: { key: { since: 1 } } }],
  ])('are not forgotten when what is stored is %s', (_, stored) => {
    expect(() => readBreachState(stored)).toThrow(/stored breaches/);
  });
});
