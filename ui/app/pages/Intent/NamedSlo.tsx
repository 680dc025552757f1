import { Navigate } from 'react-router-dom';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { sloPath } from '../../components/slos/sloPath';
import { useSlos } from '../../data/slos/useSlos';
import { PageLink } from '../../components/text/PageLink';

/** An SLO of which the engine was not sent. */
export const NamedSlo = ({ id }: { id: string }) => {
  const { data, error, isPending, refetch } = useSlos();
  if (error) return <FailureNotice title="The SLOs could not be read" failure={error} onRetry={() => void refetch()} />;
  if (isPending) return <WaitingView label="Looking for the SLO" />;
  const slo = data.slos.find((one) => one.id === id);
  if (slo) return <Navigate to={sloPath(slo)} replace />;
  const unread = data.warnings.find(({ code }) => code.endsWith('-slos-not-read'));
  if (unread)
    return (
      <EmptyView
        title="This SLO is not among those that could be read"
        why={unread.message}
        action={<PageLink to="/slos">See all SLOs</PageLink>}
      />
    );
  return (
    <EmptyView
      title="This SLO does not exist"
      why="It was deleted, or it belongs to another environment."
      action={<PageLink to="/slos">See all SLOs</PageLink>}
    />
  );
};
