import { useEffect, useState } from 'react';
import { Text } from '@dynatrace/strato-components/typography';
import { ago } from '../../components/text/TimeAgo';

/** How old what is shown is; nothing before the first answer. */
export const UpdatedAge = ({ at }: { at: number }) => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return at === 0 ? null : (
    <Text textStyle="small">{`Updated ${ago(Math.max(0, now - at))}, refreshes every minute`}</Text>
  );
};
