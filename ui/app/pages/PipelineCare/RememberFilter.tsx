import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { Connection } from '../../../../domain/model/connection';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { tell } from '../../components/notices/tell';
import { useAddConnections } from '../../data/stored/useConnections';

/** Once the stack was updated: what this app knows of its filter follows. @param connection with the new filter */
export const RememberFilter = ({ connection }: { connection: Connection }) => {
  const add = useAddConnections();
  return (
    <>
      <Flex alignItems="center" gap={12} flexWrap="wrap">
        <BusyButton
          variant="emphasized"
          busy={add.isPending}
          onClick={() => add.mutate([connection], { onSuccess: () => tell('Filter kept with the connection') })}
        >
          Keep this filter with the connection
        </BusyButton>
        <Text textStyle="small">When the stack is updated. Nothing changes in AWS.</Text>
      </Flex>
      {add.isError ? <FailureNotice title="The filter was not kept" failure={add.error} /> : null}
    </>
  );
};
