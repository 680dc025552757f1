import { TextField } from '../../../components/forms/TextField';
import { accountProblem, regionsProblem, type ConnectDraft } from '../draft/connectDraft';
import { RegionField } from './RegionField';

type Place = Pick<ConnectDraft, 'accountId' | 'regions'>;

interface PlaceFieldsProps {
  draft: Place;
  /** Accounts and regions that data comes from already. */
  seen: readonly { accountId: string; region: string }[];
  isChecked: boolean;
  onChange: (changed: Partial<Place>) => void;
}

/** Which account, and which of its regions. */
export const PlaceFields = ({ draft, seen, isChecked, onChange }: PlaceFieldsProps) => (
  <>
    <TextField
      label="AWS account id"
      value={draft.accountId}
      onChange={(accountId) => onChange({ accountId })}
      problem={isChecked ? accountProblem(draft) : null}
      hint="Twelve digits. The stack refuses any other account."
      required
      narrow
    />
    <RegionField
      chosen={draft.regions}
      seen={[...new Set(seen.map(({ region }) => region))]}
      onChange={(regions) => onChange({ regions })}
      problem={isChecked ? regionsProblem(draft) : null}
    />
  </>
);
