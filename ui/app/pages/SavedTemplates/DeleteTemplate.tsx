import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { SavedTemplate } from '../../../../domain/model/savedTemplates';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { FailureNotice } from '../../components/notices/FailureNotice';

interface DeleteTemplateProps {
  template: SavedTemplate;
  busy: boolean;
  failure: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before a saved template is deleted. */
export const DeleteTemplate = ({ template, busy, failure, onConfirm, onCancel }: DeleteTemplateProps) => (
  <ConfirmDialog
    title={`Delete "${template.title}"?`}
    confirmLabel="Delete the template"
    busy={busy}
    onConfirm={onConfirm}
    onCancel={onCancel}
  >
    <Flex flexDirection="column" gap={12}>
      <Paragraph>For everyone in this environment. SLOs made from it stay.</Paragraph>
      {failure ? <FailureNotice title="The template was not deleted" failure={failure} /> : null}
    </Flex>
  </ConfirmDialog>
);
