import type { Stream } from '../../../../domain/model/connection';
import { adoptedConnection } from '../../../../domain/onboarding/stored/adoptedConnection';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { useAddConnections } from '../../data/stored/useConnections';

/** Makes a connection of a stream that was not launched here, so that it can be maintained; nothing changes in AWS. */
export const AdoptButton = ({ stream }: { stream: Stream }) => {
  const add = useAddConnections();
  const connection = adoptedConnection(stream, stream.lastHeartbeatAt ?? stream.lastEcsDataAt ?? '');
  if (connection === null || connection.launchedAt === '') return null;
  return (
    <>
      <BusyButton
        variant="emphasized"
        aria-label={`Adopt the stream of ${stream.region}`}
        busy={add.isPending}
        onClick={() => add.mutate([connection])}
      >
        Adopt
      </BusyButton>
      {add.isError ? <FailureNotice title="It was not adopted" failure={add.error} /> : null}
    </>
  );
};
