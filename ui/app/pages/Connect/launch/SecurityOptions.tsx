import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph } from '@dynatrace/strato-components/typography';
import { keyPolicyStatements } from '../../../../../domain/onboarding/deployer/keyPolicyStatements';
import { Fold } from '../../../components/page/Fold';
import { Snippet } from '../../../components/text/Snippet';
import { TextField } from '../../../components/forms/TextField';
import type { ConnectDraft } from '../draft/connectDraft';
import { HookOptions } from './HookOptions';
import { optionProblem, type SecurityFields } from '../draft/securityFields';

interface SecurityOptionsProps {
  draft: ConnectDraft;
  stackName: string;
  onChange: (changed: Partial<ConnectDraft>) => void;
}

/** What a cloud security team may ask for before it lets a stack in; most people leave it closed. */
export const SecurityOptions = ({ draft, stackName, onChange }: SecurityOptionsProps) => {
  const { security: fields, regions, accountId } = draft;
  const set = (change: Partial<SecurityFields>) => onChange({ security: { ...fields, ...change } });
  const place = { accountId: accountId.trim(), region: regions[0] ?? '' };
  return (
    <Fold label="Security options: permissions boundary, KMS key, alarms, versions, access logs, rotation, linked accounts">
      <Flex flexDirection="column" gap={16} style={{ maxWidth: 720 }}>
        <Paragraph>All optional; they go into the link and the command.</Paragraph>
        <TextField
          label="Permissions boundary"
          value={fields.permissionsBoundaryArn}
          onChange={(permissionsBoundaryArn) => set({ permissionsBoundaryArn })}
          problem={optionProblem('PermissionsBoundaryArn', fields.permissionsBoundaryArn, place)}
          hint="ARN of a managed policy that limits both roles."
        />
        {regions.map((region) => (
          <RegionOptions
            key={region}
            place={{ accountId: place.accountId, region }}
            stackName={stackName}
            fields={fields}
            isPasted={draft.tokenWay === 'paste'}
            onChange={set}
          />
        ))}
        <Checkbox value={fields.keepsVersions} onChange={(value) => set({ keepsVersions: value === true })}>
          Keep versions in the backup bucket
        </Checkbox>
        <Paragraph>
          For organizations that demand it of every bucket: old versions are deleted like the deliveries themselves.
        </Paragraph>
        <Checkbox
          value={fields.includeLinkedAccounts}
          onChange={(value) => set({ includeLinkedAccounts: value === true })}
        >
          Also stream the metrics of linked source accounts
        </Checkbox>
        <Paragraph>
          Only in a monitoring account of CloudWatch cross-account observability: AWS refuses it elsewhere.
        </Paragraph>
      </Flex>
    </Fold>
  );
};

interface RegionOptionsProps {
  place: { accountId: string; region: string };
  stackName: string;
  fields: SecurityFields;
  /** Whether the stack makes the secret itself. */
  isPasted: boolean;
  onChange: (change: Partial<SecurityFields>) => void;
}

const RegionOptions = ({ place, stackName, fields, isPasted, onChange }: RegionOptionsProps) => {
  const { kmsKeyArns, alarmTopicArns } = fields;
  const { region } = place;
  const keyProblem = optionProblem('KmsKeyArn', kmsKeyArns[region], place);
  const isKeyGiven = keyProblem === null && (kmsKeyArns[region] ?? '').trim() !== '';
  return (
    <>
      <Heading level={6} as="h4">
        {region}
      </Heading>
      <TextField
        label={`KMS key in ${region}`}
        value={kmsKeyArns[region] ?? ''}
        onChange={(arn) => onChange({ kmsKeyArns: { ...kmsKeyArns, [region]: arn } })}
        problem={keyProblem}
        hint="ARN of a symmetric key. Empty: the keys of AWS."
      />
      {isKeyGiven ? (
        <>
          <Paragraph>Before the launch, the policy of the key must hold these statements:</Paragraph>
          <Snippet
            name={`Statements for the policy of the key in ${region}`}
            text={JSON.stringify(keyPolicyStatements({ ...place, stackName }), null, 2)}
            language="json"
            copyLabel="Copy statements"
          />
        </>
      ) : null}
      <TextField
        label={`SNS topic for alarms in ${region}`}
        value={alarmTopicArns[region] ?? ''}
        onChange={(arn) => onChange({ alarmTopicArns: { ...alarmTopicArns, [region]: arn } })}
        problem={optionProblem('AlarmTopicArn', alarmTopicArns[region], place)}
        hint="Told when deliveries fail or fall behind; five or six alarms of about $0.10 a month each. Empty: no alarms."
      />
      <HookOptions place={place} fields={fields} isPasted={isPasted} onChange={onChange} />
    </>
  );
};
