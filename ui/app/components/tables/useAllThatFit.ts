import { useState } from 'react';

/**
 * Whether "all that fit the filter" are chosen, as a flag, since thousands of ticked rows are slow. It holds for the filter that it was said
 * under: another one, however it came, would choose rows that nobody saw.
 */
export function useAllThatFit(filter: object) {
  const [under, setUnder] = useState<string | null>(null);
  const now = JSON.stringify(filter);
  const isChosen = under === now;
  if (under !== null && !isChosen) setUnder(null);
  return { isChosen, choose: () => setUnder(now), clear: () => setUnder(null) };
}
