import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink } from '@dynatrace/strato-components/typography';
import { Failure } from '../../../../domain/failure';
import { clusterTarget, isPlaceKnown, type Cluster } from '../../../../domain/model/cluster';
import { familyOf, metricFamilies } from '../../../../domain/model/metricFamily';
import { ecsPageLink } from '../../../../domain/onboarding/link/ecsPageLink';
import { usageDql } from '../../../../domain/queries/usage/usageDql';
import { notebookLink } from '../../data/navigation/notebookLink';
import { useSettings } from '../../data/stored/useSettings';

interface WaysOutProps {
  cluster: Cluster;
  /** What the page looks at; ISO 8601. Null while it is not known. */
  span: { from: string; to: string; slotMinutes: number } | null;
}

/** Where more of a cluster is to be seen. */
export const WaysOut = ({ cluster, span }: WaysOutProps) => {
  const { data } = useSettings();
  const console = data && consoleLink(cluster, data.settings.consoleOrigin);
  return (
    <Flex gap={16} flexWrap="wrap">
      {console ? <ExternalLink href={console}>Open in the AWS console</ExternalLink> : null}
      {span === null ? null : (
        <ExternalLink href={notebookLink(queryOf(cluster, span))}>Open the CPU query in a notebook</ExternalLink>
      )}
    </Flex>
  );
};

/** Of Fargate nothing is measured as a whole, so that its services are asked for. */
function queryOf(cluster: Cluster, { from, to, slotMinutes }: NonNullable<WaysOutProps['span']>): string {
  const { keys } = metricFamilies[familyOf(clusterTarget(cluster))];
  const perService = cluster.capacity === 'fargate';
  const key = perService ? keys.serviceCpu : keys.clusterCpu;
  return usageDql(
    { key, perService, clusters: [cluster.name], slotMinutes },
    { from: Date.parse(from), to: Date.parse(to) },
  );
}

function consoleLink(cluster: Cluster, consoleOrigin: string | null): string | null {
  if (!isPlaceKnown(cluster)) return null;
  try {
    return ecsPageLink(cluster, consoleOrigin);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
