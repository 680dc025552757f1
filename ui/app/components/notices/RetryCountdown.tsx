import { useEffect, useRef, useState } from 'react';
import { Paragraph } from '@dynatrace/strato-components/typography';

interface RetryCountdownProps {
  /** When the pause is over, in milliseconds since 1970. */
  until: number;
  /** Called once, when the time is over. */
  onOver: () => void;
}

const words = (left: number) =>
  left === 1 ? '1 second' : left < 120 ? `${left} seconds` : `${Math.ceil(left / 60)} minutes`;

const secondsTo = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000));

/**
 * Counts down to the moment Dynatrace named, then goes on by itself. Leaving the view ends it;
 * a reload goes on counting where it was (`data/transport/pauses.ts`).
 */
export const RetryCountdown = ({ until, onOver }: RetryCountdownProps) => {
  const [left, setLeft] = useState(() => secondsTo(until));
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      // By the clock: a browser slows the timers of a tab in the background down.
      const now = secondsTo(until);
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      over.current();
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return (
    <Paragraph aria-live="off">{`Dynatrace asks for a pause. While this page stays open it goes on by itself in ${words(left)}; nothing is lost.`}</Paragraph>
  );
};
