import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { SaveTemplateDialog } from '../../../dialogs/savedTemplates/SaveTemplateDialog';
import type { TemplateChoice } from '../draft/templateChoices';
import { formParameters, type FormFacts } from './formFacts';

interface FormActionsProps {
  choice: TemplateChoice;
  about: FormFacts;
  /** The parameters make sense, so that they can be kept. */
  isSound: boolean;
  onReset: () => void;
}

/** What can be done with a form as a whole. */
export const FormActions = ({ choice, about, isSound, onReset }: FormActionsProps) => {
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Flex gap={8} flexWrap="wrap" alignItems="center">
      <Button onClick={onReset}>Reset to defaults</Button>
      <Button disabled={!isSound} onClick={() => setIsSaving(true)}>
        Save as template
      </Button>
      <Text role="status">{saved === null ? '' : `Saved as "${saved}".`}</Text>
      {isSaving ? (
        <SaveTemplateDialog
          templateId={choice.id}
          parameters={formParameters({ ...about, exclusions: [] }, about.target)}
          onSaved={({ title }) => {
            setSaved(title);
            setIsSaving(false);
          }}
          onDismiss={() => setIsSaving(false)}
        />
      ) : null}
    </Flex>
  );
};
