import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { FirehoseClient } from '@aws-sdk/client-firehose';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { accountId, region } from './awsClient';

/** The real SDK clients of the services along the pipeline, against the sandbox. */
export function serviceClients(origin: string, accessKeyId = accountId) {
  const at = (path: string) => ({
    region,
    endpoint: `${origin}/aws/${path}`,
    credentials: { accessKeyId, secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  });
  return {
    cloudFormation: new CloudFormationClient(at('cloudformation')),
    cloudWatch: new CloudWatchClient(at('cloudwatch')),
    firehose: new FirehoseClient(at('firehose')),
    logs: new CloudWatchLogsClient(at('logs')),
    secrets: new SecretsManagerClient(at('secretsmanager')),
    quotas: new ServiceQuotasClient(at('servicequotas')),
  };
}
