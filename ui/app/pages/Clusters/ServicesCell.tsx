import { Strong, Text } from '@dynatrace/strato-components/typography';
import type { ClusterRow } from './clusterRows';

/** How many services of a cluster are hot, of how many. */
export const servicesText = ({ servicesNow, services }: ClusterRow): string => {
  const total = services.length.toLocaleString('en-US');
  return services.length === 0 ? '0' : `${servicesNow?.hot.toLocaleString('en-US') ?? '–'} of ${total}`;
};

export const ServicesCell = ({ row }: { row: ClusterRow }) =>
  (row.servicesNow?.hot ?? 0) > 0 ? <Strong>{servicesText(row)}</Strong> : <Text>{servicesText(row)}</Text>;
