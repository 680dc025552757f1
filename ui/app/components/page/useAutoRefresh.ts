import { useEffect, useRef } from 'react';

/** How often a page that stays open reads anew; milliseconds. */
export const refreshEvery = 60_000;

/** Reads anew every minute while the page can be seen; a page that comes back into sight does so at once if it is due. */
export function useAutoRefresh(refresh: () => void, updatedAt: number): void {
  const latest = useRef({ refresh, updatedAt });
  latest.current = { refresh, updatedAt };
  useEffect(() => {
    const look = () => {
      const isDue = latest.current.updatedAt > 0 && Date.now() - latest.current.updatedAt >= refreshEvery;
      if (isDue && document.visibilityState === 'visible') latest.current.refresh();
    };
    const timer = setInterval(look, 5000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
