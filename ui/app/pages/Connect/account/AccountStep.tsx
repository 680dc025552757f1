import { useState, type FormEvent } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { TextField } from '../../../components/forms/TextField';
import { accountProblem, filterProblem, regionsProblem, type ConnectDraft } from '../draft/connectDraft';
import { PresetSection } from '../preset/PresetSection';
import { RegionField } from './RegionField';

interface AccountStepProps {
  draft: ConnectDraft;
  /** Accounts and regions that data comes from already. */
  seen: readonly { accountId: string; region: string }[];
  onChange: (changed: Partial<ConnectDraft>) => void;
  /** The step is filled in and right. */
  onDone: () => void;
}

/** Which account, which of its regions, and, folded away, how much of CloudWatch. */
export const AccountStep = ({ draft, seen, onChange, onDone }: AccountStepProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const problems = {
    account: accountProblem(draft),
    regions: regionsProblem(draft),
    namespaces: filterProblem(draft),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.values(problems).every((problem) => problem === null)) onDone();
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
      <TextField
        label="AWS account id"
        value={draft.accountId}
        onChange={(accountId) => onChange({ accountId })}
        problem={isChecked ? problems.account : null}
        hint="Twelve digits. The stack refuses any other account."
        required
        narrow
      />
      <RegionField
        chosen={draft.regions}
        seen={[...new Set(seen.map(({ region }) => region))]}
        onChange={(regions) => onChange({ regions })}
        problem={isChecked ? problems.regions : null}
      />
      <PresetSection draft={draft} onChange={onChange} problem={isChecked ? problems.namespaces : null} />
      <div>
        <Button type="submit" variant="accent" color="primary" aria-label="Continue to the token">
          Continue
        </Button>
      </div>
    </Flex>
  );
};
