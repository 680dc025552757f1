import { partitionOf } from '../places/regions';
import { generatedName } from '../template/generatedName';

/** ARN makers of one account and region. An account that is not known is an asterisk. */
export function arnsOf({
  region,
  accountId,
  stackName,
}: {
  region: string;
  accountId: string | null;
  stackName: string;
}) {
  const { id } = partitionOf(region);
  const account = accountId ?? '*';
  const regional = (service: string, resource: string) => `arn:${id}:${service}:${region}:${account}:${resource}`;
  return {
    regional,
    bucket: (resource: string) => `arn:${id}:s3:::${resource}`,
    role: (logicalId: string) => `arn:${id}:iam::${account}:role/${generatedName(stackName, logicalId, 64)}`,
    logGroup: (name: string) => [regional('logs', `log-group:${name}`), regional('logs', `log-group:${name}:*`)],
    // CloudFormation names a secret after its logical id; whether the stack's name stands before it is not documented.
    tokenSecret: () =>
      ['TokenSecret-*', generatedName(stackName, 'TokenSecret', 512)].map((name) =>
        regional('secretsmanager', `secret:${name}`),
      ),
    stackSet: () =>
      [`stackset/${stackName}:*`, `stackset-target/${stackName}:*`, 'type/resource/*'].map((target) =>
        regional('cloudformation', target),
      ),
  };
}
