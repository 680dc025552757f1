import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type CreateStackCommandInput,
} from '@aws-sdk/client-cloudformation';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { publishTemplates } from '../../../sandbox/aws/publishTemplates';
import { startSandbox } from '../../kit/startSandbox';

export const accountId = '123456789012';
export const region = 'eu-west-1';

/** Half past a full minute, so that "the last full minute" is not on an edge. */
export const begin = Date.parse('2026-01-01T00:00:30Z');

export const templateUrl = 'https://ecs-slo-launchpad-templates.s3.us-east-1.amazonaws.com/ecs-metric-stream.yaml';

/** A sandbox whose clock stands still unless advanced, with the repository's templates published. */
export async function awsSandbox(options: { realtime?: boolean } = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ situation: 'fresh', wall: () => begin, ...options });
  publishTemplates(sandbox.world);
  return sandbox;
}

/** The real SDK against the sandbox, as the given account. */
export function awsClient({ url }: Sandbox, as: { accountId?: string; region?: string } = {}) {
  const client = new CloudFormationClient({
    region: as.region ?? region,
    endpoint: `${url}/aws/cloudformation`,
    credentials: { accessKeyId: as.accountId ?? accountId, secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  });
  return {
    client,
    create: (input: Partial<CreateStackCommandInput> & { parameters?: Record<string, string> } = {}) => {
      const { parameters = {}, ...rest } = input;
      const source = rest.TemplateBody === undefined ? { TemplateURL: templateUrl } : {};
      return client.send(
        new CreateStackCommand({
          StackName: 'dynatrace-ecs',
          Capabilities: ['CAPABILITY_IAM'],
          Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
            ParameterKey,
            ParameterValue,
          })),
          ...source,
          ...rest,
        }),
      );
    },
    async stack(StackName = 'dynatrace-ecs') {
      const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
      if (!Stacks?.[0]) throw new Error('no stack');
      return Stacks[0];
    },
    async events(StackName = 'dynatrace-ecs') {
      return (await client.send(new DescribeStackEventsCommand({ StackName }))).StackEvents ?? [];
    },
  };
}

/** Makes a secret as `aws secretsmanager create-secret --endpoint-url …` does. Answers the whole response. */
export function createSecret(origin: string, input: object, inRegion = region): Promise<Response> {
  return fetch(`${origin}/aws/secretsmanager`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'secretsmanager.CreateSecret',
      Authorization: `AWS4-HMAC-SHA256 Credential=${accountId}/20260101/${inRegion}/secretsmanager/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
}
