import { Link as RouterLink, useLocation } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { engineNeeds } from '../../../../domain/environment/engineFacts';
import type { Engine } from '../../../../domain/model/slo';
import { BusyButton } from '../../components/actions/BusyButton';
import { MissingApis } from '../../components/environment/MissingApis';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { WaitingView } from '../../components/notices/WaitingView';
import { PageLink } from '../../components/text/PageLink';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { useSlo } from '../../data/slos/useSlos';
import { ListWarnings } from '../../components/slos/ListWarnings';
import { SloView } from './SloView';

/** Everything about one SLO. */
export const SloPage = ({ engine, id }: { engine: Engine; id: string }) => {
  const { data: facts } = useEnvironmentFacts();
  const query = useSlo(engine, id);
  const { state } = useLocation() as { state: unknown };
  const slo = query.data?.slo;
  const refresh = () => void query.refetch();
  return (
    <PageBody
      title={slo?.name ?? 'SLO'}
      above={<Crumbs above={[{ path: `/slos${searchIn(state)}`, title: 'SLOs' }]} here={slo?.name ?? 'SLO'} />}
      actions={
        <Flex gap={8} flexWrap="wrap">
          <BusyButton variant="emphasized" busy={query.isFetching} onClick={refresh}>
            Refresh
          </BusyButton>
          {slo && slo.key !== null && !slo.foreign ? (
            <Button
              as={RouterLink}
              to={`/slos?text=${encodeURIComponent(slo.name)}`}
              state={{ keys: [slo.key], engine }}
              variant="emphasized"
            >
              Select in the list
            </Button>
          ) : null}
        </Flex>
      }
    >
      <MissingApis facts={facts} needs={{ all: engineNeeds[engine] }} />
      {query.isError ? (
        <FailureNotice title="The SLO could not be read" failure={query.error} onRetry={refresh} />
      ) : null}
      {query.isPending ? <WaitingView label="Reading and evaluating the SLO" lines={8} /> : null}
      {query.data ? <ListWarnings warnings={query.data.warnings} /> : null}
      {slo === null ? (
        <EmptyView
          title="This SLO does not exist"
          why="It was deleted, or it belongs to another environment."
          action={<PageLink to={`/slos${searchIn(state)}`}>See all SLOs</PageLink>}
        />
      ) : null}
      {slo && query.data ? <SloView slo={slo} asOf={query.data.asOf} /> : null}
    </PageBody>
  );
};

/** The filter that the list had. */
function searchIn(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('listSearch' in state)) return '';
  return typeof state.listSearch === 'string' ? state.listSearch : '';
}
