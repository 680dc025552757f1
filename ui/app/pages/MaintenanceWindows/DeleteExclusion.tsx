import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { FailureNotice } from '../../components/notices/FailureNotice';

interface DeleteExclusionProps {
  exclusion: Exclusion;
  busy: boolean;
  failure: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before a maintenance window is deleted. */
export const DeleteExclusion = ({ exclusion, busy, failure, onConfirm, onCancel }: DeleteExclusionProps) => (
  <ConfirmDialog
    title={`Delete "${exclusion.reason}"?`}
    confirmLabel="Delete the window"
    busy={busy}
    onConfirm={onConfirm}
    onCancel={onCancel}
  >
    <Flex flexDirection="column" gap={12}>
      <Paragraph>SLOs leave it out until they are planned and applied again; then its past times count too.</Paragraph>
      {failure ? <FailureNotice title="The maintenance window was not deleted" failure={failure} /> : null}
    </Flex>
  </ConfirmDialog>
);
