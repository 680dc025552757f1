import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { mostTargets } from '../../../../domain/contract/usageSeries';
import { clusterTarget, isPlaceKnown, type Target } from '../../../../domain/model/cluster';
import type { UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import { useUsageSeries } from '../../data/clusters/useUsageSeries';
import type { ClusterRow } from './clusterRows';

type Values = readonly (number | null)[];

/** Usage of the last day of the rows that are drawn. */
export interface Trends {
  of: (row: ClusterRow, metric: UtilisationMetric) => Values | null;
  /** A row is drawn from now on; the answer says that it is no more. */
  show: (row: ClusterRow) => () => void;
}

export const TrendsContext = createContext<Trends>({ of: () => null, show: () => () => undefined });

/** So long for the rows of a page to appear, ms: they are asked for together. */
const gatherMs = 150;

/** Reads the rows that are on the screen, in a question for each metric; what is on other pages is not asked for. */
export function useTrends() {
  const drawn = useRef(new Map<string, ClusterRow>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [rows, setRows] = useState<readonly ClusterRow[]>([]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const gather = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setRows((before) => (isSame(before, drawn.current) ? before : [...drawn.current.values()])),
      gatherMs,
    );
  }, []);
  const show = useCallback(
    (row: ClusterRow) => {
      drawn.current.set(row.key, row);
      gather();
      return () => {
        drawn.current.delete(row.key);
        gather();
      };
    },
    [gather],
  );
  const cpu = useMetric(rows, 'cpu');
  const memory = useMetric(rows, 'memory');
  const [cpuOf, memoryOf] = [cpu.of, memory.of];
  const trends = useMemo<Trends>(
    () => ({ show, of: (row, metric) => (metric === 'cpu' ? cpuOf : memoryOf).get(row.key) ?? null }),
    [show, cpuOf, memoryOf],
  );
  return { trends, error: cpu.error ?? memory.error };
}

function useMetric(rows: readonly ClusterRow[], metric: UtilisationMetric) {
  const asked = useMemo(
    () =>
      rows.flatMap((row) => {
        const target = targetOf(row, metric);
        return target === null ? [] : [{ key: row.key, target }];
      }),
    [rows, metric],
  );
  const { data, error } = useUsageSeries(
    { targets: asked.map(({ target }) => target).slice(0, mostTargets), metric, from: 'now-1d', to: 'now', points: 48 },
    asked.length > 0,
  );
  const of = useMemo(
    () => new Map(asked.map(({ key }, index): [string, Values] => [key, data?.series[index]?.mean ?? []])),
    [asked, data],
  );
  return { of, error };
}

/** The cluster, or its hottest service where there is none of the cluster: what its meter shows. */
function targetOf(row: ClusterRow, metric: UtilisationMetric): Target | null {
  if (!isPlaceKnown(row)) return null;
  if (row[metric] !== null) return clusterTarget(row);
  const service = row.servicesNow?.[metric]?.service;
  return service === undefined ? null : { ...clusterTarget(row), service };
}

const isSame = (before: readonly ClusterRow[], drawn: ReadonlyMap<string, ClusterRow>): boolean =>
  before.length === drawn.size && before.every((row) => drawn.get(row.key) === row);

export const useTrendsOfRows = () => useContext(TrendsContext);
