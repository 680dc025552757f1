import { useState } from 'react';
import { FormField, Label, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { savedTemplateId, type SavedParameters, type SavedTemplate } from '../../../../domain/model/savedTemplates';
import { baseTemplateId, type SloParameters } from '../../../../domain/model/slo';
import { idForTitle } from '../../../../domain/slo/saved/savedTemplate';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { FormDialog } from '../../components/forms/FormDialog';
import { TextField } from '../../components/forms/TextField';
import { WaitingView } from '../../components/notices/WaitingView';
import { useSavedTemplates } from '../../data/stored/useSavedTemplates';
import { parameterLine } from '../../components/slos/parameterFacts';

interface SaveTemplateDialogProps {
  /** Built-in id, or that of a saved template whose base it is. */
  templateId: string;
  /** As filled in; maintenance windows are not saved with a template. */
  parameters: SloParameters;
  onSaved: (template: SavedTemplate) => void;
  onDismiss: () => void;
}

const titleLimit = 80;

function problemOf(title: string): string | null {
  if (title === '') return 'Enter a title.';
  return title.length > titleLimit ? `Use at most ${titleLimit} characters.` : null;
}

/** Asks for a title and saves parameters as a template of their own, for everybody in this environment. */
export const SaveTemplateDialog = ({ templateId, parameters, onSaved, onDismiss }: SaveTemplateDialogProps) => {
  const { templates, error, refetch, save, isSaving, saveError } = useSavedTemplates();
  const [typed, setTyped] = useState('');
  const [replaces, setReplaces] = useState(true);
  const [isChecked, setIsChecked] = useState(false);
  const title = typed.trim();
  const problem = problemOf(title);
  const base = templateOf(templateId);
  const baseId = baseTemplateId(templateId) ?? base.id;
  const same = templates?.find((one) => one.id === idForTitle(title, new Set()) && one.baseTemplateId === baseId);
  const taken = new Set(templates?.map(({ id }) => id));
  const saved = withoutExclusions(parameters);
  const opened = same && replaces ? same : null;
  const template: SavedTemplate = {
    id: opened?.id ?? idForTitle(title, taken),
    title,
    baseTemplateId: baseId,
    parameters: saved,
  };
  const submit = () => {
    setIsChecked(true);
    if (problem === null) void save(template, opened).then(() => onSaved(template), keptInError);
  };
  return (
    <FormDialog
      title="Save as a template"
      submitLabel="Save the template"
      busy={isSaving}
      disabled={!templates}
      onSubmit={submit}
      onDismiss={onDismiss}
    >
      <Paragraph>{`"${base.title}" with these values, for everybody in this environment. ${parameterLine(saved)}.`}</Paragraph>
      {error ? (
        <FailureNotice title="The saved templates could not be read" failure={error} onRetry={() => void refetch()} />
      ) : null}
      {!templates && !error ? <WaitingView label="Reading the saved templates" lines={1} /> : null}
      {templates ? (
        <TextField
          label="Title"
          value={typed}
          onChange={setTyped}
          problem={isChecked ? problem : null}
          hint={
            problem === null
              ? `SLOs made from it stand beside those of the built-in template, as ${savedTemplateId(template)}.`
              : 'For whoever chooses it, e.g. "Tier 1".'
          }
          required
        />
      ) : null}
      {same ? <TakenTitle title={same.title} replaces={replaces} onChange={setReplaces} /> : null}
      {saveError ? <FailureNotice title="The template was not saved" failure={saveError} /> : null}
    </FormDialog>
  );
};

function withoutExclusions(parameters: SloParameters): SavedParameters {
  const kept = { ...parameters };
  delete kept.exclusions;
  return kept;
}

/** The hook tells the failure; the dialog shows it. */
const keptInError = () => undefined;

interface TakenTitleProps {
  title: string;
  replaces: boolean;
  onChange: (replaces: boolean) => void;
}

const TakenTitle = ({ title, replaces, onChange }: TakenTitleProps) => (
  <FormField>
    <Label>{`"${title}" is saved already`}</Label>
    <RadioGroup
      name="takenTitle"
      aria-label={`"${title}" is saved already`}
      value={replaces ? 'replace' : 'keep'}
      onChange={(chosen) => onChange(chosen === 'replace')}
    >
      <Radio value="replace">Replace it. SLOs made from it change when they are planned and applied again.</Radio>
      <Radio value="keep">Keep both.</Radio>
    </RadioGroup>
  </FormField>
);
