import { useContext, useEffect } from 'react';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import { MiniLine } from '../../components/charts/MiniLine';
import type { ClusterRow } from './clusterRows';
import { TrendsContext } from './trends';

/** Usage of the last day as a line, from 0 to 100 %. */
export const Trend = ({ row, metric }: { row: ClusterRow; metric: UtilisationMetric }) => {
  const { of, show } = useContext(TrendsContext);
  useEffect(() => show(row, metric), [show, row, metric]);
  return (
    <MiniLine
      values={of(row, metric) ?? []}
      color={Colors.Charts.Categorical.Color01.Default}
      range={[0, 100]}
      width={100}
      height={16}
    />
  );
};
