import { useMemo, type ReactNode } from 'react';
import { Text } from '@dynatrace/strato-components/typography';
import { mostTargets } from '../../../../domain/contract/usageSeries';
import { compositeKey } from '../../../../domain/model/compositeKey';
import type { Target } from '../../../../domain/model/cluster';
import type { UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import { useUsageSeries } from '../../data/clusters/useUsageSeries';
import { TrendsContext, trendTarget, type Trends } from './trends';
import { useDrawnRows } from './useDrawnRows';

const dayMs = 24 * 3_600_000;

/**
 * Reads the rows of the page that is shown, in a question for each metric; what is on other pages is not asked for. What it learns goes to
 * the cells that show it, past the table, whose drawing is slow.
 * @param asOf ISO 8601; when the rows were read
 */
export const TrendsProvider = ({ asOf, children }: { asOf: string; children: ReactNode }) => {
  const { cells, show } = useDrawnRows();
  const cpu = useTrends(cells, 'cpu', asOf);
  const memory = useTrends(cells, 'memory', asOf);
  const error = cpu.error ?? memory.error;
  const [ofCpu, ofMemory] = [cpu.of, memory.of];
  const trends = useMemo<Trends>(() => {
    const valuesOf: Trends['of'] = (row, metric) => {
      const target = trendTarget(row, metric);
      return target === null ? null : ((metric === 'cpu' ? ofCpu : ofMemory).get(idOf(target)) ?? null);
    };
    return { show, of: valuesOf };
  }, [show, ofCpu, ofMemory]);
  return (
    <TrendsContext.Provider value={trends}>
      {error === null ? null : (
        <Text textStyle="small" role="status">
          {`The lines of the last day could not be read: ${error.message}`}
        </Text>
      )}
      {children}
    </TrendsContext.Provider>
  );
};

function useTrends(cells: ReturnType<typeof useDrawnRows>['cells'], metric: UtilisationMetric, asOf: string) {
  const targets = useMemo(
    () =>
      cells
        .flatMap((cell) => (cell.metric === metric ? (trendTarget(cell.row, metric) ?? []) : []))
        .slice(0, mostTargets),
    [cells, metric],
  );
  const from = new Date(Date.parse(asOf) - dayMs).toISOString();
  const { data, error } = useUsageSeries(
    { targets, metric, from, to: asOf, points: 48 },
    { enabled: targets.length > 0, keepsLast: true },
  );
  const of = useMemo(() => new Map(data?.series.map(({ target, mean }) => [idOf(target), mean])), [data]);
  return { of, error };
}

const idOf = ({ accountId, region, cluster, service = '' }: Target): string =>
  compositeKey(accountId, region, cluster, service);
