import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { CheckedForm } from '../../../components/forms/CheckedForm';
import { isTokenSettled, type ConnectDraft } from '../draft/connectDraft';
import { SecretFields } from './SecretFields';

type Ways = Pick<ConnectDraft, 'tokenWay' | 'regions' | 'secretArns'>;

interface TokenWayFormProps {
  draft: Ways;
  onChange: (changed: Partial<Ways>) => void;
  /** The step is filled in and right. */
  onDone: () => void;
  /** Of a secret that is made for it. */
  secretName?: string;
  /** What pasting it is like. */
  pasting: string;
}

/** How the token gets into AWS: by a secret that exists, or pasted there; never through this app's link. */
export const TokenWayForm = ({ draft, onChange, onDone, secretName, pasting }: TokenWayFormProps) => (
  <CheckedForm isRight={isTokenSettled(draft)} onDone={onDone} goesOnTo="Continue to the launch">
    {(isChecked) => (
      <>
        <RadioGroup
          name="tokenWay"
          aria-label="How the token gets into AWS"
          value={draft.tokenWay}
          onChange={(way) => onChange({ tokenWay: way === 'paste' ? 'paste' : 'secret' })}
        >
          <Radio value="secret">Through a secret in AWS Secrets Manager (recommended)</Radio>
          <Radio value="paste">Pasted into the form of the AWS console</Radio>
        </RadioGroup>
        {draft.tokenWay === 'secret' ? (
          <SecretFields draft={draft} onChange={onChange} isChecked={isChecked} secretName={secretName} />
        ) : (
          <Paragraph>{pasting}</Paragraph>
        )}
      </>
    )}
  </CheckedForm>
);
