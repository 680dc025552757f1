import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { connectionKey, type Connection } from '../../../../domain/model/connection';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { tell } from '../../components/notices/tell';
import { useRemoveConnection } from '../../data/stored/useConnections';

interface ForgetDialogProps {
  connection: Connection;
  onClose: () => void;
}

/** Forgetting removes a row of this app and nothing in AWS; the dialog says so before. */
export const ForgetDialog = ({ connection, onClose }: ForgetDialogProps) => {
  const remove = useRemoveConnection();
  const { region, accountId, stackName } = connection;
  const done = () => {
    onClose();
    tell(`Connection of ${region} forgotten`);
  };
  return (
    <ConfirmDialog
      title={`Forget the connection of ${region}?`}
      confirmLabel="Forget"
      busy={remove.isPending}
      onConfirm={() => remove.mutate(connectionKey(connection), { onSuccess: done })}
      onCancel={onClose}
    >
      <Flex flexDirection="column" gap={12}>
        <Paragraph>
          {`The stack ${stackName} in account ${accountId} stays: it keeps streaming, and AWS keeps charging, until it is deleted in CloudFormation.`}
        </Paragraph>
        {remove.isError ? <FailureNotice title="It was not forgotten" failure={remove.error} /> : null}
      </Flex>
    </ConfirmDialog>
  );
};
