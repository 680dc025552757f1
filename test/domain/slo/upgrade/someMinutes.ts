import type { Sli } from '../../../../domain/model/sli';
import type { MinuteHistory } from '../../../../domain/slo/upgrade/minuteHistory';
import type { EngineSide, ParityInput } from '../../../../domain/slo/upgrade/steps';

/** A midnight, so that slots of any usual width begin there. */
export const midnight = Date.parse('2026-11-18T00:00:00Z');
export const minuteMs = 60_000;

export const history = (...columns: (number | null)[][]): MinuteHistory => ({ from: midnight, columns });

export const cpuBelow80: Sli = {
  ...{ kind: 'time', metric: 'cpu', level: 'cluster', threshold: 80, statistic: 'avg', noData: 'exclude' },
} as const;
export const headroom: Sli = { kind: 'headroom', metric: 'cpu' };

/** One engine's way with slots of a minute, nothing missing; say what matters. */
export const side = (minutes: MinuteHistory, change: Partial<EngineSide> = {}): EngineSide => ({
  ...{ minutes, slotMinutes: 1, gaps: { missing: 'exclude', noneGood: 'bad' } },
  ...change,
});

/** Both over the whole history; say what differs. */
export function parity(minutes: MinuteHistory, change: Partial<ParityInput> = {}): ParityInput {
  const length = minutes.columns[0]?.length ?? 0;
  return {
    ...{ sli: cpuBelow80, window: { from: midnight, to: midnight + length * minuteMs } },
    ...{ classic: side(minutes), platform: side(minutes), ...change },
  };
}
