import Colors from '@dynatrace/strato-design-tokens/colors';
import { standingWords, type Standing } from './standing';

/** So many are told apart at a glance; the count beside them is of all. */
const mostDots = 6;

/** One dot for each SLO, the worst first. For the eye alone: whoever shows them says the same in words. */
export const StandingDots = ({ standings }: { standings: readonly Standing[] }) => (
  <span aria-hidden="true" style={{ display: 'inline-flex', gap: 3, verticalAlign: 'middle' }}>
    {standings.slice(0, mostDots).map((standing, index) => (
      <Dot key={index} standing={standing} />
    ))}
  </span>
);

/** A standing as a dot; without an objective it is a ring. */
export const Dot = ({ standing }: { standing: Standing }) => {
  const { color } = standingWords[standing];
  return (
    <span
      aria-hidden="true"
      style={{
        display: 'inline-block',
        flexShrink: 0,
        width: 10,
        height: 10,
        borderRadius: '50%',
        boxSizing: 'border-box',
        background: color ?? 'transparent',
        border: color === null ? `1px solid ${Colors.Border.Neutral.Accent}` : 'none',
      }}
    />
  );
};
