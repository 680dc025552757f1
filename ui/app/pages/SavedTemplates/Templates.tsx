import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { SavedTemplate } from '../../../../domain/model/savedTemplates';
import { templatesAsJson } from '../../../../domain/slo/saved/savedTemplate';
import { CopyButton } from '../../components/actions/CopyButton';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageBody } from '../../components/page/PageBody';
import { tell } from '../../components/notices/tell';
import { StoredRemark } from '../../components/notices/StoredRemark';
import { UnreadableRows } from '../../components/notices/UnreadableRows';
import { WaitingView } from '../../components/notices/WaitingView';
import { saveText } from '../../data/files/saveText';
import { useSavedTemplates } from '../../data/stored/useSavedTemplates';
import { DeleteTemplate } from './DeleteTemplate';
import { ImportDialog } from './ImportDialog';
import { TemplateSummary } from './TemplateSummary';

/** The templates that people saved in this environment; out to a file, and in from one. */
export const Templates = () => {
  const { templates, bad, remark, removeBad, error, refetch, remove, isSaving, saveError, resetSave } =
    useSavedTemplates();
  const [isImporting, setIsImporting] = useState(false);
  const [deleting, setDeleting] = useState<SavedTemplate | null>(null);
  const importButton = (
    <Button
      variant="emphasized"
      onClick={() => {
        resetSave();
        setIsImporting(true);
      }}
    >
      Import from a file
    </Button>
  );
  // What failed stays in `saveError`, and the dialog shows it.
  const confirm = (id: string) =>
    void remove(id).then(
      () => {
        setDeleting(null);
        tell('Template deleted');
      },
      () => undefined,
    );
  return (
    <PageBody
      title="Saved templates"
      lead="Your own values, for everyone in this environment."
      actions={templates && templates.length > 0 ? <Actions templates={templates} importButton={importButton} /> : null}
    >
      {error ? (
        <FailureNotice title="The saved templates could not be read" failure={error} onRetry={() => void refetch()} />
      ) : null}
      <StoredRemark nouns="Saved templates" remark={remark} />
      <UnreadableRows noun="template" bad={bad} onRemove={removeBad} />
      {!templates && !error ? <WaitingView label="Reading the saved templates" /> : null}
      {templates?.length === 0 ? (
        <EmptyView
          title="No saved template yet"
          why="Save one while tuning new SLOs, or import one."
          action={
            <Flex gap={8}>
              <Button as={RouterLink} to="/slos/new" variant="accent" color="primary">
                Create SLOs
              </Button>
              {importButton}
            </Flex>
          }
        />
      ) : null}
      {templates?.map((template) => (
        <TemplateSummary
          key={template.id}
          template={template}
          onDelete={() => {
            resetSave();
            setDeleting(template);
          }}
        />
      ))}
      {isImporting && templates ? <ImportDialog onDismiss={() => setIsImporting(false)} /> : null}
      {deleting ? (
        <DeleteTemplate
          template={deleting}
          busy={isSaving}
          failure={saveError}
          onConfirm={() => confirm(deleting.id)}
          onCancel={() => setDeleting(null)}
        />
      ) : null}
    </PageBody>
  );
};

const Actions = ({ templates, importButton }: { templates: SavedTemplate[]; importButton: ReactNode }) => (
  <Flex gap={8} flexWrap="wrap">
    <CopyButton text={templatesAsJson(templates)} label="Copy as JSON" />
    <Button
      variant="emphasized"
      onClick={() => saveText('slo-templates.json', templatesAsJson(templates), 'application/json')}
    >
      Export to a file
    </Button>
    {importButton}
  </Flex>
);
