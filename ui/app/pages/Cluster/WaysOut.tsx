import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { Failure } from '../../../../domain/failure';
import { clusterTarget, isPlaceKnown, type Cluster } from '../../../../domain/model/cluster';
import { familyOf, metricFamilies } from '../../../../domain/model/metricFamily';
import { ecsPageLink } from '../../../../domain/onboarding/link/ecsPageLink';
import { alertEventsDql } from '../../../../domain/queries/events/alertEventsDql';
import { usageDql } from '../../../../domain/queries/usage/usageDql';
import { oneLine } from '../../../../domain/slo/names/sloNames';
import { notebookLink } from '../../data/navigation/notebookLink';
import { problemsLink } from '../../data/navigation/problemsLink';
import { overviewBoardLink } from '../../data/navigation/overviewBoardLink';
import { useSettings } from '../../data/stored/useSettings';
import { ClusterDashboard } from '../../dialogs/dashboards/ClusterDashboard';

interface WaysOutProps {
  cluster: Cluster;
  /** What the page looks at; ISO 8601. Null while it is not known. */
  span: { from: string; to: string; slotMinutes: number } | null;
  /** Its SLOs and those of its services; null while they are not known: a dashboard without them would be written over one with them. */
  slos: readonly SloRow[] | null;
}

/** Where more of a cluster is to be seen. */
export const WaysOut = ({ cluster, span, slos }: WaysOutProps) => {
  const { data } = useSettings();
  const [isOpen, setIsOpen] = useState(false);
  const console = data && consoleLink(cluster, data.settings.consoleOrigin);
  return (
    <Flex gap={16} flexWrap="wrap" alignItems="center">
      {console ? <ExternalLink href={console}>Open in the AWS console</ExternalLink> : null}
      {span === null ? null : (
        <ExternalLink href={notebookLink(queryOf(cluster, span))}>Open the CPU query in a notebook</ExternalLink>
      )}
      {span === null || slos === null || slos.length === 0 ? null : (
        <ExternalLink href={notebookLink(eventsOf(slos, span))}>Open alert events in a notebook</ExternalLink>
      )}
      <ExternalLink href={problemsLink()}>Open Problems</ExternalLink>
      <ExternalLink href={overviewBoardLink()}>Open the ECS overview dashboard</ExternalLink>
      <Button disabled={slos === null} onClick={() => setIsOpen(true)}>
        Create dashboard
      </Button>
      {isOpen && slos !== null ? (
        <ClusterDashboard
          clusters={[cluster]}
          slos={slos}
          title={`ECS ${oneLine(cluster.name, 100)}`}
          onDismiss={() => setIsOpen(false)}
        />
      ) : null}
    </Flex>
  );
};

/** Events of SLOs that fare worst first: not all of many fit. */
function eventsOf(slos: readonly SloRow[], { from, to }: NonNullable<WaysOutProps['span']>): string {
  const worstFirst = [...slos].sort((one, other) => (one.errorBudget ?? 101) - (other.errorBudget ?? 101));
  return alertEventsDql(
    worstFirst.map(({ name }) => name),
    { from: Date.parse(from), to: Date.parse(to) },
  );
}

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
