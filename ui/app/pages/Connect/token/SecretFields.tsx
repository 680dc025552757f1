import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph } from '@dynatrace/strato-components/typography';
import { secretCommand } from '../../../../../domain/onboarding/commands/secretCommand';
import { Snippet } from '../../../components/text/Snippet';
import { TextField } from '../../../components/forms/TextField';
import { secretArnProblem, type ConnectDraft } from '../draft/connectDraft';

interface SecretFieldsProps {
  draft: Pick<ConnectDraft, 'regions' | 'secretArns'>;
  onChange: (changed: Pick<ConnectDraft, 'secretArns'>) => void;
  secretName?: string;
  isChecked: boolean;
}

/** One secret per region, since Firehose reads a secret only in its own. */
export const SecretFields = ({ draft, onChange, secretName, isChecked }: SecretFieldsProps) => (
  <Flex flexDirection="column" gap={24}>
    <Paragraph>
      Each region needs a secret of its own. Run the command in AWS CloudShell or a terminal: it asks for the token
      without showing it and prints the ARN.
    </Paragraph>
    {draft.regions.map((region) => (
      <Flex key={region} flexDirection="column" gap={12}>
        <Heading level={5} as="h3">
          {region}
        </Heading>
        <Snippet
          name={`Secret for ${region}`}
          text={secretCommand(region, secretName)}
          language="bash"
          copyLabel="Copy command"
        />
        <TextField
          label={`Secret ARN in ${region}`}
          value={draft.secretArns[region] ?? ''}
          onChange={(arn) => onChange({ secretArns: { ...draft.secretArns, [region]: arn } })}
          problem={isChecked ? secretArnProblem(draft, region) : null}
          hint="As printed; it ends in a hyphen and six characters."
          required
        />
      </Flex>
    ))}
  </Flex>
);
