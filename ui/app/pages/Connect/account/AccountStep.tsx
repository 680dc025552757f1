import { CheckedForm } from '../../../components/forms/CheckedForm';
import { accountProblem, filterProblem, regionsProblem, type ConnectDraft } from '../draft/connectDraft';
import { PresetSection } from '../preset/PresetSection';
import { PlaceFields } from './PlaceFields';

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
  const filter = filterProblem(draft);
  const isRight = [accountProblem(draft), regionsProblem(draft), filter].every((problem) => problem === null);
  return (
    <CheckedForm isRight={isRight} onDone={onDone} goesOnTo="Continue to the token">
      {(isChecked) => (
        <>
          <PlaceFields draft={draft} seen={seen} isChecked={isChecked} onChange={onChange} />
          <PresetSection draft={draft} onChange={onChange} problem={isChecked ? filter : null} />
        </>
      )}
    </CheckedForm>
  );
};
