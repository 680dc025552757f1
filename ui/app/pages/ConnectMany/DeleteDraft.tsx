import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { FleetDraft } from '../../../../domain/model/fleetDraft';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { tell } from '../../components/notices/tell';
import { useFleetDrafts } from '../../data/stored/useFleetDrafts';

interface DeleteDraftProps {
  draft: FleetDraft;
  onDeleted: () => void;
  onCancel: () => void;
}

/** Asks before a draft, which is everybody's, is deleted. */
export const DeleteDraft = ({ draft: { id, name }, onDeleted, onCancel }: DeleteDraftProps) => {
  const { remove, isSaving, saveError } = useFleetDrafts();
  const done = () => {
    onDeleted();
    tell('Draft deleted');
  };
  return (
    <ConfirmDialog
      title={`Delete the draft "${name}"?`}
      confirmLabel="Delete the draft"
      busy={isSaving}
      onConfirm={() => void remove(id).then(done, () => undefined)}
      onCancel={onCancel}
    >
      <Flex flexDirection="column" gap={12}>
        <Paragraph>For everyone in this environment. Stacks and connections stay.</Paragraph>
        {saveError ? <FailureNotice title="The draft was not deleted" failure={saveError} /> : null}
      </Flex>
    </ConfirmDialog>
  );
};
