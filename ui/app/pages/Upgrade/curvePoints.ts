import type { SlotSeries } from '../../../../domain/slo/upgrade/upgradeItem';

export interface CurvePoint {
  start: Date;
  end: Date;
  value: number;
}

/** The points of a curve; slots without data are left out, so that the line has a gap there. */
export function curvePoints({ from, slotMinutes }: SlotSeries, values: readonly (number | null)[]): CurvePoint[] {
  const width = slotMinutes * 60_000;
  const begin = Date.parse(from);
  return values.flatMap((value, at) =>
    value === null ? [] : [{ start: new Date(begin + at * width), end: new Date(begin + (at + 1) * width), value }],
  );
}
