import { useId, useState, type ChangeEvent } from 'react';
import { FormField, Label } from '@dynatrace/strato-components/forms';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { SavedTemplate } from '../../../../domain/model/savedTemplates';
import { takenIds, templatesOfJson, type TakenIdAnswer } from '../../../../domain/slo/saved/savedTemplate';
import { counted } from '../../components/text/counted';
import { tell } from '../../components/notices/tell';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { FormDialog } from '../../components/forms/FormDialog';
import { SelectField } from '../../components/forms/SelectField';
import { useSavedTemplates } from '../../data/stored/useSavedTemplates';

const answerOptions: readonly { value: TakenIdAnswer; text: string }[] = [
  { value: 'skip', text: 'Keep the saved one, skip this' },
  { value: 'replace', text: 'Replace the saved one' },
  { value: 'keep-both', text: 'Keep both' },
];

/** What came of reading a file. */
type Read = { templates: SavedTemplate[] } | { failure: unknown } | null;

const readFile = async (file: File): Promise<Read> => {
  try {
    return { templates: templatesOfJson(await file.text()) };
  } catch (failure) {
    return { failure };
  }
};

/** Takes templates out of a file; nothing is saved before everything in it is right and every conflict is answered. */
export const ImportDialog = ({ onDismiss }: { onDismiss: () => void }) => {
  const id = useId();
  const { templates: stored = [], importTemplates, isSaving, saveError } = useSavedTemplates();
  const [read, setRead] = useState<Read>(null);
  const [answers, setAnswers] = useState<Record<string, TakenIdAnswer>>({});
  const imported = read && 'templates' in read ? read.templates : [];
  const taken = takenIds(stored, imported);
  const wanted = imported.length - taken.filter(({ id: own }) => (answers[own] ?? 'skip') === 'skip').length;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    setAnswers({});
    setRead(null);
    if (file) void readFile(file).then(setRead);
  };
  // What failed stays in `saveError`, and is shown below.
  const submit = () =>
    void importTemplates(imported, answers).then(
      () => {
        onDismiss();
        tell(`${counted(wanted, 'template')} imported`);
      },
      () => undefined,
    );
  return (
    <FormDialog
      title="Import templates"
      submitLabel={wanted === 0 ? 'Import' : `Import ${counted(wanted, 'template')}`}
      busy={isSaving}
      disabled={wanted === 0}
      onSubmit={submit}
      onDismiss={onDismiss}
    >
      <FormField>
        <Label htmlFor={id}>File</Label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={choose}
          style={{ colorScheme: 'inherit' }}
        />
      </FormField>
      {read === null ? <Paragraph>Choose a JSON file exported on this page.</Paragraph> : null}
      {read && 'failure' in read ? <FailureNotice title="Nothing was imported" failure={read.failure} /> : null}
      {read && 'templates' in read && imported.length === 0 ? (
        <Paragraph>There is no template in this file.</Paragraph>
      ) : null}
      {taken.map((template) => (
        <SelectField
          key={template.id}
          label={`"${template.title}": ${template.id} is saved already, with other values`}
          value={answers[template.id] ?? 'skip'}
          options={answerOptions}
          onChange={(value) =>
            setAnswers((before) => ({
              ...before,
              [template.id]: answerOptions.find((option) => option.value === value)?.value ?? 'skip',
            }))
          }
        />
      ))}
      {saveError ? <FailureNotice title="The templates were not saved" failure={saveError} /> : null}
    </FormDialog>
  );
};
