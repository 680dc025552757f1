import { useCallback, useEffect, useRef, useState } from 'react';
import { compositeKey } from '../../../../domain/model/compositeKey';
import type { Trends } from './trends';

interface Drawn {
  row: Parameters<Trends['show']>[0];
  metric: Parameters<Trends['show']>[1];
}

/** So long for the rows of a page to appear, ms: they are asked for together. */
const gatherMs = 150;

/** Which cells are on the page, told once they are all there. */
export function useDrawnRows() {
  const drawn = useRef(new Map<string, Drawn>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [cells, setCells] = useState<readonly Drawn[]>([]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const gather = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setCells((before) => (isSame(before, drawn.current) ? before : [...drawn.current.values()])),
      gatherMs,
    );
  }, []);
  const show = useCallback<Trends['show']>(
    (row, metric) => {
      const id = compositeKey(metric, row.key);
      drawn.current.set(id, { row, metric });
      gather();
      return () => {
        drawn.current.delete(id);
        gather();
      };
    },
    [gather],
  );
  return { cells, show };
}

function isSame(before: readonly Drawn[], drawn: ReadonlyMap<string, Drawn>): boolean {
  return (
    before.length === drawn.size &&
    before.every(({ row, metric }) => drawn.get(compositeKey(metric, row.key))?.row === row)
  );
}
