import { TextField } from '../../../components/forms/TextField';
import { bucketProblem, optionProblem, type SecurityFields } from '../draft/securityFields';

interface HookOptionsProps {
  place: { accountId: string; region: string };
  fields: SecurityFields;
  /** Whether the stack makes the secret itself. */
  isPasted: boolean;
  onChange: (change: Partial<SecurityFields>) => void;
}

/** What hooks of an organization may demand of buckets and secrets in one region. */
export const HookOptions = ({ place, fields, isPasted, onChange }: HookOptionsProps) => {
  const { accessLogBuckets, rotationFunctionArns } = fields;
  const { region } = place;
  return (
    <>
      <TextField
        label={`Bucket for access logs in ${region}`}
        value={accessLogBuckets[region] ?? ''}
        onChange={(name) => onChange({ accessLogBuckets: { ...accessLogBuckets, [region]: name } })}
        problem={bucketProblem(accessLogBuckets[region])}
        hint="A bucket whose policy lets logging.s3.amazonaws.com write. Empty: no access logs of the backup bucket."
      />
      {isPasted ? (
        <TextField
          label={`Function that rotates the token in ${region}`}
          value={rotationFunctionArns[region] ?? ''}
          onChange={(arn) => onChange({ rotationFunctionArns: { ...rotationFunctionArns, [region]: arn } })}
          problem={optionProblem('TokenRotationFunctionArn', rotationFunctionArns[region], place)}
          hint="ARN of your Lambda function that puts a new token into the secret every 90 days. Empty: no rotation."
        />
      ) : null}
    </>
  );
};
