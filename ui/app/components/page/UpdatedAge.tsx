import { useEffect, useState } from 'react';
import { Text } from '@dynatrace/strato-components/typography';
import { ago } from '../text/TimeAgo';
import { refreshEvery } from './useAutoRefresh';

interface UpdatedAgeProps {
  /** When it was read, milliseconds since the epoch; 0 before the first answer. */
  at: number;
  /** Milliseconds between two reads. */
  every?: number;
}

/** How old what is shown is; nothing before the first answer. */
export const UpdatedAge = ({ at, every = refreshEvery }: UpdatedAgeProps) => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  const pace = every === 60_000 ? 'every minute' : `every ${Math.round(every / 1000)} s`;
  return at === 0 ? null : <Text textStyle="small">{`Updated ${ago(Math.max(0, now - at))}, refreshes ${pace}`}</Text>;
};
