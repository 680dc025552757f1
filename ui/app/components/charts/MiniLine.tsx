interface MiniLineProps {
  /** Evenly spaced; null where there is none: the line is broken there. */
  values: readonly (number | null)[];
  color: string;
  /** Values at the bottom and at the top; what lies beyond is drawn at the edge. */
  range: readonly [least: number, most: number];
  /** A thin line across, e.g. where a budget is spent. */
  mark?: number;
  /** CSS pixels. */
  width: number;
  height: number;
}

/** A line for the eye alone; what it comes to stands in words beside it. A hundred of Strato's sparklines would take two seconds to draw. */
export const MiniLine = ({ values, color, range, mark, width, height }: MiniLineProps) => (
  <svg aria-hidden="true" width={width} height={height} style={{ display: 'block', flexShrink: 0 }}>
    {mark === undefined ? null : (
      <path
        d={linePath([mark, mark], range, { width, height })}
        fill="none"
        stroke="currentColor"
        strokeWidth={1}
        strokeDasharray="2 3"
        opacity={0.6}
      />
    )}
    <path d={linePath(values, range, { width, height })} fill="none" stroke={color} strokeWidth={1.5} />
  </svg>
);

/** Path of an SVG: one pixel is left free above and below, so that a line at the edge is seen whole. */
export function linePath(
  values: readonly (number | null)[],
  [least, most]: readonly [number, number],
  { width, height }: { width: number; height: number },
): string {
  const step = width / Math.max(1, values.length - 1);
  return values
    .map((value, at) => {
      if (value === null) return '';
      const share = (Math.min(most, Math.max(least, value)) - least) / (most - least);
      const y = height - 1 - share * (height - 2);
      return `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${(at * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
