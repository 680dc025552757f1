import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { EmptyView } from '../../components/notices/EmptyView';
import { NoClusters } from '../../components/notices/NoClusters';
import { useClusters } from '../../data/clusters/useClusters';

/** No SLO yet; the next step is the first ones, or AWS where there is no cluster that one could be about. */
export const NoSlos = ({ isComplete }: { isComplete: boolean }) => {
  const { data } = useClusters();
  const title = isComplete ? 'No SLO yet' : 'No SLO could be read';
  // Where SLOs may be hidden, clusters may be, too.
  if (isComplete && data?.clusters.length === 0 && data.warnings.length === 0)
    return <NoClusters title={title} rest="SLOs are about clusters and their services." />;
  return (
    <EmptyView
      title={title}
      why="Create them from templates, for one cluster or a thousand."
      action={
        <Button as={RouterLink} to="/slos/new" variant="accent" color="primary">
          Create the first SLOs
        </Button>
      }
    />
  );
};
