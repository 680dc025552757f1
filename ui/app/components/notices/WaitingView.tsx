import { useEffect, useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { SkeletonText } from '@dynatrace/strato-components/content';
import { Text } from '@dynatrace/strato-components/typography';

/** Milliseconds before words appear: a short wait should not flicker. */
const patience = 1000;

interface WaitingViewProps {
  /** What is awaited, e.g. "Reading the clusters". */
  label: string;
  lines?: number;
}

/** The waiting state of a view: a skeleton at once, words after a second. */
export const WaitingView = ({ label, lines = 3 }: WaitingViewProps) => {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Flex flexDirection="column" gap={8} padding={16} aria-busy="true">
      <div aria-hidden="true">
        <SkeletonText lines={lines} />
      </div>
      <div role="status">{isLong ? <Text>{label}…</Text> : null}</div>
    </Flex>
  );
};
