import { useEffect, useRef, useState } from 'react';
import { Paragraph } from '@dynatrace/strato-components/typography';

interface RetryCountdownProps {
  /** How long Dynatrace asked to wait. */
  seconds: number;
  /** Called once, when the time is over. */
  onOver: () => void;
}

const words = (left: number) =>
  left === 1 ? '1 second' : left < 120 ? `${left} seconds` : `${Math.ceil(left / 60)} minutes`;

/** Counts down to the moment Dynatrace named, then goes on by itself. Leaving the view ends it. */
export const RetryCountdown = ({ seconds, onOver }: RetryCountdownProps) => {
  const [left, setLeft] = useState(seconds);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      // By the clock: a browser slows the timers of a tab in the background down.
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      over.current();
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <Paragraph aria-live="off">{`Dynatrace asks for a pause. It goes on by itself in ${words(left)}; nothing is lost.`}</Paragraph>
  );
};
