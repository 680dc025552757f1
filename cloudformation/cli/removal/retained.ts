import type { StackFacts } from '../aws/stacks';

/** What outlives the stack, and what it costs from then on. A creation that was rolled back leaves nothing. */
export function retained({ outputs, parameters, status }: StackFacts): string[] {
  if (/^(ROLLBACK_|CREATE_FAILED|REVIEW_)/.test(status)) return [];
  const bucket = outputs.find(({ key }) => key === 'BackupBucketName')?.value;
  const days = parameters['BackupRetentionDays'];
  const secret = parameters['DynatraceTokenSecretArn'];
  const key = parameters['KmsKeyArn'];
  return [
    ...(bucket
      ? [
          `The bucket ${bucket} with the failed deliveries in it. S3 storage is charged until they expire${days ? ` (${days} days after they came)` : ''}; the empty bucket costs nothing. To be rid of it: aws s3 rb s3://${bucket} --force`,
        ]
      : []),
    ...(secret ? [`The secret ${secret}: it is yours, and costs as long as it exists.`] : []),
    ...(key ? [`The KMS key ${key}: it is yours; without it the bucket cannot be read.`] : []),
    'In Dynatrace: metrics, entities and SLOs stay as they are; the API token should be revoked.',
  ];
}
