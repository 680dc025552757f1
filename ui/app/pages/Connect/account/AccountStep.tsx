import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { TextField } from '../../../components/forms/TextField';
import { accountProblem, regionsProblem, type ConnectDraft } from '../draft/connectDraft';
import { RegionPicker } from './RegionPicker';

export interface StepFormProps {
  draft: ConnectDraft;
  onChange: (changed: Partial<ConnectDraft>) => void;
  /** The step is filled in and right. */
  onDone: () => void;
}

/** Which account, and which of its regions. */
export const AccountStep = ({ draft, onChange, onDone }: StepFormProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const problems = { account: accountProblem(draft), regions: regionsProblem(draft) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (problems.account === null && problems.regions === null) onDone();
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
      <TextField
        label="AWS account id"
        value={draft.accountId}
        onChange={(accountId) => onChange({ accountId })}
        problem={isChecked ? problems.account : null}
        hint="Twelve digits; the AWS console shows them under your name. The stack refuses any other account."
        required
        narrow
      />
      <RegionPicker
        chosen={draft.regions}
        onChange={(regions) => onChange({ regions })}
        problem={isChecked ? problems.regions : null}
      />
      <div>
        <Button type="submit" variant="accent" color="primary" aria-label="Continue to what to stream">
          Continue
        </Button>
      </div>
    </Flex>
  );
};
