import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Modal } from '@dynatrace/strato-components/overlays';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
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
  return (
    <Modal
      show
      size="medium"
      title={isNew ? 'Add a maintenance window' : 'Change the maintenance window'}
      onDismiss={onDismiss}
      footer={
        <Flex justifyContent="flex-end" gap={8}>
          <Button onClick={onDismiss}>Cancel</Button>
          <BusyButton variant="accent" color="primary" busy={busy} onClick={submit}>
            Save
          </BusyButton>
        </Flex>
      }
    >
      <Flex flexDirection="column" gap={16}>
        <TextField
          label="Reason"
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          problem={problem('reason')}
          hint="For whoever asks later why this time does not count, e.g. patch night."
          required
        />
        <Flex gap={16} flexWrap="wrap">
          <TextField
            label="First begin"
            value={draft.start}
            onChange={(start) => change({ start })}
            problem={problem('start')}
            hint="Local date and time, e.g. 2026-11-22 02:00."
            required
          />
          <TextField
            label="Minutes"
            value={draft.minutes}
            onChange={(minutes) => change({ minutes })}
            problem={problem('durationMinutes')}
            hint="How long it takes."
            required
          />
          <TextField
            label="Time zone"
            value={draft.timeZone}
            onChange={(timeZone) => change({ timeZone })}
            problem={problem('timeZone')}
            hint="E.g. Europe/Vienna. The local time stays over daylight saving."
            required
          />
        </Flex>
        <RecurrenceFields draft={draft} problem={problem('rrule')} onChange={change} />
        <ClusterChoice
          clusters={draft.clusters}
          problem={problem('clusters')}
          onChange={(clusters) => change({ clusters })}
        />
        {failure ? <FailureNotice title="The maintenance window was not saved" failure={failure} /> : null}
      </Flex>
    </Modal>
  );
};
