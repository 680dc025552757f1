import { useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { FormDialog } from '../../components/forms/FormDialog';
import { NumberField } from '../../components/forms/NumberField';
import { TextField } from '../../components/forms/TextField';
import { ClusterChoice } from './ClusterChoice';
import { draftOf, exclusionOf, problemOf, type ExclusionDraft, type ExclusionField } from './exclusionDraft';
import { RecurrenceFields } from './RecurrenceFields';

interface ExclusionDialogProps {
  /** What the form begins with. */
  exclusion: Exclusion;
  isNew: boolean;
  busy: boolean;
  failure: unknown;
  onSave: (exclusion: Exclusion) => void;
  onDismiss: () => void;
}

/** The fields that are typed; `field` is the part of the window whose problem stands beside it. */
const textFields = {
  reason: {
    field: 'reason',
    label: 'Reason',
    hint: 'Why this time does not count, e.g. patch night.',
  },
  // A wall clock of the window's own zone. Strato's DateTimePicker gives moments of the viewer's zone: it has no 02:30 in the night in
  // which the viewer's clocks go forward, and would show another time to a colleague elsewhere.
  start: { field: 'start', label: 'First begin', hint: 'Local time, e.g. 2026-11-22 02:00.' },
  timeZone: {
    field: 'timeZone',
    label: 'Time zone',
    hint: 'E.g. Europe/Vienna. Follows daylight saving.',
  },
} as const;

/** Adds or changes one maintenance window. */
export const ExclusionDialog = ({ exclusion, isNew, busy, failure, onSave, onDismiss }: ExclusionDialogProps) => {
  const [draft, setDraft] = useState(() => draftOf(exclusion));
  const [isChecked, setIsChecked] = useState(false);
  const found = problemOf(draft);
  const problem = (field: ExclusionField) => (isChecked && found?.field === field ? found.problem : null);
  const change = (changed: Partial<ExclusionDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const submit = () => {
    setIsChecked(true);
    if (found === null) onSave(exclusionOf(draft));
  };
  const textField = (name: keyof typeof textFields) => {
    const { field, ...words } = textFields[name];
    const onChange = (text: string) => change({ [name]: text });
    return <TextField {...words} value={draft[name]} onChange={onChange} problem={problem(field)} required />;
  };
  return (
    <FormDialog
      size="medium"
      title={isNew ? 'Add a maintenance window' : 'Change the maintenance window'}
      submitLabel="Save"
      busy={busy}
      onSubmit={submit}
      onDismiss={onDismiss}
    >
      {textField('reason')}
      <Flex gap={16} flexWrap="wrap">
        {textField('start')}
        <NumberField
          label="Minutes"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          arrows={15}
          problem={problem('durationMinutes')}
          hint="How long it takes."
          required
        />
        {textField('timeZone')}
      </Flex>
      <RecurrenceFields draft={draft} problem={problem('rrule')} onChange={change} />
      <ClusterChoice
        clusters={draft.clusters}
        problem={problem('clusters')}
        onChange={(clusters) => change({ clusters })}
      />
      {failure ? <FailureNotice title="The maintenance window was not saved" failure={failure} /> : null}
    </FormDialog>
  );
};
