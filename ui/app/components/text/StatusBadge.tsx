import { Chip } from '@dynatrace/strato-components/content';

export type Tone = 'good' | 'warning' | 'bad' | 'neutral' | 'waiting';

const colors = {
  good: 'success',
  warning: 'warning',
  bad: 'critical',
  neutral: 'neutral',
  waiting: 'primary',
} as const;

interface StatusBadgeProps {
  tone: Tone;
  /** The state in words: color alone would say nothing to many. */
  children: string;
  /** One character before the words, for the eye alone. */
  sign?: string;
}

/** A state as a word with a color. */
export const StatusBadge = ({ tone, sign, children }: StatusBadgeProps) => (
  <Chip color={colors[tone]} size="condensed" style={{ flexShrink: 0, maxWidth: 'none' }}>
    {sign === undefined ? null : (
      <Chip.Prefix>
        <span aria-hidden="true" style={{ display: 'inline-flex', alignItems: 'center', height: '100%' }}>
          {sign}
        </span>
      </Chip.Prefix>
    )}
    {children}
  </Chip>
);
