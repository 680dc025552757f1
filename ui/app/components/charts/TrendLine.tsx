import { useMemo } from 'react';
import { largestOf } from '../../../../domain/model/manyValues';
import { Sparkline } from '@dynatrace/strato-components/charts';

interface TrendLineProps {
  /** Milliseconds; begin of the first value. */
  from: number;
  slotMinutes: number;
  /** Null where there is none: the line is broken there. */
  values: readonly (number | null)[];
  color: string;
  /** The top of the picture, unless a value is higher. */
  least?: number;
}

/** A line without axes, as wide as a row has room for. Loaded lazily. */
export const TrendLine = ({ from, slotMinutes, values, color, least = 0 }: TrendLineProps) => {
  const data = useMemo(() => {
    const width = slotMinutes * 60_000;
    const datapoints = values.flatMap((value, at) =>
      value === null ? [] : [{ start: new Date(from + at * width), end: new Date(from + (at + 1) * width), value }],
    );
    return { name: 'trend', datapoints };
  }, [from, slotMinutes, values]);
  return (
    <Sparkline data={data} color={color} variant="area" gapPolicy="gap" width={160} height={32}>
      <Sparkline.YAxis min={0} max={largestOf([least, ...values.filter((value) => value !== null)])} />
      <Sparkline.XAxis min={from} max={from + values.length * slotMinutes * 60_000} />
    </Sparkline>
  );
};
