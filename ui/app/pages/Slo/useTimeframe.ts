import { useSearchParams } from 'react-router-dom';
import { isTimeframe, ownWindow } from './timeframes';

/** How far back the page looks: part of the address, so that what is seen can be shared. Links of before said `analyze`. */
export function useTimeframe(): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('timeframe') ?? params.get('analyze');
  const choose = (value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('analyze');
        if (value === ownWindow) next.delete('timeframe');
        else next.set('timeframe', value);
        return next;
      },
      { replace: true },
    );
  return [isTimeframe(asked) ? asked : ownWindow, choose];
}
