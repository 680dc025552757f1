import { useSearchParams } from 'react-router-dom';
import { timeframeIn, type SloTimeframe } from './timeframes';

type Chosen = Pick<SloTimeframe, 'from' | 'to'>;

/** What the page looks at: part of the address, so that what is seen can be shared. Null chooses the SLO's own window. */
export function useTimeframe(window: string): [SloTimeframe, (chosen: Chosen | null) => void] {
  const [params, setParams] = useSearchParams();
  const choose = (chosen: Chosen | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of ['analyze', 'timeframe', 'from', 'to']) next.delete(name);
        if (chosen !== null) next.set('from', chosen.from);
        if (chosen !== null) next.set('to', chosen.to);
        return next;
      },
      { replace: true },
    );
  return [timeframeIn(params, window), choose];
}
