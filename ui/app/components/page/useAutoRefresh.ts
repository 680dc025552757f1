import { useEffect, useRef } from 'react';

/** How often a page that stays open reads anew; milliseconds. */
export const refreshEvery = 60_000;

/**
 * Reads anew every minute while the page can be seen; a page that comes back into sight does so at once if it is due. Counted from the last try,
 * not from the last success: what fails or is slow is not asked again every few seconds.
 */
export function useAutoRefresh(refresh: () => void, updatedAt: number): void {
  const latest = useRef({ refresh, updatedAt });
  latest.current = { refresh, updatedAt };
  const triedAt = useRef(0);
  useEffect(() => {
    const look = () => {
      const { updatedAt: read, refresh: readAnew } = latest.current;
      const isDue = read > 0 && Date.now() - Math.max(read, triedAt.current) >= refreshEvery;
      if (!isDue || document.visibilityState !== 'visible') return;
      triedAt.current = Date.now();
      readAnew();
    };
    const timer = setInterval(look, 5000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
