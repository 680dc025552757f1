import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { Needs } from '../../../../domain/environment/missingOf';
import { defaultSettings } from '../../../../domain/model/settings';
import { BusyButton } from '../../components/actions/BusyButton';
import { MissingApis } from '../../components/environment/MissingApis';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { StoredNotices } from '../../components/notices/StoredNotices';
import { WaitingView } from '../../components/notices/WaitingView';
import { PageBody } from '../../components/page/PageBody';
import { UpdatedAge } from '../../components/page/UpdatedAge';
import { useAutoRefresh } from '../../components/page/useAutoRefresh';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { usePipelineStatus } from '../../data/pipeline/usePipelineStatus';
import { useConnections } from '../../data/stored/useConnections';
import { useSettings } from '../../data/stored/useSettings';
import { intervalOf, watchFor } from '../../data/transport/pollPace';
import { DoubleIngest } from './DoubleIngest';
import { Logs } from './Logs';
import { PipelineList } from './PipelineList';

/** The extension makes entities, so it is no loss where there are none any more. */
const needs: Needs = { all: [['grail', 'metrics']], whereThere: ['extensions', 'hub'] };

/** What arrives from AWS, by account and region, and what to do where it does not. */
export const Pipelines = () => {
  const { data: facts } = useEnvironmentFacts();
  const settings = useSettings();
  const connections = useConnections();
  const rows = connections.data?.rows;
  const { query, pace, watchAgain } = usePipelineStatus(rows);
  const refresh = () => void query.refetch();
  // While it is seen it looks by itself; this is for whoever comes back to the page.
  useAutoRefresh(refresh, query.dataUpdatedAt);
  // An empty page says it in the middle.
  const isEmpty = query.data?.streams.length === 0 && rows?.length === 0;
  const isSettled = !settings.isPending && !connections.isPending;
  return (
    <PageBody
      title="Pipelines"
      lead="What arrives from AWS, by account and region."
      actions={
        <Flex alignItems="center" gap={12} flexWrap="wrap">
          <UpdatedAge at={query.dataUpdatedAt} every={intervalOf[pace]} />
          <BusyButton variant="emphasized" busy={query.isFetching} onClick={refresh}>
            Refresh
          </BusyButton>
          {isEmpty ? null : (
            <Button as={RouterLink} to="/connect" variant="accent" color="primary">
              Connect AWS
            </Button>
          )}
        </Flex>
      }
    >
      <MissingApis facts={facts} needs={needs} />
      <StoredNotices settings={settings} connections={connections} onRemove={connections.removeBad} />
      {query.isError ? (
        <FailureNotice
          title={query.data ? 'The last look failed; below is what was seen before' : 'The pipelines could not be seen'}
          failure={query.error}
          onRetry={refresh}
        />
      ) : null}
      {facts?.families.length === 2 ? <DoubleIngest /> : null}
      {pace === 'slowed' ? (
        <Flex alignItems="center" gap={16} flexWrap="wrap">
          <Text>{`Nothing new in ${watchFor / 60_000} minutes of close watching.`}</Text>
          <Button onClick={watchAgain}>Watch closely again</Button>
        </Flex>
      ) : null}
      {query.data && isSettled ? (
        <PipelineList
          connections={rows}
          status={query.data}
          hasEntities={facts?.apis.entities.state !== 'gone'}
          consoleOrigin={(settings.data?.settings ?? defaultSettings).consoleOrigin}
        />
      ) : query.isError ? null : (
        <WaitingView label="Looking at what arrives from AWS" lines={6} />
      )}
      {facts?.apis.grail.state === 'gone' ? null : <Logs />}
    </PageBody>
  );
};
