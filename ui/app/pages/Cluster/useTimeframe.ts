import { useSearchParams } from 'react-router-dom';

export const timeframes = [
  { value: '2h', text: 'Last 2 hours' },
  { value: '1d', text: 'Last day' },
  { value: '7d', text: 'Last 7 days' },
  { value: '30d', text: 'Last 30 days' },
];

/** How far back the page looks: part of the address. */
export function useTimeframe(): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('timeframe');
  const choose = (value: string) =>
    setParams(
      (before) => new URLSearchParams([...[...before].filter(([name]) => name !== 'timeframe'), ['timeframe', value]]),
      {
        replace: true,
      },
    );
  return [timeframes.find(({ value }) => value === asked)?.value ?? '1d', choose];
}
