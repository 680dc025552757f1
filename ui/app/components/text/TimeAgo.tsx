import { Text } from '@dynatrace/strato-components/typography';

interface TimeAgoProps {
  /** ISO 8601. */
  at: string;
  /** Milliseconds; the moment it is compared with. Give the answer's own `asOf`, so that a wrong local clock does no harm. */
  now: number;
}

/** "3 min ago", with the exact time as tooltip. */
export const TimeAgo = ({ at, now }: TimeAgoProps) => (
  <Text as="time" dateTime={at} title={new Date(at).toLocaleString()}>
    {ago(now - Date.parse(at))}
  </Text>
);

const steps = [
  { unit: 'd', ms: 86_400_000 },
  { unit: 'h', ms: 3_600_000 },
  { unit: 'min', ms: 60_000 },
  { unit: 's', ms: 1000 },
] as const;

/** Words for a time span in milliseconds that lies in the past. */
export function ago(ms: number): string {
  return ms < 1000 ? 'just now' : `${spanWords(ms)} ago`;
}

/** "3 min": words for a time span in milliseconds. */
export function spanWords(ms: number): string {
  const { ms: length, unit } = steps.find((candidate) => ms >= candidate.ms) ?? { ms: 1000, unit: 's' };
  return `${Math.floor(ms / length)} ${unit}`;
}
